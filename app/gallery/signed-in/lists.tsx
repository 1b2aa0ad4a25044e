import { Disclosure } from "@/app/_ui/disclosure";
import { IconList, LinkList } from "@/app/_ui/link-list";
import { Section } from "@/app/_ui/section";
import { Table } from "@/app/_ui/table";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

export function Lists() {
  const t = translationsOf(useLanguage(), "gallery.list");
  return (
    <>
      <Section title={t("settings")} plain>
        <Disclosure title={t("name")} value="Ana Novak">
          <p>{t("nameText")}</p>
        </Disclosure>
        <Disclosure title={t("password")} value={t("passwordValue")} open>
          <p>{t("passwordText")}</p>
        </Disclosure>
      </Section>
      <Section title={t("more")} plain>
        <LinkList
          items={[
            { href: "/gallery#language", title: t("language"), note: t("languageValue") },
            { href: "/gallery#devices", title: t("devices"), note: t("devicesValue") },
          ]}
        />
      </Section>
      <Section title={t("what")}>
        <IconList
          items={[
            { icon: "meter", text: t("report") },
            { icon: "clock", text: t("follow") },
          ]}
        />
      </Section>
      <Section title={t("wheels")}>
        <Table
          narrow
          caption={t("wheels")}
          columns={[{ label: t("year") }, { label: t("use"), numeric: true }]}
          rows={[
            { key: "2025", cells: ["2025", "74 m³"] },
            { key: "2026", cells: ["2026", "51 m³"] },
          ]}
        />
      </Section>
    </>
  );
}
