import { useTranslations } from "next-intl";
import { Register } from "@/app/_ui/register";
import { Scale } from "@/app/_ui/scale";

export function Instruments() {
  const t = useTranslations("gallery.scale");
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
