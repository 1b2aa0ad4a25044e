import { randomUUID } from "node:crypto";
import { count, eq, gt, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { announcements } from "@/db/schema/announcements";
import { supplyPoints } from "@/db/schema/supply-points";
import { writeAnnouncement } from "@/lib/announcements/by-command";
import { announcementSchema } from "@/lib/announcements/schema";
import { addDays, type Day } from "@/lib/dates";
import { cast } from "./cast";

/**
 * Makes sure that the demonstration has announcements that lie ahead of `day`: an outage and a meter reading that touch
 * its first customers, and news. What is there already stays, also when it was withdrawn.
 */
export async function ensureDemoAnnouncements(day: Day): Promise<void> {
  const { ahead, streets } = await transaction("office", async (tx) => {
    const [known] = await tx
      .select({ ahead: count() })
      .from(announcements)
      .where(gt(announcements.endsAt, sql`now()`));
    const streetOf = async (number: string) => {
      const [point] = await tx.select().from(supplyPoints).where(eq(supplyPoints.number, number));
      return point && { street: streetIn(point.street), postcode: point.postcode };
    };
    const { newCustomer, registered } = cast;
    const streets = [await streetOf(registered.waterPoint), await streetOf(newCustomer.waterPoint)];
    return { ahead: known?.ahead ?? 0, streets: streets.filter((street) => street !== undefined) };
  });
  if (ahead > 0 || streets.length === 0) return;
  for (const announced of planned(day, streets)) {
    const written = await writeAnnouncement(randomUUID(), announcementSchema.parse(announced));
    if (!written.ok) throw new Error(`the demonstration cannot announce: ${written.reason}`);
  }
}

/** The street of an address; some are written in capitals. */
const streetIn = (address: string): string => {
  const street = address.replace(/ (\d+\D{0,2}|bb)$/i, "");
  return street === street.toUpperCase() ? street.charAt(0) + street.slice(1).toLowerCase() : street;
};

type Street = { street: string; postcode: string };

const planned = (day: Day, streets: readonly Street[]) => [
  {
    kind: "outage",
    from: `${addDays(day, 3)} 08:00`,
    to: `${addDays(day, 3)} 12:30`,
    targets: streets.map((street) => ({ ...street, service: "water" })),
    texts: {
      sl: {
        title: "Zamenjava ventilov na vodovodu",
        body: "Zaradi zamenjave ventilov ne bo vode. Pripravite si zalogo pitne vode.\n\nKo bo voda spet pritekla, bo lahko nekaj časa motna. Pustite jo teči, dokler se ne zbistri.",
      },
      en: {
        title: "Valves of the water supply are replaced",
        body: "There will be no water while the valves are replaced. Keep some drinking water ready.\n\nAfterwards the water may be cloudy for a while. Let it run until it is clear.",
      },
    },
  },
  {
    kind: "meter-reading",
    from: `${addDays(day, 10)} 07:00`,
    to: `${addDays(day, 12)} 15:00`,
    targets: streets.slice(0, 1),
    texts: {
      sl: {
        title: "Odčitavanje vodomerov in plinomerov",
        body: "Naši delavci bodo odčitali vodomere in plinomere. Omogočite jim dostop. Če vas ne bo doma, stanje sporočite na portalu.",
      },
      en: {
        title: "Water and gas meters are read",
        body: "Our staff will read water and gas meters. Please let them reach the meters. If you are away, report the readings on the portal.",
      },
    },
  },
  {
    kind: "news",
    from: `${day} 00:00`,
    to: `${addDays(day, 30)} 23:59`,
    targets: [],
    texts: {
      sl: {
        title: "Račune lahko plačate s kodo UPN QR",
        body: "Na portalu ima vsak odprt račun kodo UPN QR. Slikajte jo v mobilni banki, vsi podatki so že v njej.",
      },
      en: {
        title: "Pay your invoices with the UPN QR code",
        body: "On the portal each open invoice has a UPN QR code. Scan it in your mobile bank: all payment data are in it.",
      },
    },
  },
];
