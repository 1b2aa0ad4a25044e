import { once } from "node:events";
import { closeDatabase } from "@/db/client";
import { importBillingData } from "@/lib/billing-import/import";

// A process of its own: waits for a word, imports the folder of documents, tells what it took. A number as word is the
// step at which it dies as by kill -9: each document that is read is one, then come checking and merging.
const [, , folder = "", today = ""] = process.argv;

process.stdout.write("ready\n");
const word = String(await once(process.stdin, "data")).trim();
const samples: number[] = [];
let steps = 0;
const started = performance.now();
const report = await importBillingData(folder, {
  mode: "changes",
  today,
  onProgress({ step, share }) {
    steps += 1;
    if (String(steps) === word) dieAt(steps);
    if (step === "reading" && share * 20 >= samples.length) samples.push(heldMegabytes());
  },
});
const seconds = (performance.now() - started) / 1000;
await closeDatabase();
process.stdout.write(
  `${JSON.stringify({
    outcome: report.ok ? "done" : report.reason,
    documents: report.files.documents,
    steps,
    seconds,
    samples,
    largestMegabytes: process.resourceUsage().maxRSS / 1024,
  })}\n`,
);
process.exit();

/** What is held, once rubbish is taken out: the command line must be told `--expose-gc`. */
function heldMegabytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_000_000;
}

function dieAt(step: number): void {
  const die = () => process.kill(process.pid, "SIGKILL");
  if (step % 2 === 0) die();
  else setImmediate(die);
}
