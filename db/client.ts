import { trace } from "@opentelemetry/api";
import { isDatabaseDown, reportDatabaseDown } from "@/db/breaker";
import { DatabaseUnavailable } from "@/db/errors";
import { openPool, type Pool, type PoolLimits } from "@/db/pool";
import type { Tx } from "@/db/slot";
import { env } from "@/lib/env";

export type { Tx } from "@/db/slot";

/** Whose eyes a transaction has: customers' requests, the office (staff, worker, import), or the owner (migrations). */
export type Role = "app" | "office" | "owner";

const ownersDeadlineMs = 60_000;

/** By default who waits gives up after 2 s, and the server ends a statement half a second before its transaction. */
function limitsOf(role: Role): PoolLimits & { statementTimeoutMs: number } {
  const deadlineMs = role === "owner" ? ownersDeadlineMs : env().DATABASE_DEADLINE_MS;
  const waitMs = (env().DATABASE_DEADLINE_MS * 4) / 9;
  return { ...sizes[role], deadlineMs, waitMs, statementTimeoutMs: deadlineMs - 500 };
}

const sizes: Record<Role, Pick<PoolLimits, "slots" | "waiting">> = {
  app: { slots: 10, waiting: 50 },
  office: { slots: 5, waiting: 60 },
  owner: { slots: 1, waiting: 5 },
};

const place = Symbol.for("portal.database.pools");

function pools(): Map<Role, Pool> {
  const shared = globalThis as { [place]?: Map<Role, Pool> };
  shared[place] ??= new Map();
  return shared[place];
}

/** The configured URL of a role; throws where it is missing. */
export function databaseUrl(role: Role): string {
  const { DATABASE_URL, DATABASE_OFFICE_URL, DATABASE_OWNER_URL } = env();
  const name = { app: "DATABASE_URL", office: "DATABASE_OFFICE_URL", owner: "DATABASE_OWNER_URL" }[role];
  const url = { app: DATABASE_URL, office: DATABASE_OFFICE_URL, owner: DATABASE_OWNER_URL }[role];
  if (!url) {
    throw new Error(`${name} is not set`);
  }
  return url;
}

function pool(role: Role): Pool {
  const known = pools().get(role);
  if (known) return known;
  const { statementTimeoutMs, ...limits } = limitsOf(role);
  const pooled = env().DATABASE_POOLING === "transaction";
  const connectTimeoutMs = limits.waitMs;
  const opened = openPool({ url: databaseUrl(role), pooled, statementTimeoutMs, connectTimeoutMs }, limits);
  pools().set(role, opened);
  return opened;
}

/**
 * Runs `work` in one transaction of the role and commits what it did; a throw rolls back.
 * Queries started together travel together. `deadlineMs: null` lifts the time limit (import; set `statement_timeout` too).
 * Throws DatabaseBusy or DatabaseUnavailable where there is no answer in time, and at once for customers' requests while the
 * database is known to be away: a page that tells of it must not wait for it once more.
 */
export async function transaction<T>(
  role: Role,
  work: (tx: Tx) => Promise<T>,
  options?: { deadlineMs?: number | null },
): Promise<T> {
  if (role === "app" && isDatabaseDown()) {
    throw new DatabaseUnavailable(new Error("known to be away"), false);
  }
  return tracer.startActiveSpan("transaction", { attributes: { "portal.role": role } }, async (span) => {
    try {
      return await traced(role, work, options);
    } finally {
      span.end();
    }
  });
}

const tracer = trace.getTracer("portal");

async function traced<T>(
  role: Role,
  work: (tx: Tx) => Promise<T>,
  options?: { deadlineMs?: number | null },
): Promise<T> {
  try {
    return await pool(role).transaction(work, options);
  } catch (error) {
    if (error instanceof DatabaseUnavailable && role === "app") {
      reportDatabaseDown(() =>
        pool("app").transaction(async (tx) => tx.execute("select 1"), { deadlineMs: 2_000 }),
      );
    }
    throw error;
  }
}

/** Closes all connections of the process, after what is in flight. */
export async function closeDatabase(): Promise<void> {
  const all = [...pools().values()];
  pools().clear();
  await Promise.all(all.map((each) => each.end()));
}
