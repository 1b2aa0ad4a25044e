import { AgeingBar } from "@/app/_ui/ageing-bar";
import { PayBar } from "@/app/_ui/pay-bar";
import { PaymentSlip } from "@/app/_ui/payment-slip";
import { Section } from "@/app/_ui/section";
import { Sheet } from "@/app/_ui/sheet";
import { Status } from "@/app/_ui/status";
import { TickTable } from "@/app/_ui/tick-table";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";

type Props = {
  /** The example's QR code as the address of a picture. */
  code: string;
  language: Language;
};

/** What a payment is shown with, filled with an example. */
export function Payments({ code, language }: Props) {
  const t = translationsOf(language, "gallery.payment");
  const payment = translationsOf(language, "finance.payment");
  return (
    <div className="stack-lg">
      <PaymentSlip
        qr={{ picture: code, label: payment("qr", { amount: "81,05 €", reference: "SI12 1234567890120" }) }}
        hint={payment("hint")}
        save={{ href: "/gallery", label: payment("save") }}
        facts={[
          { label: payment("amount"), value: "81,05 €", copy: "81,05" },
          { label: payment("due"), value: "01.04.2017" },
          { label: payment("iban"), value: "SI56 0201 7001 4356 205", copy: "SI56020170014356205" },
          { label: payment("reference"), value: "SI12 1234567890120", copy: "SI121234567890120" },
          { label: payment("payer"), value: "Janez Novak, Dunajska ulica 1, 1000 Ljubljana" },
        ]}
        words={{ copy: payment("copy"), copied: payment("copied"), failed: payment("failed") }}
      />
      <Section title={t("ageing")}>
        <AgeingBar
          caption={t("ageing")}
          columns={[t("age"), payment("amount")]}
          parts={[
            { label: t("notDue"), cents: 7827, amount: "78,27 €" },
            { label: "1–30", cents: 4256, amount: "42,56 €" },
            { label: "31–60", cents: 3860, amount: "38,60 €" },
            { label: "61–90", cents: 1990, amount: "19,90 €" },
            { label: "> 90", cents: 120, amount: "1,20 €" },
          ]}
        />
      </Section>
      <form method="get" action="/gallery">
        <Sheet
          foot={
            <PayBar
              chosen={{ count: 1, cents: 3860 }}
              elsewhere={{ count: 0, cents: 0 }}
              language={language}
              words={{ chosen: t("chosen"), later: t("later") }}
              pay={t("pay")}
              choices={[{ href: "/gallery#items", label: t("all") }]}
            />
          }
        >
          <TickTable
            caption={t("items")}
            name="item"
            columns={[
              { label: t("tick") },
              { label: t("item") },
              { label: t("late") },
              { label: payment("amount"), numeric: true },
            ]}
            rows={[
              {
                value: "26067001",
                cents: 3860,
                ticked: true,
                title: t("settlement"),
                note: "26067001",
                cells: [
                  <Status key="late" shape="octagon">
                    {t("days")}
                  </Status>,
                  <strong key="amount">38,60 €</strong>,
                ],
              },
              {
                value: "26081457",
                cents: 7827,
                ticked: false,
                title: t("invoice"),
                note: "26081457",
                cells: [
                  <Status key="late" shape="ring">
                    {t("notDue")}
                  </Status>,
                  <strong key="amount">78,27 €</strong>,
                ],
              },
              {
                value: "26081999",
                cents: null,
                ticked: false,
                title: t("credit"),
                note: "26081999",
                cells: ["–", <strong key="amount">−12,00 €</strong>],
              },
            ]}
            none={t("none")}
          />
        </Sheet>
      </form>
    </div>
  );
}
