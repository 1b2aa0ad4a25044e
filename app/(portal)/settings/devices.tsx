import { Button } from "@/app/_ui/button";
import { formWords } from "@/app/_ui/form-words";
import { Table } from "@/app/_ui/table";
import type { LiveSession } from "@/lib/auth/sessions";
import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { deviceOf } from "./device";
import { SignDeviceOutForm } from "./sign-device-out-form";

/** The browsers in which the customer is signed in, each with its sign-out. */
export function Devices({ sessions }: { sessions: readonly LiveSession[] }) {
  const locale = useLanguage();
  const t = translationsOf(locale, "settings.devices");

  const form = formWords(locale);
  const nameOf = (userAgent: string | null) => {
    const device = deviceOf(userAgent);
    return device ? t("device", { kind: device.kind, names: device.names.join(", ") }) : t("unknown");
  };
  const rows = sessions.map(({ id, userAgent, startedAt, lastSeenAt, current }) => {
    const device = nameOf(userAgent);
    return {
      key: id,
      cells: [
        current ? <ThisDevice key={id} name={device} note={t("current")} /> : device,
        formatDayTime(startedAt, locale),
        formatDayTime(lastSeenAt, locale),
        current ? (
          <form key={id} action="/api/sign-out" method="post">
            <Button variant="secondary">
              {t("signOut")}
              <span className="sr-only"> {device}</span>
            </Button>
          </form>
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
  });
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

function ThisDevice({ name, note }: { name: string; note: string }) {
  return (
    <>
      {name}
      <br />
      <span className="text-ok">{note}</span>
    </>
  );
}
