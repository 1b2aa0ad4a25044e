import type { WriteStream } from "node:tty";

const barWidth = 24;
const millisecondsBetween = 100;

/** One line that says how far a command is, rewritten in place; silent where the stream is no terminal. */
export function progressLine(stream: WriteStream) {
  let shown = "";
  let shownAt = 0;

  return {
    /** `share` is 0 to 1. */
    show(words: string, share: number): void {
      if (!stream.isTTY || Date.now() - shownAt < millisecondsBetween) return;
      const filled = Math.round(barWidth * share);
      const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
      const line = `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${words}`;
      stream.write(`\r${line.padEnd(shown.length)}`);
      shown = line;
      shownAt = Date.now();
    },
    clear(): void {
      if (shown) stream.write(`\r${" ".repeat(shown.length)}\r`);
      shown = "";
    },
  };
}
