import { brand } from "@/lib/brand";
import { paymentDay } from "@/lib/dates";
import type { Invoice } from "@/lib/invoices/invoice";
import { type NoSlip, slipOfInvoice } from "@/lib/invoices/payment";
import { formatMoney } from "@/lib/money";
import { type PaymentSlip, writableSlip } from "@/lib/payments/payment-slip";
import { upnSymbol, upnText } from "@/lib/payments/upn-qr";
import { modelAndBody } from "@/lib/payments/written-forms";
import { heading } from "@/lib/pdf/heading";
import { mm, sheet } from "@/lib/pdf/millimetres";
import { type Paper, turnPage } from "@/lib/pdf/paper";
import type { PaperWords } from "@/lib/pdf/words";
import { paragraph } from "@/lib/pdf/writing";
import { ok, type Result, refused } from "@/lib/result";
import { drawUpnForm, formRoom } from "./upn-form";

/** The payment slip at the foot of the last sheet; where nobody is to pay, or nobody can be told how, a sentence. */
export function paymentPart(paper: Paper, invoice: Invoice, t: PaperWords): void {
  const payment = paymentOf(invoice);
  if (!payment.ok) {
    heading(paper, t("paper.slip.title"));
    paragraph(paper, t(`paper.slip.none.${payment.reason}`, { phone: brand.phone }), { size: 9 });
    return;
  }
  if (sheet.height - paper.y < formRoom + mm(2)) turnPage(paper);
  const { slip, text } = payment.value;
  drawUpnForm(paper, slip, upnSymbol(text), altOf(slip, paper, t));
}

type WhyNot = "cancelled" | "credit-note" | "nothing-to-pay" | "no-reference" | "impossible";

const whyNot = {
  "nothing-to-pay": "nothing-to-pay",
  "no-reference": "no-reference",
  "wrong-reference": "no-reference",
  "wrong-iban": "impossible",
} as const satisfies Record<NoSlip, WhyNot>;

function paymentOf(invoice: Invoice): Result<{ slip: PaymentSlip; text: string }, WhyNot> {
  if (invoice.state === "cancelled") return refused("cancelled");
  if (invoice.kind === "credit_note") return refused("credit-note");
  const slip = slipOfInvoice(invoice);
  if (!slip.ok) return refused(whyNot[slip.reason]);
  const written = writableSlip(slip.value);
  const text = upnText(slip.value);
  if (!written.ok || !text.ok) return refused("impossible");
  return ok({ slip: written.value, text: text.value });
}

function altOf(slip: PaymentSlip, { language }: Paper, t: PaperWords): string {
  const amount = formatMoney(slip.amountCents, language);
  const reference = modelAndBody(slip.reference);
  return slip.dueOn === null
    ? t("paper.slip.qrNoDue", { amount, reference })
    : t("paper.slip.qr", { amount, reference, due: paymentDay(slip.dueOn) });
}
