import { noFile, savedFile } from "@/app/api/answers";
import type { Language } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";
import type { PaymentSlip } from "@/lib/payments/payment-slip";
import { upnSymbol, upnText } from "@/lib/payments/upn-qr";
import { qrPng } from "@/lib/qr/qr-drawing";
import type { Result } from "@/lib/result";

/** Pixels a module: 1020 across, fine enough for a printer. */
const scale = 12;

/** A slip's code as a PNG file; a sentence where there is nothing to pay, or nothing that a slip can say. */
export function slipPicture(
  slip: Result<PaymentSlip> | undefined,
  fileName: string,
  language: Language,
): Response {
  const text = slip?.ok ? upnText(slip.value) : undefined;
  if (!text?.ok) return noFile(404, messagesOf(language).paper.file.fault["no-qr"]);
  return savedFile(new Uint8Array(qrPng(upnSymbol(text.value), scale)), "image/png", fileName);
}
