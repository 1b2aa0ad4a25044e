import type { ReactNode } from "react";
import { BillDrawing } from "@/app/_ui/bill-drawing";
import { MeterPicture } from "@/app/_ui/meter-picture";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

/** Where the two numbers stand on a bill, drawn and in words. */
export function HelpBill() {
  const t = translationsOf(useLanguage(), "help.bill");
  const b = (text: ReactNode) => <strong>{text}</strong>;
  return (
    <>
      <BillDrawing
        label={t("drawing")}
        first={{ label: t("payer"), value: "1024577" }}
        second={{ label: t("invoice"), value: "26081457" }}
      />
      <p>{t.rich("first", { b })}</p>
      <p>{t.rich("second", { b })}</p>
    </>
  );
}

/** Which wheels of a meter are written down. */
export function HelpMeter() {
  const t = translationsOf(useLanguage(), "help.meter");
  return (
    <MeterPicture
      label={t("drawing")}
      serial={t("serial")}
      unit="m³"
      whole="00812"
      decimals="517"
      brackets={{ write: t("write"), leave: t("leave") }}
    />
  );
}
