import { DrizzleQueryError, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** Values of one column of a batch, and its type in PostgreSQL. */
export type BatchColumn = { sqlType: string; values: readonly (string | number | null)[] };

/**
 * Inserts a batch, column by column, into the first columns of a table or into those named. Each column travels as the text
 * of an array: the driver knows no array types here, and one text is quicker to send than thousands of values. A failure
 * throws the database's own error, without the statement's parameters: those are customers' data.
 */
export async function insertBatch(tx: Tx, into: string, columns: readonly BatchColumn[]): Promise<void> {
  if (columns[0]?.values.length === 0) return;
  const parameters = sql.join(columns.map(arrayParameter), sql`, `);
  try {
    await tx.execute(sql`insert into ${sql.raw(into)} select * from unnest(${parameters})`);
  } catch (error) {
    throw error instanceof DrizzleQueryError && error.cause ? error.cause : error;
  }
}

function arrayParameter({ sqlType, values }: BatchColumn): SQL {
  const element = sqlType === "text" ? quoted : plain;
  return sql`${`{${values.map(element).join(",")}}`}::${sql.raw(sqlType)}[]`;
}

const quoted = (value: string | number | null): string =>
  value === null ? "NULL" : `"${String(value).replace(/["\\]/g, "\\$&")}"`;

const plain = (value: string | number | null): string => (value === null ? "NULL" : String(value));
