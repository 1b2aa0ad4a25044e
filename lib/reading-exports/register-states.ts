import type { Enter } from "@/lib/auth/gate";
import { log } from "@/lib/log";
import { type ExportedReading, type ExportedRegister, readingsAfter } from "./queries";
import type { ExportedState } from "./register-rows";

const pageSize = 250;

/** What a register showed, oldest first, some states at a time. */
export type StatesOf = (register: ExportedRegister) => AsyncIterable<readonly ExportedState[]>;

/**
 * Reads registers a page at a time. Each page passes the gate anew in a transaction of its own, so that a slow reader
 * holds no connection, and sees nothing once the gate is closed.
 */
export function statesThrough(enter: Enter): StatesOf {
  return async function* (register) {
    if (register.initial) yield [{ ...register.initial, source: "installation", ...certain }];
    let last: ExportedReading | null = null;
    for (;;) {
      const page = await pageAfter(enter, register, last);
      yield page.map(stateOf);
      last = page.at(-1) ?? null;
      if (page.length < pageSize) break;
    }
    if (register.final) yield [{ ...register.final, source: "removal", ...certain }];
  };
}

/** Throws, which ends a download, where the gate was closed while it was sent. */
async function pageAfter(enter: Enter, register: ExportedRegister, last: ExportedReading | null) {
  const passed = await enter((customer) => readingsAfter(customer, register, last, pageSize));
  if (passed.ok) return passed.value;
  log.warn({ event: "download.gate-closed", reason: passed.reason });
  throw new Error(`the gate closed: ${passed.reason}`);
}

const certain = { estimated: false, pending: false, rank: 0 };

/** Of several readings of a day the one with the lowest rank counts. */
const ranks = { company: 1, remote: 1, customer: 2, estimate: 3 };

const stateOf = ({ id: _, ...reading }: ExportedReading): ExportedState => ({
  ...reading,
  estimated: reading.source === "estimate",
  rank: ranks[reading.source],
});
