const trailerBytes = 1024;

/** What keeps bytes from being a PDF: they begin with `%PDF-`, and `%%EOF` is among the last kilobyte. Null where they are one. */
export function pdfFault(content: Buffer, most: number): "no-pdf" | "pdf-cut-off" | "pdf-too-large" | null {
  if (content.length > most) return "pdf-too-large";
  if (!content.subarray(0, 5).equals(Buffer.from("%PDF-"))) return "no-pdf";
  return content.subarray(-trailerBytes).includes("%%EOF") ? null : "pdf-cut-off";
}
