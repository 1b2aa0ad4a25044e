import { useTranslations } from "next-intl";
import { Table } from "@/app/_ui/table";
import { hintCookie, sessionCookie } from "@/lib/auth/cookies";
import { languageCookie } from "@/lib/i18n/languages";

const cookies = [
  { key: "session", name: sessionCookie.name },
  { key: "hint", name: hintCookie.name },
  { key: "language", name: languageCookie },
] as const;

/** Every cookie the portal sets, under the name it has in the browser (R39). */
export function Cookies() {
  const t = useTranslations("privacy.cookie");
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
