import { Facts } from "@/app/_ui/facts";
import { Figure } from "@/app/_ui/figure";
import { PageHeading } from "@/app/_ui/page-heading";
import { Register } from "@/app/_ui/register";
import { Section } from "@/app/_ui/section";
import { Sheet } from "@/app/_ui/sheet";
import { Status } from "@/app/_ui/status";
import { StepsScale } from "@/app/_ui/steps-scale";
import { Table } from "@/app/_ui/table";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

export function Receipt() {
  const t = translationsOf(useLanguage(), "gallery.receipt");
  return (
    <div className="stack-lg mt-8">
      <PageHeading done title={t("title")} />
      <Sheet>
        <Figure label={t("number")}>2026-004172</Figure>
        <p className="my-4">
          <Register value="821" digits={5} unit="m³" />
        </p>
        <Facts
          layout="receipt"
          items={[
            { label: t("point"), value: "25050415, Kersnikova cesta 12" },
            { label: t("date"), value: "28. 9. 2026" },
          ]}
        />
        <h2 className="mt-4">{t("next")}</h2>
        <StepsScale
          label={t("next")}
          steps={[
            { label: t("received"), note: t("today") },
            { label: t("confirmed") },
            { label: t("billed") },
          ]}
          current={0}
        />
      </Sheet>
      <Sheet>
        <Facts
          layout="stacked"
          items={[
            { label: t("which"), value: t("whichText") },
            { label: t("what"), value: t("whatText") },
          ]}
        />
      </Sheet>
      <Section title={t("readings")}>
        <Table
          caption={t("readings")}
          columns={[{ label: t("date") }, { label: t("value"), numeric: true }, { label: t("state") }]}
          rows={[
            {
              key: "1",
              cells: [
                "28. 9. 2026",
                "821 m³",
                <Status key="state" shape="ring">
                  {t("received")}
                </Status>,
              ],
            },
            {
              key: "2",
              cells: [
                "31. 8. 2026",
                "812 m³",
                <Status key="state" shape="check">
                  {t("billed")}
                </Status>,
              ],
            },
          ]}
        />
      </Section>
    </div>
  );
}
