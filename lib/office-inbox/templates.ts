import { sql } from "drizzle-orm";
import { recordOfficeAct } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/staff";
import type { Language } from "@/lib/i18n/languages";
import type { TemplateInput } from "@/lib/office-inbox/template-schema";
import { ok, type Result, refused } from "@/lib/result";

/** A ready answer. */
export type AnswerTemplate = { id: string; title: string; language: Language; body: string };

/** Ready answers in use, by title, those in `first` before the others. */
export function listTemplates({ tx }: Staff, first: Language): Promise<AnswerTemplate[]> {
  return tx.execute<AnswerTemplate>(sql`
    select id::text as id, title, language, body from answer_templates where retired_at is null
     order by language = ${first} desc, language, title collate "sl-x-icu", id`);
}

/** Writes a ready answer, new or anew under its id: the same form sent again changes nothing (R41). */
export async function writeTemplate(
  by: Staff,
  { template, title, language, body }: TemplateInput,
): Promise<Result<{ template: string }, never>> {
  const [before] = await by.tx.execute<{ title: string; language: string; body: string }>(sql`
    select title, language, body from answer_templates where id = ${template}::uuid for update`);
  const after = { title, language, body };
  await by.tx.execute(sql`
    insert into answer_templates (id, title, language, body) values (${template}::uuid, ${title}, ${language}, ${body})
    on conflict (id) do update set title = excluded.title, language = excluded.language, body = excluded.body,
      retired_at = null`);
  await recordOfficeAct(by, { action: "template.written", details: { template }, before, after });
  return ok({ template });
}

/** Takes a ready answer out of use. Twice is the same as once. */
export async function retireTemplate(
  by: Staff,
  { template }: { template: string },
): Promise<Result<{ template: string }, "unknown-template">> {
  const [known] = await by.tx.execute<{ retired: boolean }>(sql`
    select retired_at is not null as retired from answer_templates where id = ${template}::uuid for update`);
  if (!known) return refused("unknown-template");
  if (known.retired) return ok({ template });
  await by.tx.execute(sql`update answer_templates set retired_at = now() where id = ${template}::uuid`);
  await recordOfficeAct(by, { action: "template.retired", details: { template } });
  return ok({ template });
}
