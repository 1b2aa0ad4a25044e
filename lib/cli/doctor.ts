import type { Command } from "commander";
import { closeDatabase } from "@/db/client";
import { withDatabase } from "@/lib/cli/local-database";
import { configurationLooks } from "@/lib/doctor/configuration";
import { databaseLooks } from "@/lib/doctor/database";
import { examine, type Finding } from "@/lib/doctor/finding";
import { outsideLooks } from "@/lib/doctor/outside";
import { workLooks } from "@/lib/doctor/work";

const signs = { ok: "ok  ", look: "look", bad: "BAD " } as const;

/** `portal doctor`: looks at configuration, database, mail, store and work, and says what to do; fails where something is bad. */
export function doctorCommand(program: Command): void {
  program
    .command("doctor")
    .description("look whether everything is as it should be, and say what to do; changes nothing")
    .action(() => withDatabase(report));
}

async function report(): Promise<void> {
  const findings = await examine([...configurationLooks, ...databaseLooks, ...outsideLooks, ...workLooks]);
  for (const finding of findings) process.stdout.write(`${lineOf(finding)}\n`);
  const bad = findings.filter(({ state }) => state === "bad").length;
  const toLookAt = findings.filter(({ state }) => state === "look").length;
  process.stdout.write(`${findings.length} looks, ${bad} bad, ${toLookAt} to look at\n`);
  await closeDatabase();
  if (bad > 0) process.exitCode = 1;
}

const lineOf = ({ state, about, says, mend }: Finding): string =>
  `${signs[state]}  ${about}: ${says}${mend ? `\n        → ${mend}` : ""}`;
