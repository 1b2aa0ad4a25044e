import writeXlsxFile from "write-excel-file/node";
import { csvBom, csvLine } from "@/lib/csv";
import { paymentDay } from "@/lib/dates";
import type { BatchReading } from "@/lib/reading-batches/batches";

/** Columns of both files; those after the receipt are called and written as in the import's `readings.csv`. */
const columns = [
  "batch",
  "receipt_number",
  "supply_point",
  "service",
  "meter_serial",
  "read_on",
  "value",
  "unit",
  "source",
] as const;

type Portions = AsyncIterable<readonly BatchReading[]>;

/** The batch as CSV, portion by portion: `;`, decimal comma, UTF-8 with a mark (FACTS: what spreadsheets here expect). */
export async function* batchCsv(number: number, portions: Portions): AsyncGenerator<string> {
  yield csvBom + csvLine(columns);
  for await (const readings of portions)
    yield readings.map((reading) => csvLine(cells(number, reading))).join("");
}

const cells = (batch: number, { receiptNumber, readOn, value, ...reading }: BatchReading) => [
  batch,
  receiptNumber,
  reading.supplyPoint,
  reading.service,
  reading.meterSerial,
  paymentDay(readOn),
  value.replace(".", ","),
  reading.unit,
  "customer",
];

/** The batch as a workbook (XLSX): days are dates and values numbers, codes stay texts, so that no zero in front is lost. */
export async function batchXlsx(number: number, portions: Portions): Promise<Buffer> {
  const rows: BatchReading[] = [];
  for await (const readings of portions) rows.push(...readings);
  const text = (value: string | null) => (value === null ? null : { type: String, value });
  const sheet = [
    columns.map((value) => ({ type: String, value, fontWeight: "bold" as const })),
    ...rows.map((row) => [
      { type: Number, value: number },
      text(row.receiptNumber),
      text(row.supplyPoint),
      text(row.service),
      text(row.meterSerial),
      { type: Date, value: new Date(`${row.readOn}T00:00:00Z`), format: "d. m. yyyy" },
      { type: Number, value: Number(row.value) },
      text(row.unit),
      text("customer"),
    ]),
  ];
  return writeXlsxFile(sheet, { columns: columns.map(() => ({ width: 16 })) }).toBuffer();
}
