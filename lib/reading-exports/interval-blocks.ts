import type { ExportedState, RegisterRow } from "./register-rows";

/** What was used from one state to the next that counts, at least a day later. */
export type Interval = { before: ExportedState; state: ExportedState; usage: string };

/** Intervals that follow each other and end in the same year. */
export type Block = [Interval, ...Interval[]];

/** The intervals of one register in blocks, oldest first. */
export async function* intervalBlocks(pages: AsyncIterable<readonly RegisterRow[]>): AsyncGenerator<Block> {
  let block: Block | null = null;
  for await (const rows of pages) {
    for (const { before, state, usage } of rows) {
      if (before === null || usage === null) continue;
      const interval: Interval = { before, state, usage };
      if (block && goesOn(block, interval)) block.push(interval);
      else {
        if (block) yield block;
        block = [interval];
      }
    }
  }
  if (block) yield block;
}

function goesOn(block: Block, { before, state }: Interval): boolean {
  const last = (block.at(-1) ?? block[0]).state.day;
  return last === before.day && last.slice(0, 4) === state.day.slice(0, 4);
}
