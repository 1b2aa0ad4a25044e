import type { PaymentSlip } from "@/lib/payments/payment-slip";
import { mm, sheet } from "@/lib/pdf/millimetres";
import type { Paper } from "@/lib/pdf/paper";
import { artifact, drawn, type Element, tag } from "@/lib/pdf/tags";
import { lineHeight, type Style, writeLines } from "@/lib/pdf/writing";
import type { QrMatrix } from "@/lib/qr/qr-matrix";
import {
  codeBox,
  type FormField,
  formHeight,
  orderFields,
  receiptFields,
  receiptWidth,
} from "./upn-form-fields";

/** The side of a module of the printed code, in millimetres: 5 dots at 300 dpi. 77 of them make 32.597. */
const moduleSide = 0.42333;

const labelStyle: Style = { size: 6 };
const valueStyle: Style = { size: 9 };
const smallest = 5.5;
const upperEdge = sheet.height - mm(formHeight);

/** Points of the lower edge that the form takes. */
export const formRoom = mm(formHeight);

/** The payment slip on the lowest third of the sheet, with its code in the printed size; `alt` says what the code is. */
export function drawUpnForm(paper: Paper, slip: PaymentSlip, symbol: QrMatrix, alt: string): void {
  const { doc } = paper;
  const form = tag(doc, paper.root, "Sect", { lang: "sl" });
  artifact(doc, "Layout", () => {
    for (const { box } of [...orderFields(slip), ...receiptFields(slip)]) frame(paper, box, 0.4);
    frame(paper, [codeBox.x, codeBox.y, codeBox.width, codeBox.height], 0.4);
    cutLines(paper);
  });
  drawCode(paper, symbol, alt);
  line(paper, form, "H2", "UPN QR", { x: 193, y: 58.5 }, { size: 10, weight: "bold" });
  for (const field of orderFields(slip)) drawField(paper, form, field);
  line(paper, form, "P", "EUR", { x: 105.5, y: 41 }, { size: 9 });
  line(paper, form, "P", "UPN QR – potrdilo", { x: 31, y: 0.8 }, { size: 8, weight: "bold" });
  for (const field of receiptFields(slip)) drawField(paper, form, field);
  line(paper, form, "P", "EUR", { x: 6.8, y: 35 }, { size: 9 });
  form.end();
  paper.y = sheet.height;
}

function drawField(paper: Paper, form: Element, { label, box, lines = [] }: FormField): void {
  const [x, y, width, height] = box;
  const inner = mm(width - 1.6);
  const style = fitting(paper, lines, inner);
  const block = lines.length * lineHeight(style);
  const centred = Math.max(0, (mm(height) - block) / 2);
  if (label === "" && lines.length === 0) return;
  drawn(paper.doc, form, "P", () => {
    const over = { x: mm(x), y: upperEdge + mm(y - 2.55), width: inner };
    writeLines(paper, lines.length > 0 && label !== "" ? [label, ""] : [label], over, labelStyle);
    writeLines(paper, lines, { x: mm(x + 0.8), y: upperEdge + mm(y) + centred, width: inner }, style);
  });
}

/** Written smaller where a line would be longer than its box: the form's fields hold 33 or 42 wide letters too. */
function fitting({ doc }: Paper, lines: readonly string[], width: number): Style {
  doc.font(valueStyle.weight ?? "regular").fontSize(valueStyle.size);
  const widest = Math.max(0, ...lines.map((text) => doc.widthOfString(text)));
  if (widest <= width) return valueStyle;
  return { ...valueStyle, size: Math.max(smallest, (valueStyle.size * width) / widest) };
}

function line(
  paper: Paper,
  form: Element,
  type: "H2" | "P",
  text: string,
  { x, y }: { x: number; y: number },
  style: Style,
): void {
  drawn(paper.doc, form, type, () =>
    writeLines(paper, [text], { x: mm(x), y: upperEdge + mm(y), width: mm(40) }, style),
  );
}

/** The code as rectangles, one for each run of dark modules of a row, filled at once so that no seams show. */
function drawCode({ doc, root }: Paper, symbol: QrMatrix, alt: string): void {
  const side = symbol.length * moduleSide;
  const left = codeBox.x + (codeBox.width - side) / 2;
  const top = codeBox.y + (codeBox.height - side) / 2;
  const bbox = [mm(left), upperEdge + mm(top), mm(left + side), upperEdge + mm(top + side)] as const;
  const draw = () => {
    for (const [row, modules] of symbol.entries()) {
      for (const { from, length } of runsOf(modules)) {
        doc.rect(
          mm(left + from * moduleSide),
          upperEdge + mm(top + row * moduleSide),
          mm(length * moduleSide),
          mm(moduleSide),
        );
      }
    }
    doc.fill();
  };
  drawn(doc, root, "Figure", draw, { alt, bbox });
}

function runsOf(modules: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (const [at, dark] of modules.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last.from + last.length === at) last.length += 1;
    else runs.push({ from: at, length: 1 });
  }
  return runs;
}

function frame({ doc }: Paper, [x, y, width, height]: FormField["box"], thickness: number): void {
  doc
    .lineWidth(thickness)
    .rect(mm(x), upperEdge + mm(y), mm(width), mm(height))
    .stroke();
}

/** Where the form is cut off the sheet, and the receipt off the form. */
function cutLines({ doc }: Paper): void {
  doc.save().lineWidth(0.4).dash(3, { space: 2 });
  doc.moveTo(0, upperEdge).lineTo(sheet.width, upperEdge).stroke();
  doc.moveTo(mm(receiptWidth), upperEdge).lineTo(mm(receiptWidth), sheet.height).stroke();
  doc.restore();
}
