import { Table } from "@/app/_ui/table";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

const kinds = [
  "account",
  "consent",
  "session",
  "factor",
  "token",
  "captcha",
  "throttle",
  "mail",
  "message",
  "reminder",
  "export",
  "calendar",
  "reading",
  "billing",
  "audit",
] as const;

/** What is kept, why and how long, as `docs/privacy.md` has it table by table (R38). */
export function Retention() {
  const t = translationsOf(useLanguage(), "privacy.kept");
  return (
    <Table
      prose
      caption={t("caption")}
      columns={[{ label: t("data") }, { label: t("why") }, { label: t("time") }]}
      rows={kinds.map((kind) => ({
        key: kind,
        cells: [t(`rows.${kind}.data`), t(`rows.${kind}.why`), t(`rows.${kind}.time`)],
      }))}
    />
  );
}
