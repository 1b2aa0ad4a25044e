import { sql } from "drizzle-orm";
import { type MergeContext, type MergeCounts, upsert } from "./upsert";

export async function mergePayers({ tx, today, closes }: MergeContext): Promise<MergeCounts> {
  const counts = await upsert(tx, {
    into: "payers",
    key: ["code"],
    values: {
      code: "code",
      name: "name",
      street: "street",
      postcode: "postcode",
      city: "city",
      tax_number: "tax_number",
      closed_on: "closed_on",
      collective_reference: "collective_reference",
    },
    from: "staged_payers",
  });
  if (!closes) return { ...counts, closed: 0 };
  const { count } = await tx.execute(sql`update payers p set closed_on = ${today}
    where p.closed_on is null and not exists (select from staged_payers s where s.code = p.code)`);
  return { ...counts, closed: count };
}
