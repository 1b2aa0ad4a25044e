import type { Xml } from "@/lib/xml";
import type { EInvoiceLine } from "./e-invoice";
import { moneySegment, segment, taxSegment } from "./eslog-segments";
import { codeOfUnit, ownUnitCode, unitAttribute } from "./unit-codes";

/** A line of a document in e-SLOG: group 26. */
export function eslogLine(line: EInvoiceLine): Xml {
  const unitCode = codeOfUnit(line.unit);
  const days = [
    ["167", line.periodFrom],
    ["168", line.periodTo],
  ] as const;
  return segment(
    "G_SG26",
    segment("S_LIN", segment("D_1082", String(line.lineNumber))),
    ...(line.itemCode
      ? [
          segment(
            "S_PIA",
            segment("D_4347", "5"),
            segment("C_C212", segment("D_7140", line.itemCode), segment("D_7143", "SA")),
          ),
        ]
      : []),
    segment("S_IMD", segment("D_7077", "F"), segment("C_C273", segment("D_7008", line.description))),
    segment(
      "S_QTY",
      segment(
        "C_C186",
        segment("D_6063", "47"),
        segment("D_6060", line.quantity),
        segment("D_6411", unitCode),
      ),
    ),
    ...days.flatMap(([qualifier, day]) =>
      day ? [segment("S_DTM", segment("C_C507", segment("D_2005", qualifier), segment("D_2380", day)))] : [],
    ),
    ...(unitCode === ownUnitCode
      ? [
          segment(
            "S_FTX",
            segment("D_4451", "ACF"),
            segment("C_C108", segment("D_4440", unitAttribute), segment("D_4440_2", line.unit)),
          ),
        ]
      : []),
    segment("G_SG27", moneySegment("203", line.netCents)),
    segment("G_SG27", moneySegment("38", line.netCents + line.vatCents)),
    segment(
      "G_SG29",
      segment(
        "S_PRI",
        segment(
          "C_C509",
          segment("D_5125", "AAA"),
          segment("D_5118", line.unitPrice),
          segment("D_5284", "1"),
          segment("D_6411", unitCode),
        ),
      ),
    ),
    ...(line.pointNumber
      ? [
          segment(
            "G_SG30",
            segment(
              "S_RFF",
              segment("C_C506", segment("D_1153", "AVE"), segment("D_1154", line.pointNumber)),
            ),
          ),
        ]
      : []),
    segment(
      "G_SG34",
      taxSegment(line.vatCategory, line.vatRate),
      moneySegment("125", line.netCents),
      moneySegment("124", line.vatCents),
    ),
  );
}
