import { DatabaseBusy, DatabaseUnavailable, isConnectionError, sqlState } from "@/db/errors";
import { openSlot, type Slot, type SlotOptions, type Tx } from "@/db/slot";

export type PoolLimits = { slots: number; waiting: number; waitMs: number; deadlineMs: number };

export type Pool = {
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: { deadlineMs?: number | null }): Promise<T>;
  end(): Promise<void>;
};

/** A fixed number of connections, each lent to one transaction at a time; who waits too long is told so (R44). */
export function openPool(options: SlotOptions, limits: PoolLimits): Pool {
  const idle: Slot[] = [];
  const queue: { take: (slot: Slot | Promise<Slot>) => void; refuse: (error: Error) => void }[] = [];
  let open = 0;

  async function acquire(): Promise<Slot> {
    const free = idleSlot();
    if (free) return free;
    if (open >= limits.slots) return waitForOne();
    open += 1;
    const slot = openSlot(options);
    try {
      await untilLost(slot, withDeadline(slot.statement("select 1"), limits.waitMs));
      return slot;
    } catch (error) {
      slot.destroy();
      open -= 1;
      // The server has no room for another: one of those that there are will do, and nobody else need try.
      if (sqlState(error) === "53300" && open > 0) return waitForOne();
      for (const entry of queue.splice(0)) entry.refuse(new DatabaseUnavailable(error, false));
      throw new DatabaseUnavailable(error, false);
    }
  }

  function waitForOne(): Promise<Slot> {
    const free = idleSlot();
    if (free) return Promise.resolve(free);
    if (queue.length >= limits.waiting)
      return Promise.reject(new DatabaseBusy("too many wait for a connection"));
    return new Promise((resolve, reject) => {
      const entry = {
        take: (slot: Slot | Promise<Slot>) => settle(() => resolve(slot)),
        refuse: (error: Error) => settle(() => reject(error)),
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(entry), 1);
        reject(new DatabaseBusy("no connection became free in time"));
      }, limits.waitMs);
      const settle = (then: () => void) => {
        clearTimeout(timer);
        then();
      };
      queue.push(entry);
    });
  }

  /** One whose socket still stands; those that went while nobody used them are forgotten. */
  function idleSlot(): Slot | undefined {
    for (let slot = idle.pop(); slot; slot = idle.pop()) {
      if (!slot.isLost()) return slot;
      slot.destroy();
      open -= 1;
    }
    return undefined;
  }

  function release(slot: Slot) {
    if (slot.isLost()) return discard(slot);
    const next = queue.shift();
    if (next) next.take(slot);
    else idle.push(slot);
  }

  function discard(slot: Slot) {
    slot.destroy();
    open -= 1;
    queue.shift()?.take(acquire());
  }

  async function transaction<T>(
    work: (tx: Tx) => Promise<T>,
    { deadlineMs = limits.deadlineMs }: { deadlineMs?: number | null } = {},
  ) {
    const asked = performance.now();
    const slot = await acquire();
    // Who asked waits once: for a connection and for the work.
    const leftMs = deadlineMs === null ? null : deadlineMs - (performance.now() - asked);
    let committing = false;
    const run = async () => {
      // Not awaited: the first query of `work` travels in the same packet.
      const begun = slot.statement("begin");
      begun.catch(() => undefined);
      let result: T;
      try {
        result = await work(slot.tx);
        await begun;
      } catch (error) {
        if (!isConnectionError(error)) await slot.statement("rollback");
        throw error;
      }
      committing = true;
      await slot.statement("commit");
      return result;
    };
    try {
      const result = await untilLost(slot, withDeadline(run(), leftMs));
      release(slot);
      return result;
    } catch (error) {
      const lost = isConnectionError(error) || error instanceof DeadlinePassed;
      if (lost || committing) discard(slot);
      else release(slot);
      throw lost ? new DatabaseUnavailable(error, committing) : error;
    }
  }

  return {
    transaction,
    async end() {
      await Promise.all(idle.splice(0).map((slot) => slot.close()));
      open = 0;
    },
  };
}

/** The answer, or the loss of the socket it was to come through, whichever is first. */
function untilLost<T>(slot: Slot, answer: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    slot.whenLost(reject);
    answer.then(resolve, reject);
  }).finally(() => slot.whenLost(null));
}

class DeadlinePassed extends Error {}

function withDeadline<T>(promise: Promise<T>, deadlineMs: number | null): Promise<T> {
  if (deadlineMs === null) return promise;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DeadlinePassed("the transaction took too long")), deadlineMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
