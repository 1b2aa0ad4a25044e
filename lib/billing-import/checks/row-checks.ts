import { type SQL, sql } from "drizzle-orm";
import type { FileSpec, Reference } from "@/lib/billing-import/file-spec";

/** Rows whose key an earlier line has. */
export function duplicates({ staging, key }: FileSpec): SQL {
  const columns = key.join(", ");
  return sql.raw(`select s.line, '${key.at(-1)}' as column_name, concat_ws(' · ', ${columns}) as value,
      'duplicate' as reason, d.first::text as detail
    from ${staging} s
    join (select ${columns}, min(line) as first from ${staging} group by ${columns} having count(*) > 1) d
      using (${columns})
   where s.line <> d.first`);
}

/** Rows that refer to nothing known, neither among the good rows of the other file nor in the database. */
export function danglingReferences({ staging }: FileSpec, reference: Reference): SQL {
  const { columns, staged, known, file } = reference;
  const matches = (others: readonly string[]) =>
    columns.map((column, at) => `o.${others[at]}::text = s.${column}`).join(" and ");
  return sql.raw(`select s.line, '${columns.at(-1)}' as column_name, s.${columns.at(-1)} as value,
      'unknown-reference' as reason, '${file}' as detail
    from ${staging} s
   where s.${columns.at(-1)} is not null
     and not exists (select from ${staged.table} o where ${matches(staged.columns)})
     and not exists (select from ${known.table} o where ${matches(known.columns)})`);
}

/** Rows that describe a shared thing, such as the meter, otherwise than the first row that does. */
export function disagreements({ staging, shared }: FileSpec): SQL | null {
  if (!shared) return null;
  const by = shared.by.join(", ");
  const first = shared.columns.map((column) => `${column} as first_${column}`).join(", ");
  const differing = shared.columns
    .map((column) => `when ${column} is distinct from first_${column} then '${column}'`)
    .join(" ");
  return sql.raw(`select line, column_name, null as value, 'disagrees' as reason, first_line::text as detail from (
      select s.line, f.first_line, case ${differing} end as column_name
        from ${staging} s
        join (select distinct on (${by}) ${by}, line as first_line, ${first} from ${staging} order by ${by}, line) f
          using (${by})) compared
   where column_name is not null`);
}
