import { once } from "node:events";
import { closeDatabase } from "@/db/client";
import { importBillingData } from "@/lib/billing-import/import";

// A process of its own that can be killed: waits for a word, imports the folder, tells each step before it is taken.
const [, , folder = "", today = ""] = process.argv;

process.stdout.write("ready\n");
await once(process.stdin, "data");
let told = "";
const report = await importBillingData(folder, {
  mode: "full",
  today,
  onProgress({ step, file }) {
    if (told !== `${step} ${file}`) process.stdout.write(`${step} ${file}\n`);
    told = `${step} ${file}`;
  },
});
await closeDatabase();
process.stdout.write(`${report.ok ? "done" : report.reason}\n`);
process.exit();
