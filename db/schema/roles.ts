import { type SQL, sql } from "drizzle-orm";
import { pgPolicy, pgRole } from "drizzle-orm/pg-core";

/** Customers' requests: sees what the gate opened for the transaction, nothing else. */
export const appRole = pgRole("portal_app").existing();

/** Staff, worker and import: sees all rows. */
export const officeRole = pgRole("portal_office").existing();

/** Owns the SECURITY DEFINER functions that answer before there is a payer; nobody signs in as it. */
export const gateRole = pgRole("portal_gate").existing();

const all = sql`true`;

/** The office reads and writes every row of a table. */
export const officeAll = (table: string) =>
  pgPolicy(`${table}_office`, { for: "all", to: officeRole, using: all, withCheck: all });

/** The gate's functions may look a row up; what they answer is theirs to keep narrow. */
export const gateReads = (table: string) =>
  pgPolicy(`${table}_gate`, { for: "select", to: gateRole, using: all });

/** Policies of a table that customers read under `visible`. */
export const customerReads = (table: string, visible: SQL) => [
  pgPolicy(`${table}_app`, { for: "select", to: appRole, using: visible }),
  officeAll(table),
  gateReads(table),
];

/** Policies of a table that customers also write under `visible`. */
export const customerWrites = (table: string, visible: SQL) => [
  pgPolicy(`${table}_app`, { for: "all", to: appRole, using: visible, withCheck: visible }),
  officeAll(table),
  gateReads(table),
];

/** Policies of a table that customers' requests may only add to. */
export const customerAdds = (table: string) => [
  pgPolicy(`${table}_app`, { for: "insert", to: appRole, withCheck: all }),
  officeAll(table),
];
