import { leadTo, noFile, savedFile } from "@/app/api/answers";
import { tryChosenPayer, turnedAway } from "@/lib/auth/session";
import { type Day, isDay, today } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";
import { openItemsPath } from "@/lib/invoices/paths";
import { openItemsOn } from "@/lib/open-items/on-day";
import { openItemsAsOf, payersOfItems } from "@/lib/open-items/queries";
import { paperWords } from "@/lib/pdf/words";
import { ok, type Result, refused } from "@/lib/result";
import type { Statement } from "@/lib/statement-pdf/statement-pdf";

const types = { pdf: "application/pdf", csv: "text/csv; charset=utf-8" };

/** Answers with what was open on the address's `day`, today where it names none. */
export async function answerWithStatement(
  request: Request,
  form: keyof typeof types,
  write: (statement: Statement, language: Language) => string | Promise<Uint8Array>,
): Promise<Response> {
  const day = dayOf(new URL(request.url).searchParams.get("day"), today());
  const passed = await tryChosenPayer(async (customer) => {
    const { language } = customer.account;
    if (!day.ok) return { language, statement: null };
    const [{ items, reliableFrom }, payers, asOf] = await Promise.all([
      openItemsOn(customer, day.value),
      payersOfItems(customer),
      openItemsAsOf(customer),
    ]);
    return { language, statement: { day: day.value, payers, items, asOf, reliableFrom } };
  });
  if (!passed.ok) return leadTo(await turnedAway(passed.reason, openItemsPath));
  const { language, statement } = passed.value;
  if (!day.ok) return noFile(400, messagesOf(language).paper.file.fault[day.reason]);
  if (!statement) throw new Error("no statement of a day");
  const code = statement.payers[0]?.code ?? "";
  const name = paperWords(language)("paper.statement.fileName", { code, day: day.value });
  const content = await write(statement, language);
  const body = typeof content === "string" ? content : new Uint8Array(content);
  return savedFile(body, types[form], `${name}.${form}`);
}

/** A day that has begun; an empty field means today. */
function dayOf(asked: string | null, now: Day): Result<Day, "not-a-day" | "future"> {
  if (!asked) return ok(now);
  if (!isDay(asked)) return refused("not-a-day");
  return asked > now ? refused("future") : ok(asked);
}
