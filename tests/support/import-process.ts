import { once } from "node:events";
import { closeDatabase } from "@/db/client";
import { importBillingData } from "@/lib/billing-import/import";

// A process of its own: waits for a word, imports the folder, tells each step before it is taken. A number as word is
// the step at which it dies as by kill -9, at once or with a statement on its way; decided here, since a signal from
// outside may come when a busy machine has long let the import finish.
const [, , folder = "", today = ""] = process.argv;

process.stdout.write("ready\n");
const word = String(await once(process.stdin, "data")).trim();
let told = "";
let steps = 0;
const report = await importBillingData(folder, {
  mode: "full",
  today,
  onProgress({ step, file }) {
    if (told === `${step} ${file}`) return;
    told = `${step} ${file}`;
    process.stdout.write(`${told}\n`);
    steps += 1;
    if (String(steps) === word) dieAt(steps);
  },
});
await closeDatabase();
process.stdout.write(`${report.ok ? "done" : report.reason}\n`);
process.exit();

function dieAt(step: number): void {
  const die = () => process.kill(process.pid, "SIGKILL");
  if (step % 2 === 0) die();
  else setImmediate(die);
}
