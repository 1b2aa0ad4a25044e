import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabase, databaseUrl } from "@/db/client";
import { importBillingData } from "@/lib/billing-import/import";
import { today } from "@/lib/dates";
import { writeDemoData } from "@/lib/demo/write";
import { addLongHistory } from "./long-history";
import { addManyBills } from "./many-bills";
import { refreshStatistics } from "./refresh-statistics";
import { signIn } from "./sign-in";

// A process of its own, since a process has one database: fills the one that the environment names with so many
// payers, and answers the session cookies of those whose pages are asked for.
const [, , payers = ""] = process.argv;

const folder = await mkdtemp(join(tmpdir(), "portal-many-payers-"));
try {
  await writeDemoData({ folder, payers: Number(payers), today: today(), profile: "light" });
  const report = await importBillingData(folder, { mode: "full" });
  if (!report.ok) throw new Error(`the demonstration data were refused: ${report.reason}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
await addLongHistory();
await addManyBills();
await refreshStatistics(databaseUrl("owner"));
process.stdout.write(JSON.stringify(await signIn()));
await closeDatabase();
