import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importBillingData } from "@/lib/billing-import/import";
import { addDays, addMonths, today } from "@/lib/dates";

/** A payer whose one meter was read at the end of each of 240 months. */
export const longHistory = { payerCode: "9000240", point: "90002401", meter: "90002402" };

const months = 240;
const monthlyUse = [9, 8, 9, 10, 10, 11, 12, 11, 10, 9, 9, 9];

/** Brings that payer into the database as the billing system would: a folder of changes, imported. */
export async function addLongHistory(): Promise<void> {
  const { payerCode, point, meter } = longHistory;
  const newest = addDays(`${today().slice(0, 7)}-01`, -1);
  const start = addMonths(newest, -months);
  let shown = 0;
  const readings = Array.from({ length: months }, (_, at) => {
    const day = addDays(addMonths(`${start.slice(0, 7)}-01`, at + 2), -1);
    shown += monthlyUse[at % 12] ?? 0;
    return `water;${meter};${day};${shown};customer;`;
  });
  const files = {
    "payers.csv": ["code;name;street;postcode;city", `${payerCode};Dolga Zgodba;Cesta 20;3320;Velenje`],
    "supply-points.csv": [
      "number;services;street;postcode;city;tariff_group;connection_diameter;price_items",
      `${point};water,sewage;Cesta 20;3320;Velenje;gospodinjski;20;VODARINA,VODA-OMREZNINA-20,ODVAJANJE`,
    ],
    "tenures.csv": ["supply_point_number;payer_code;valid_from", `${point};${payerCode};${start}`],
    "meters.csv": [
      "service;serial;supply_point_number;unit;digits;decimals;verified_until;installed_on;initial_value;annual_estimate",
      `water;${meter};${point};m3;5;0;${addMonths(newest, 24)};${start};0;117`,
    ],
    "readings.csv": ["service;meter_serial;read_on;value;source;invoice_number", ...readings],
  };
  const folder = await mkdtemp(join(tmpdir(), "portal-long-history-"));
  try {
    for (const [name, lines] of Object.entries(files)) {
      await writeFile(join(folder, name), `${lines.join("\n")}\n`);
    }
    const report = await importBillingData(folder, { mode: "changes" });
    if (!report.ok) throw new Error(`the long history was refused: ${JSON.stringify(report.problems)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
