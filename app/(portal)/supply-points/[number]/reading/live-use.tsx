import { Icon } from "@/app/_ui/icon";
import { meterQuantity } from "@/app/(portal)/meter-figures";
import type { PackedHistory } from "@/lib/readings/packed-history";
import { ExpectedUseScale } from "./expected-use-scale";
import { fillIn } from "./fill-in";
import type { Judged } from "./judged";
import type { ReadingWords } from "./reading-words";

type Props = { meter: PackedHistory; judged: Judged | null; words: ReadingWords };

/** What the value in the field comes to, said and drawn while it is typed. */
export function LiveUse({ meter, judged, words }: Props) {
  return (
    <div className="stack">
      <div role="status">{judged && <Sentence meter={meter} judged={judged} words={words} />}</div>
      {judged?.expected && (
        <ExpectedUseScale meter={meter} {...judged} expected={judged.expected} words={words} />
      )}
    </div>
  );
}

function Sentence({ meter, judged, words }: Props & { judged: Judged }) {
  const { usage, verdict, understoodAs } = judged;
  const { live, since, language } = words;
  const quantity = (value: string) => meterQuantity(value, meter, language);
  const isUsual = verdict === "usual";
  const isAsked = verdict !== null && !["usual", "more", "less"].includes(verdict);
  return (
    <>
      {understoodAs && <p>{fillIn(words.value.understood, { value: quantity(understoodAs) })}</p>}
      <p className={`flex gap-1.5 font-semibold ${isUsual ? "text-ok" : ""}${isAsked ? "text-warn" : ""}`}>
        {(isUsual || isAsked) && <Icon name={isUsual ? "check" : "triangle"} className="mt-1" />}
        <span>
          {fillIn(live.usage, { since: since[meter.since], usage: quantity(usage) })}
          {verdict && ` ${live[verdict]}`}
        </span>
      </p>
    </>
  );
}
