import { type SQL, sql } from "drizzle-orm";
import type { Staff } from "@/lib/auth/staff";

/** Who has a page open counts as there for so long after it last said so; it says so every twenty seconds. */
const presentSeconds = 60;

/** Names of colleagues who have the conversation `id` open now, as JSON. */
export const othersIn = ({ member }: Staff, id: SQL): SQL => sql`
  coalesce((select jsonb_agg(s.name order by s.name) from conversation_readers r join staff s on s.id = r.staff_id
     where r.conversation_id = ${id} and r.staff_id <> ${member.id}::uuid
       and r.seen_at > now() - make_interval(secs => ${presentSeconds})), '[]'::jsonb)`;

/** Says that the member has a conversation open; an unknown one is nobody's. Answers colleagues who have it open too. */
export async function stayPresent(staff: Staff, id: string): Promise<string[]> {
  const { tx, member } = staff;
  await tx.execute(sql`
    insert into conversation_readers (conversation_id, staff_id)
    select c.id, ${member.id}::uuid from conversations c where c.id::text = ${id}
    on conflict (conversation_id, staff_id) do update set seen_at = now()`);
  const [found] = await tx.execute<{ others: string[] }>(sql`
    select ${othersIn(staff, sql`c.id`)} as others from conversations c where c.id::text = ${id}`);
  return found?.others ?? [];
}
