import { formatDay } from "@/lib/dates";
import type { Invoice } from "@/lib/invoices/invoice";
import { formatQuantity } from "@/lib/money";
import { heading } from "@/lib/pdf/heading";
import { mm } from "@/lib/pdf/millimetres";
import type { Paper } from "@/lib/pdf/paper";
import { openTable } from "@/lib/pdf/table";
import type { PaperWords } from "@/lib/pdf/words";

/** The readings that a bill rests on, and where each came from. */
export function readingsTable(paper: Paper, { readings }: Invoice, t: PaperWords): void {
  if (readings.length === 0) return;
  heading(paper, t("paper.readings.title"));
  const table = openTable(paper, [
    { title: t("paper.readings.point"), width: mm(35) },
    { title: t("paper.readings.meter"), width: mm(55) },
    { title: t("paper.readings.source"), width: mm(35) },
    { title: t("paper.readings.readOn"), width: mm(30) },
    { title: t("paper.readings.value"), width: mm(25), align: "right" },
  ]);
  for (const { pointNumber, service, meterSerial, unit, readOn, value, source } of readings) {
    table.row([
      pointNumber,
      t("service.numberedMeter", { meter: t(`service.meter.${service}`), serial: meterSerial }),
      t(`service.source.${source}`),
      formatDay(readOn, paper.language),
      formatQuantity(value, unit, paper.language),
    ]);
  }
  table.close();
}
