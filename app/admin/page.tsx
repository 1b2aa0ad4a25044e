import type { Metadata } from "next";
import { KeyFigures } from "@/app/_ui/key-figures";
import { PageHeading } from "@/app/_ui/page-heading";
import { textRow } from "@/app/_ui/text-row";
import { forStaff } from "@/lib/auth/staff-session";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { messageAges, monthsOfUse, weeksOfFailedMail, whatWaits } from "@/lib/office-figures/queries";
import { AgesOfMessages } from "./ages-of-messages";
import { MailFailures } from "./mail-failures";
import { OfficePage } from "./office-page";
import { UseOfPortal } from "./use-of-portal";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.home")("title") };
}

/** What waits, and how the portal is used. */
export default async function OfficeHomePage() {
  const { member, waiting, months, ages, weeks } = await forStaff("office.see", async (staff) => {
    const [waiting, months, ages, weeks] = await Promise.all([
      whatWaits(staff),
      monthsOfUse(staff),
      messageAges(staff),
      weeksOfFailedMail(staff),
    ]);
    return { member: staff.member, waiting, months, ages, weeks };
  });
  const t = translationsOf(await getLanguage(), "office.home");
  const days = (count: number | null) => (count === null ? t("nothing") : t("oldestDays", { count }));
  return (
    <OfficePage member={member} current="home">
      <PageHeading title={t("title")} />
      <KeyFigures
        items={textRow(
          [t("readings"), String(waiting.readings), days(waiting.oldestReadingDays)],
          [t("messages"), String(waiting.messages), days(waiting.oldestMessageDays)],
          [
            t("mailsFailed"),
            String(waiting.mailsFailed),
            waiting.oldestMailMinutes === null
              ? t("noMails")
              : t("mailsWaiting", { count: waiting.mailsWaiting, minutes: waiting.oldestMailMinutes }),
          ],
        )}
      />
      <AgesOfMessages ages={ages} />
      <MailFailures weeks={weeks} />
      <UseOfPortal months={months} />
    </OfficePage>
  );
}
