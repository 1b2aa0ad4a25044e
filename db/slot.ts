import { connect as connectSocket, type Socket } from "node:net";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";

/** What queries and mutations run on: drizzle on the one connection of a transaction. */
export type Tx = PostgresJsDatabase;

export type SlotOptions = {
  url: string;
  pooled: boolean;
  statementTimeoutMs: number;
  connectTimeoutMs?: number;
  onQuery?: (text: string) => void;
};

/** One connection for one owner at a time. It opens a single socket in its life: a lost transaction never goes on elsewhere. */
export type Slot = {
  tx: Tx;
  statement(text: string): Promise<unknown>;
  /** True once the socket is gone: whatever is asked then has no answer. */
  isLost(): boolean;
  /** Calls its owner, one at a time, at the moment the socket goes; null takes the wish back. */
  whenLost(tell: ((error: Error) => void) | null): void;
  destroy(): void;
  close(): Promise<void>;
};

/** Opens lazily: the first statement connects. */
export function openSlot(options: SlotOptions): Slot {
  const { url, pooled, statementTimeoutMs, connectTimeoutMs = 2_000, onQuery } = options;
  let socket: Socket | undefined;
  let loss: Error | undefined;
  let tellOwner: ((error: Error) => void) | null = null;
  const target = new URL(url);
  const client = postgres(url, {
    max: 1,
    fetch_types: false,
    connect_timeout: connectTimeoutMs / 1000,
    idle_timeout: 0,
    prepare: !pooled,
    connection: pooled ? {} : { application_name: "portal", statement_timeout: statementTimeoutMs },
    onnotice: () => undefined,
    // biome-ignore lint/suspicious/noExplicitAny: the option is missing from the driver's types
    ...({ socket: () => firstSocket() } as any),
  });

  function firstSocket(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      if (socket) {
        setImmediate(reject, connectionLost());
        return;
      }
      const folder = target.searchParams.get("host");
      socket = folder
        ? connectSocket(`${folder}/.s.PGSQL.${target.port || 5432}`)
        : connectSocket(Number(target.port || 5432), target.hostname.replace(/^\[|\]$/g, ""));
      socket.setTimeout(connectTimeoutMs, () =>
        socket?.destroy(Object.assign(new Error("connect timed out"), { code: "CONNECT_TIMEOUT" })),
      );
      socket.once("error", reject);
      socket.on("error", (error) => {
        loss = error;
      });
      // The driver tries again by itself and leaves what was asked without an answer.
      socket.once("close", () => {
        loss ??= connectionLost();
        tellOwner?.(loss);
      });
      socket.once("connect", () => {
        socket?.setTimeout(0);
        socket?.setNoDelay(true);
        socket?.removeListener("error", reject);
        if (socket) resolve(socket);
      });
    });
  }

  return {
    tx: drizzle(asDrizzleClient(client, !pooled, onQuery), { casing: "snake_case" }),
    statement: (text) => client.unsafe(text).execute(),
    isLost: () => loss !== undefined,
    whenLost(tell) {
      tellOwner = tell;
      if (loss) tell?.(loss);
    },
    destroy() {
      void client.end({ timeout: 0 }).catch(() => undefined);
      socket?.destroy();
    },
    close: () => client.end({ timeout: 5 }),
  };
}

const connectionLost = () => Object.assign(new Error("connection lost"), { code: "CONNECTION_CLOSED" });

/** Named prepared statements let a transaction's queries travel together instead of being described one by one. */
function asDrizzleClient(client: Sql, prepare: boolean, onQuery?: (text: string) => void): Sql {
  const shape = {
    options: client.options,
    unsafe(text: string, parameters: never[]) {
      onQuery?.(text);
      return client.unsafe(text, parameters, { prepare });
    },
  };
  return shape as unknown as Sql;
}
