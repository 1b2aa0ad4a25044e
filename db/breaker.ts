type Breaker = { openedAt: number | null; probing: boolean };

const place = Symbol.for("portal.database.breaker");
const probeEveryMs = 500;

/** Shared by pages and the proxy of one process, whose modules are bundled apart. */
function breaker(): Breaker {
  const shared = globalThis as { [place]?: Breaker };
  shared[place] ??= { openedAt: null, probing: false };
  return shared[place];
}

/** True from the request that found the database gone until a probe reached it again (R17). */
export const isDatabaseDown = (): boolean => breaker().openedAt !== null;

/** Opens the breaker and probes until the database answers: at once, because one lost connection is no lost database. */
export function reportDatabaseDown(probe: () => Promise<unknown>): void {
  const state = breaker();
  state.openedAt ??= Date.now();
  if (state.probing) return;
  state.probing = true;
  const again = () => {
    probe().then(
      () => {
        state.openedAt = null;
        state.probing = false;
      },
      () => setTimeout(again, probeEveryMs).unref(),
    );
  };
  again();
}
