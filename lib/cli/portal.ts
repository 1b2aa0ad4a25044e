import { Command } from "commander";
import { announceCommand, withdrawAnnouncementCommand } from "@/lib/cli/announce";
import { answerMessageCommand } from "@/lib/cli/answer-message";
import { backupCommand, restoreCommand } from "@/lib/cli/backup";
import { createStaffCommand } from "@/lib/cli/create-staff";
import { decideReadingCommand } from "@/lib/cli/decide-reading";
import { demoCommand } from "@/lib/cli/demo";
import { demoDataCommand } from "@/lib/cli/demo-data";
import { devCommand } from "@/lib/cli/dev";
import { doctorCommand } from "@/lib/cli/doctor";
import { expireCommand } from "@/lib/cli/expire";
import { exportReadingsCommand } from "@/lib/cli/export-readings";
import { importCommand } from "@/lib/cli/import";
import { importRunCommand } from "@/lib/cli/import-run";
import { messagePicturesCommand } from "@/lib/cli/message-pictures";
import { migrateCommand } from "@/lib/cli/migrate";
import { secondFactorOffCommand } from "@/lib/cli/second-factor-off";
import { workerCommand } from "@/lib/cli/worker";

const program = new Command("portal")
  .description("The customers' portal of a municipal utility, from the command line")
  .showHelpAfterError();

for (const register of [
  demoCommand,
  devCommand,
  migrateCommand,
  doctorCommand,
  backupCommand,
  restoreCommand,
  importCommand,
  importRunCommand,
  demoDataCommand,
  workerCommand,
  expireCommand,
  decideReadingCommand,
  exportReadingsCommand,
  answerMessageCommand,
  messagePicturesCommand,
  secondFactorOffCommand,
  createStaffCommand,
  announceCommand,
  withdrawAnnouncementCommand,
]) {
  register(program);
}

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.LOG_LEVEL === "debug")
    process.stderr.write(`${error instanceof Error ? error.stack : ""}\n`);
  process.exitCode = 1;
}
