import { type SQL, sql } from "drizzle-orm";

/**
 * What COALESCE gives, for bounds of a range of rows: under row security PostgreSQL takes COALESCE for a function that
 * might betray rows, and looks at all of them first; CASE it uses with the index. `value` is evaluated twice.
 */
export const orElse = (value: SQL, otherwise: SQL): SQL =>
  sql`case when ${value} is null then ${otherwise} else ${value} end`;
