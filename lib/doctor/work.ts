import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { env } from "@/lib/env";
import { whatWaits } from "@/lib/office-figures/queries";
import { bad, type Look, look, ok } from "./finding";

const longestMinutes = 15;

/** Whether what should happen by itself happens. */
export const workLooks: readonly Look[] = [
  {
    about: "outgoing mail",
    look: async () => {
      if (!env().DATABASE_OFFICE_URL) return ok("not to be seen without DATABASE_OFFICE_URL");
      const { mailsWaiting, oldestMailMinutes, mailsFailed } = await transaction("office", (tx) =>
        whatWaits({ tx }),
      );
      if ((oldestMailMinutes ?? 0) > longestMinutes)
        return bad(
          `${mailsWaiting} wait, the oldest ${oldestMailMinutes} minutes`,
          "run a worker (npm run portal -- worker) or call /api/cron every five minutes",
        );
      return mailsFailed > 0
        ? look(`${mailsFailed} could not be sent`, "/admin/mail says why, and sends them again")
        : ok(`${mailsWaiting} wait`);
    },
  },
  {
    about: "billing data",
    look: async () => {
      if (!env().DATABASE_OFFICE_URL) return ok("not to be seen without DATABASE_OFFICE_URL");
      const [found] = await transaction("office", (tx) =>
        tx.execute<{ days: number | null }>(
          sql`select floor(extract(epoch from now() - max(finished_at)) / 86400)::int as days from imports`,
        ),
      );
      if (found?.days == null) return look("none were imported yet", "npm run portal -- import <folder>");
      return found.days > 2
        ? look(`imported ${found.days} days ago`, "look whether the nightly import runs")
        : ok(`imported ${found.days} days ago`);
    },
  },
  {
    about: "office",
    look: async () => {
      if (!env().DATABASE_OFFICE_URL) return ok("not to be seen without DATABASE_OFFICE_URL");
      const [found] = await transaction("office", (tx) =>
        tx.execute<{ admins: number }>(
          sql`select count(*)::int as admins from staff where role = 'admin' and activated_at is not null`,
        ),
      );
      return found?.admins
        ? ok(`${found.admins} with the role of an administrator`)
        : look("nobody can sign in at /admin/login", "npm run portal -- create-staff --role admin …");
    },
  },
];
