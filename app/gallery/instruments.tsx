import { Register } from "@/app/_ui/register";
import { Scale } from "@/app/_ui/scale";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

export function Instruments() {
  const t = translationsOf(useLanguage(), "gallery.scale");
  return (
    <>
      <p>
        <Register value="812.517" digits={5} decimals={3} unit="m³" />
      </p>
      <Scale
        from={812}
        to={832}
        fromLabel="812"
        toLabel="832"
        spaces={10}
        zone={{ from: 818, to: 826, label: t("zone") }}
        needle={{ at: 821, label: t("needle") }}
      />
    </>
  );
}
