import { BillDrawing } from "@/app/_ui/bill-drawing";
import { Section } from "@/app/_ui/section";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

/** Where on a bill the two numbers stand that prove a payer. */
export function BillExample() {
  const t = translationsOf(useLanguage(), "register");
  return (
    <Section title={t("bill.title")}>
      <BillDrawing
        label={t("bill.drawing")}
        first={{ label: t("bill.payerCode"), value: "1024577" }}
        second={{ label: t("bill.invoice"), value: "26081457" }}
      />
      <ol className="list-none">
        <li>
          <strong>1</strong> {t("bill.first")}
        </li>
        <li>
          <strong>2</strong> {t("bill.second")}
        </li>
      </ol>
    </Section>
  );
}
