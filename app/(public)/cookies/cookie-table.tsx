import { Table } from "@/app/_ui/table";
import { codeCookie, hintCookie, sessionCookie, staffCookie, staffStepCookie } from "@/lib/auth/cookies";
import { languageCookie } from "@/lib/i18n/languages";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

const cookies = [
  { key: "session", name: sessionCookie.name },
  { key: "code", name: codeCookie.name },
  { key: "hint", name: hintCookie.name },
  { key: "language", name: languageCookie },
  { key: "office", name: staffCookie.name },
  { key: "officeStep", name: staffStepCookie.name },
] as const;

/** Every cookie the portal sets, under the name it has in the browser (R39). */
export function CookieTable() {
  const t = translationsOf(useLanguage(), "cookies.table");
  return (
    <Table
      prose
      caption={t("caption")}
      columns={[{ label: t("name") }, { label: t("why") }, { label: t("time") }]}
      rows={cookies.map(({ key, name }) => ({
        key,
        cells: [name, t(`rows.${key}.why`), t(`rows.${key}.time`)],
      }))}
    />
  );
}
