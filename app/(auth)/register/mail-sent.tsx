import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { TakeFocus } from "@/app/_ui/take-focus";

export type MailSentWords = {
  title: string;
  lead: string;
  address: string;
  next: string;
  missing: string;
  back: string;
};

/** What a registration leads to, the same whichever mail was sent (R5). */
export function MailSent({ email, words }: { email: string; words: MailSentWords }) {
  return (
    <div className="measure stack-lg">
      <TakeFocus>
        <PageHeading done title={words.title} lead={words.lead} />
      </TakeFocus>
      <div className="stack">
        <p>
          {words.address} <strong>{email}</strong>
        </p>
        <p>{words.next}</p>
        <p className="hint">{words.missing}</p>
      </div>
      <p>
        <LinkButton href="/login">{words.back}</LinkButton>
      </p>
    </div>
  );
}
