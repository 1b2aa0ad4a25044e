import qrcodegen from "nayuki-qr-code-generator";
import { inlineQr } from "@/lib/qr/qr-drawing";

const { QrCode } = qrcodegen;

/** An address as a QR code that a phone's camera reads from a screen: the address of a picture. */
export function scanCode(uri: string): string {
  const symbol = QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
  const places = Array.from({ length: symbol.size }, (_, at) => at);
  return inlineQr(places.map((y) => places.map((x) => symbol.getModule(x, y))));
}
