import qrcodegen from "nayuki-qr-code-generator";
import type { QrMatrix } from "@/lib/qr/qr-matrix";
import { type Modules, qrPenalty } from "./qr-penalty";

const { QrCode, QrSegment } = qrcodegen;
const version = 15;
const size = 4 * version + 17;
const eciOfLatin2 = 4;

/**
 * Bytes of ISO-8859-2 as the symbol of a UPN QR: version 15, error correction M, ECI 000004 and one byte segment,
 * whatever the length, at most 411 bytes. Takes the mask with the lowest penalty (ISO/IEC 18004, 7.8) unless one is given.
 */
export function qrSymbol(bytes: Uint8Array, mask?: number): QrMatrix {
  return inRows(mask === undefined ? withBestMask(encode(bytes, 0)) : encode(bytes, mask));
}

function encode(bytes: Uint8Array, mask: number): Modules {
  const segments = [QrSegment.makeEci(eciOfLatin2), QrSegment.makeBytes([...bytes])];
  const symbol = QrCode.encodeSegments(segments, QrCode.Ecc.MEDIUM, version, version, mask, false);
  const modules = new Uint8Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) modules[y * size + x] = Number(symbol.getModule(x, y));
  }
  return modules;
}

/** The library would choose the same one, but draws the symbol anew for each of the eight, and takes twice as long. */
function withBestMask(first: Modules): Modules {
  const candidates = differencesOfMasks().map((difference) => combine(first, difference));
  const penalties = candidates.map(qrPenalty);
  return candidates[penalties.indexOf(Math.min(...penalties))] ?? first;
}

/** The modules in which a symbol with each mask differs from the same with mask 0, whatever is written in it. */
let differences: Modules[] | undefined;
function differencesOfMasks(): Modules[] {
  const nothing = new Uint8Array();
  differences ??= Array.from({ length: 8 }, (_, mask) => combine(encode(nothing, 0), encode(nothing, mask)));
  return differences;
}

function combine(one: Modules, other: Modules): Modules {
  const combined = new Uint8Array(one.length);
  for (let at = 0; at < one.length; at++) combined[at] = (one[at] ?? 0) ^ (other[at] ?? 0);
  return combined;
}

const inRows = (modules: Modules): QrMatrix =>
  Array.from({ length: size }, (_, y) =>
    Array.from(modules.subarray(y * size, (y + 1) * size), (module) => module === 1),
  );
