/** All connections are in use and the wait was too long (R44): answer 503. */
export class DatabaseBusy extends Error {
  override name = "DatabaseBusy";
}

/** The database cannot be reached or does not answer in time (R17): answer 503, keep cookies. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
  /** True where the commit may have happened: the caller must not claim that nothing was written. */
  readonly outcomeUnknown: boolean;

  constructor(cause: unknown, outcomeUnknown: boolean) {
    super("the database does not answer", { cause });
    this.outcomeUnknown = outcomeUnknown;
  }
}

// Beside lost connections: what the server has no room for (53: connections, memory, disk), and what its disk does to it (58).
const connectionCodes =
  /^(CONNECTION_|CONNECT_|ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOST|ENET|EAI_|ENOTFOUND|57P0[123]|53|58|08)/;

/** True when an error, or what caused it, says that the connection or the server is at fault, not that a statement is wrong. */
export function isConnectionError(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    const code = (current as { code?: unknown }).code;
    if (typeof code === "string" && connectionCodes.test(code)) {
      return true;
    }
  }
  return false;
}

/** SQLSTATE of the failed statement, also where drizzle wrapped the driver's error. */
export function sqlState(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    const code = (current as { code?: unknown }).code;
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) {
      return code;
    }
  }
  return undefined;
}
