import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/app/_ui/form-words";
import { Table } from "@/app/_ui/table";
import type { LiveSession } from "@/lib/auth/sessions";
import { formatDayTime } from "@/lib/dates";
import { deviceWords } from "./device-words";
import { SignDeviceOutForm } from "./sign-device-out-form";

/** The browsers in which the customer is signed in; all but this one can be signed out here. */
export async function Devices({ sessions }: { sessions: readonly LiveSession[] }) {
  const t = await getTranslations("settings.devices");
  const locale = await getLocale();
  const form = await formWords();
  const rows = await Promise.all(
    sessions.map(async ({ id, userAgent, startedAt, lastSeenAt, current }) => {
      const device = await deviceWords(userAgent);
      return {
        key: id,
        cells: [
          device,
          formatDayTime(startedAt, locale),
          formatDayTime(lastSeenAt, locale),
          current ? (
            t("current")
          ) : (
            <SignDeviceOutForm
              key={id}
              session={id}
              words={{ submit: t("signOut"), device, pending: t("signingOut") }}
              form={form}
            />
          ),
        ],
      };
    }),
  );
  return (
    <Table
      caption={t("title")}
      columns={[
        { label: t("name") },
        { label: t("startedAt") },
        { label: t("lastSeenAt") },
        { label: t("action") },
      ]}
      rows={rows}
    />
  );
}
