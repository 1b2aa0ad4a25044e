import { sql } from "drizzle-orm";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { type Tx, transaction } from "@/db/client";
import { requestsInFlight } from "@/lib/health/in-flight";
import { whatWaits } from "@/lib/office-figures/queries";

const place = Symbol.for("portal.metrics");

/** Figures of the process itself, gathered once however often this module is loaded. */
function ofProcess(): Registry {
  const shared = globalThis as { [place]?: Registry };
  if (!shared[place]) {
    shared[place] = new Registry();
    collectDefaultMetrics({ register: shared[place], prefix: "portal_" });
  }
  return shared[place];
}

type Figure = { name: string; help: string; value: number | null };

/**
 * The portal's figures in the text format of Prometheus: of this process, and of what is in the database. Where that does
 * not answer, `portal_database_up` is 0 and its figures are missing; nobody's data are in them.
 */
export async function metricsText(): Promise<string> {
  const registry = new Registry();
  for (const { name, help, value } of await figures()) {
    if (value !== null) new Gauge({ name: `portal_${name}`, help, registers: [registry] }).set(value);
  }
  return `${await ofProcess().metrics()}\n${await registry.metrics()}`;
}

async function figures(): Promise<Figure[]> {
  const inDatabase = await transaction("office", figuresIn, { deadlineMs: 5_000 }).catch(() => null);
  return [
    { name: "requests_in_flight", help: "Requests being worked on.", value: requestsInFlight() },
    { name: "database_up", help: "Whether the database answers.", value: inDatabase ? 1 : 0 },
    ...(inDatabase ?? []),
  ];
}

type Counted = {
  accounts: number;
  activated: number;
  locked: number;
  sessions: number;
  imported: number | null;
};

async function figuresIn(tx: Tx): Promise<Figure[]> {
  const [waiting, [counted]] = await Promise.all([
    whatWaits({ tx }),
    tx.execute<Counted>(sql`
      select count(*)::int as accounts, count(activated_at)::int as activated, count(locked_at)::int as locked,
             (select count(*)::int from sessions where expires_at > now()) as sessions,
             (select extract(epoch from max(finished_at))::float8 from imports) as imported
        from accounts`),
  ]);
  if (!counted) throw new Error("counts without a row");
  const { oldestReadingDays, oldestMessageDays, oldestMailMinutes } = waiting;
  return [
    { name: "accounts", help: "Logins.", value: counted.accounts },
    { name: "accounts_activated", help: "Logins that were activated.", value: counted.activated },
    { name: "accounts_locked", help: "Logins that the office locked.", value: counted.locked },
    { name: "sessions", help: "Browsers that are signed in.", value: counted.sessions },
    { name: "readings_waiting", help: "Reported readings that nobody decided on.", value: waiting.readings },
    {
      name: "readings_waiting_oldest_days",
      help: "How long the oldest waits.",
      value: oldestReadingDays ?? 0,
    },
    { name: "messages_waiting", help: "Conversations that wait for the office.", value: waiting.messages },
    {
      name: "messages_waiting_oldest_days",
      help: "How long the oldest waits.",
      value: oldestMessageDays ?? 0,
    },
    { name: "mails_failed", help: "Mails that were given up.", value: waiting.mailsFailed },
    { name: "mails_waiting", help: "Mails to be sent.", value: waiting.mailsWaiting },
    {
      name: "mails_waiting_oldest_seconds",
      help: "How long the oldest waits.",
      value: (oldestMailMinutes ?? 0) * 60,
    },
    {
      name: "last_import_timestamp_seconds",
      help: "When billing data were imported last.",
      value: counted.imported,
    },
  ];
}
