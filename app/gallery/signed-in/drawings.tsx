import { BillDrawing } from "@/app/_ui/bill-drawing";
import { MeterPicture } from "@/app/_ui/meter-picture";
import { Section } from "@/app/_ui/section";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

export function Drawings() {
  const t = translationsOf(useLanguage(), "gallery.drawing");
  return (
    <>
      <Section title={t("how")}>
        <MeterPicture
          cropped
          label={t("meter")}
          serial={t("serial")}
          unit="m³"
          whole="00821"
          decimals="517"
          brackets={{ write: t("write"), leave: t("leave") }}
        />
      </Section>
      <Section title={t("where")}>
        <BillDrawing
          label={t("bill")}
          first={{ label: t("payer"), value: "1024577" }}
          second={{ label: t("invoice"), value: "26081457" }}
        />
      </Section>
    </>
  );
}
