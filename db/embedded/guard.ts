import { spawn } from "node:child_process";
import { once } from "node:events";
import { Writable } from "node:stream";
import { processOptions, type ServerUser } from "./user";

/** A program that does not outlive us. */
export type GuardedProcess = {
  /** the exit status (128 + number of the signal that killed it); null while it runs */
  status(): number | null;
  ended: Promise<void>;
  /** asks it to end, with SIGINT */
  interrupt(): void;
};

// The watcher reads a pipe that only we hold. A line sends SIGINT; so does our end, be it by kill -9, for that closes
// the pipe, and then again and again, as a program that is only just starting ignores it. The program's own parent
// stays the shell, which reaps it and the watcher whatever becomes of us.
const script = `
umask 077
log=$1; shift
"$@" 3<&- </dev/null >>"$log" 2>&1 &
program=$!
interrupt() { kill -INT "$program"; }
( while read -r _ <&3; do interrupt; done; while interrupt; do sleep 1; done ) >/dev/null 2>&1 &
watcher=$!
wait "$program"; status=$?
kill "$watcher" 2>/dev/null
wait "$watcher" 2>/dev/null
exit "$status"
`;

/**
 * Starts a program as `user` that gets SIGINT when this process ends, however it ends. It writes to the file `log`
 * (opened by that user, not by us). Ctrl-C in the terminal does not reach it: we stop it in our own order.
 */
export async function spawnGuarded(
  user: ServerUser | null,
  log: string,
  program: string,
  args: string[],
): Promise<GuardedProcess> {
  const shell = spawn("/bin/sh", ["-c", script, "sh", log, program, ...args], {
    ...processOptions(user),
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const pipe = shell.stdio[3];
  await once(shell, "spawn");
  if (!(pipe instanceof Writable)) throw new Error("The pipe to the database's watcher was not opened.");
  pipe.on("error", () => pipe.destroy());
  const ended = once(shell, "exit").then(() => void pipe.destroy());
  return {
    status: () => (shell.signalCode === null ? shell.exitCode : 1),
    ended,
    interrupt: () => void pipe.write("\n"),
  };
}
