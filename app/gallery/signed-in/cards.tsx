import { ObjectHeading } from "@/app/_ui/object-heading";
import { Register } from "@/app/_ui/register";
import { Sheet } from "@/app/_ui/sheet";
import { tabRow } from "@/app/_ui/tab-row";
import { Tabs } from "@/app/_ui/tabs";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

const address = "Kersnikova cesta 12, 3320 Velenje";

export function Cards() {
  const t = translationsOf(useLanguage(), "gallery");
  const tabs = [
    { href: "/gallery#point", label: t("tab.point") },
    { href: "/gallery#consumption", label: t("tab.consumption") },
    { href: "/gallery#prices", label: t("tab.prices") },
  ];
  const reading = { href: "/gallery#reading", label: t("tab.reading") };
  return (
    <section className="stack">
      <h2>{t("object.all")}</h2>
      <Sheet
        foot={<Tabs foot label={t("object.water")} tabs={tabRow([...tabs, { ...reading, due: "meter" }])} />}
      >
        <ObjectHeading
          level={3}
          services={["water", "sewage"]}
          title={t("object.water")}
          href="/gallery"
          lines={[address, t("object.number", { number: "25050415" })]}
          aside={
            <>
              <Register size="s" value="812" digits={5} unit="m³" />
              <p>{t("object.reported")}</p>
            </>
          }
        />
      </Sheet>
      <Sheet
        foot={
          <Tabs
            foot
            label={t("object.heat")}
            tabs={tabRow([...tabs, { ...reading, reason: t("object.remote") }])}
          />
        }
      >
        <ObjectHeading
          level={3}
          services={["heat"]}
          title={t("object.heat")}
          href="/gallery"
          lines={[address, t("object.number", { number: "25050416" })]}
          aside={
            <>
              <Register size="s" value="12.407" digits={4} decimals={3} unit="MWh" />
              <p>{t("object.remotely")}</p>
            </>
          }
        />
      </Sheet>
    </section>
  );
}
