import { leadTo, noFile, savedFile } from "@/app/api/answers";
import { customersGate, turnedAway } from "@/lib/auth/session";
import { today } from "@/lib/dates";
import { messagesOf } from "@/lib/i18n/messages";
import { chosenInvoices, mostInvoices } from "@/lib/invoice-files/chosen-invoices";
import { filesOf } from "@/lib/invoice-files/invoice-files";
import { invoicesPath } from "@/lib/invoices/paths";
import { paperWords } from "@/lib/pdf/words";
import { byteStream } from "@/lib/reading-exports/byte-stream";
import { zipped } from "@/lib/zip";

/** Several documents as one archive, each as PDF, e-SLOG and UBL; made while it is sent. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const day = today();
  const enter = await customersGate("chosen-payer");
  const passed = await enter(async (customer) => ({
    language: customer.account.language,
    code: customer.payers[0]?.code ?? "",
    chosen: await chosenInvoices(customer, searchParams, day),
  }));
  if (!passed.ok) return leadTo(await turnedAway(passed.reason, invoicesPath));
  const { language, code, chosen } = passed.value;
  const t = paperWords(language);
  if (!chosen.ok) {
    if (chosen.reason === "unknown") return noFile(404, messagesOf(language).notFound.text);
    if (chosen.reason === "none") return noFile(404, t("paper.file.fault.none"));
    const count = Number(chosen.figures?.count);
    return noFile(400, t("paper.file.fault.too-many", { count, most: mostInvoices }));
  }
  const archive = zipped(filesOf(enter, chosen.value, { language, day }));
  return savedFile(byteStream(archive), "application/zip", `${t("paper.file.invoices", { code })}.zip`);
}
