import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consentVersion } from "@/lib/consent/version";
import type { Day } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { payableOf } from "@/lib/invoices/open-documents";
import { invoicePath, invoicesPath } from "@/lib/invoices/paths";
import { enqueueMail } from "@/lib/outbox/enqueue";
import type { MailData } from "@/lib/outbox/mail";

/** Older than this a bill is history, whenever it comes in. */
const daysOfNews = 31;
/** A mail lists so many; a company may get hundreds at once. */
const listedBills = 10;
const mailsAtOnce = 200;

type Announced = {
  accountId: string;
  email: string;
  language: Language;
  bills: MailData["new-invoice"]["bills"];
  count: number;
};

/**
 * Tells of new bills those who asked for it, one mail an account, in the transaction of the import that brought them
 * (R40). A bill is news once, whoever wanted to hear of it: issued in the last month, not due yet, with something to pay.
 * What the first import of all brings is history. Answers how many mails were enqueued.
 */
export async function announceInvoices(tx: Tx, day: Day): Promise<number> {
  const announced = await noteNews(tx, day);
  for (let at = 0; at < announced.length; at += mailsAtOnce) {
    await Promise.all(
      announced.slice(at, at + mailsAtOnce).map(({ accountId, email, language, bills, count }) => {
        const [only] = bills;
        const path = count === 1 && only ? invoicePath(only.number) : invoicesPath;
        const data = { bills, more: count - bills.length, path };
        return enqueueMail(tx, { kind: "new-invoice", recipient: email, language, accountId, data });
      }),
    );
  }
  return announced.length;
}

const noteNews = (tx: Tx, day: Day): Promise<Announced[]> =>
  tx.execute<Announced>(sql`
    with news as (
      update invoices i set announced_at = now()
       where i.announced_at is null and i.issued_on > ${day}::date - ${daysOfNews}::int and i.due_on >= ${day}::date
         and i.kind in ('invoice', 'settlement') and i.cancelled_on is null and ${payableOf} > 0
      returning i.payer_id, i.number, i.kind, i.due_on, ${payableOf} as cents
    ), told as (
      select a.id, a.email, a.language, n.*,
             row_number() over (partition by a.id order by n.due_on, n.number) as place
        from mail_preferences w
        join accounts a on a.id = w.account_id and a.activated_at is not null and a.locked_at is null
        join account_payers ap on ap.account_id = a.id
        join news n on n.payer_id = ap.payer_id
       where w.kind = 'new-invoice' and exists (select from imports)
         and (select d.decision = 'granted' and d.version = ${consentVersion} from consents d
               where d.account_id = a.id order by d.id desc limit 1)
    )
    select id as "accountId", email, language, count(*)::int as count,
           jsonb_agg(jsonb_build_object('number', number, 'kind', kind, 'dueOn', due_on, 'cents', cents) order by place)
             filter (where place <= ${listedBills}) as bills
      from told group by id, email, language order by id`);
