import { Notice } from "@/app/_ui/notice";
import { meterNumber, meterQuantity } from "@/app/(portal)/meter-figures";
import type { Language } from "@/lib/i18n/languages";
import type { Question } from "@/lib/readings/judge-reading";
import type { PackedHistory } from "@/lib/readings/packed-history";
import type { TypoHint } from "@/lib/readings/typo-hints";
import { fillIn } from "./fill-in";
import type { QuestionWords, ReadingWords } from "./reading-words";

type Props = { asked: Question; meter: PackedHistory; ask: QuestionWords; words: ReadingWords };

/** Asks about the value of a form's only meter: look again, then correct or submit. */
export function ReadingQuestion({ asked, meter, ask, words }: Props) {
  return (
    <Notice focus tone="warn" title={questionTitle(asked, ask)}>
      <QuestionText asked={asked} meter={meter} ask={ask} words={words} />
    </Notice>
  );
}

/** What is unusual in one line. */
export const questionTitle = ({ reasons: [reason = "high"] }: Question, ask: QuestionWords): string =>
  ask[reason].title;

/** Why a value is unusual, and what may have happened. */
export function QuestionText({ asked, meter, ask, words: { since, language } }: Props) {
  const [reason = "high"] = asked.reasons;
  const quantity = (value: string) => meterQuantity(value, meter, language);
  const figures = {
    value: quantity(asked.value),
    usage: quantity(asked.usage),
    since: since[meter.since],
    last: quantity(meter.lastActual.value),
    low: meterNumber(asked.expected?.low ?? "0", meter, language),
    high: quantity(asked.expected?.high ?? "0"),
  };
  // What was used before the first reading need not have been theirs: no word of what they usually use.
  const amount = asked.expected && meter.since === "reading" ? ask.usual : ask.unknown;
  const sentence = {
    high: amount,
    "very-high": amount,
    low: amount,
    zero: ask.nothing,
    rollover: ask.passed,
  }[reason];
  const mayLeak = meter.service === "water" && (reason === "high" || reason === "very-high");
  return (
    <>
      <p>
        <Emphasised>{fillIn(sentence, figures)}</Emphasised>
      </p>
      {asked.hints.map((hint) => (
        <p key={hint.kind}>{hintIn(hint, meter, ask, language)}</p>
      ))}
      <p>
        {ask.right}
        {mayLeak && ` ${ask.leak}`}
      </p>
    </>
  );
}

function hintIn(hint: TypoHint, meter: PackedHistory, ask: QuestionWords, language: Language): string {
  const value = "value" in hint ? meterNumber(hint.value, meter, language) : "";
  return fillIn(ask.hint[hint.kind], { value });
}

/** A sentence with up to two parts between asterisks, which stand out. */
function Emphasised({ children }: { children: string }) {
  const [start, first, between, second, end] = children.split("*");
  return (
    <>
      {start}
      <strong>{first}</strong>
      {between}
      {second && <strong>{second}</strong>}
      {end}
    </>
  );
}
