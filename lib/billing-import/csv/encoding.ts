export type Encoding = "utf-8" | "windows-1250";
export type EncodingFault = "utf-16" | "damaged-utf-8";

const boms = { utf8: [0xef, 0xbb, 0xbf], utf16: [0xfe, 0xff] };

/**
 * Finds a file's encoding from its bytes. All valid UTF-8: UTF-8. Else Windows-1250, which has no invalid bytes; but
 * not where some of the bytes are č, š or ž in UTF-8, for those are Ä or Ĺ with a sign after it in Windows-1250, which
 * no name in this country holds: such a file was damaged, and importing it would break names.
 */
export function encodingDetector(): { push(bytes: Uint8Array): void; end(): Encoding | EncodingFault } {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  let hasUtf8Letters = false;
  let start: number[] | undefined;
  let previous = 0;

  return {
    push(bytes) {
      start ??= [...bytes.subarray(0, 3)];
      if (isUtf8) isUtf8 = decodes(() => strict.decode(bytes, { stream: true }));
      for (let at = 0; at < bytes.length && !hasUtf8Letters; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte >= 0x80) {
          hasUtf8Letters = (previous === 0xc4 || previous === 0xc5) && byte <= 0xbf;
        }
        previous = byte;
      }
    },
    end() {
      const [first, second] = start ?? [];
      if (
        first !== undefined &&
        boms.utf16.includes(first) &&
        second !== undefined &&
        boms.utf16.includes(second)
      ) {
        return "utf-16";
      }
      if (isUtf8 && decodes(() => strict.decode())) return "utf-8";
      const hasBom = boms.utf8.every((byte, at) => start?.[at] === byte);
      return hasBom || hasUtf8Letters ? "damaged-utf-8" : "windows-1250";
    },
  };
}

function decodes(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}
