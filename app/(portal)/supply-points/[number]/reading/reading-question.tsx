import { Notice } from "@/app/_ui/notice";
import { meterNumber, meterQuantity } from "@/app/(portal)/meter-figures";
import type { MeterHistory } from "@/lib/readings/meter-history";
import type { Submitted } from "@/lib/readings/mutations";
import type { TypoHint } from "@/lib/readings/typo-hints";
import { fillIn } from "./fill-in";
import type { ReadingWords } from "./reading-words";

/** A value the server asks about. */
type Asked = Extract<Submitted, { outcome: "ask" }>;

type Props = { asked: Asked; meter: MeterHistory; words: ReadingWords };

/** Why a value is unusual, what may have happened, and what to do: look again, then correct or submit. */
export function ReadingQuestion({ asked, meter, words }: Props) {
  const { ask, since, language } = words;
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
    <Notice focus tone="warn" title={ask[reason].title}>
      <p>
        <Emphasised>{fillIn(sentence, figures)}</Emphasised>
      </p>
      {asked.hints.map((hint) => (
        <p key={hint.kind}>{hintIn(hint, meter, words)}</p>
      ))}
      <p>
        {ask.right}
        {mayLeak && ` ${ask.leak}`}
      </p>
    </Notice>
  );
}

function hintIn(hint: TypoHint, meter: MeterHistory, { ask, language }: ReadingWords): string {
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
