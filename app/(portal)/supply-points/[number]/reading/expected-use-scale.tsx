import Big from "big.js";
import { Scale } from "@/app/_ui/scale";
import { meterNumber } from "@/app/(portal)/meter-figures";
import type { ExpectedUse } from "@/lib/readings/expected-use";
import type { PackedHistory } from "@/lib/readings/packed-history";
import { fillIn } from "./fill-in";
import type { ReadingWords } from "./reading-words";
import { useScaleOf } from "./use-scale";

type Props = {
  meter: PackedHistory;
  value: string;
  usage: string;
  expected: ExpectedUse;
  words: ReadingWords;
};

/** The value on a scale from the last reading, with the usual range; labels are what the register shows. */
export function ExpectedUseScale({ meter, value, usage, expected, words }: Props) {
  const { lastActual, digits, decimals } = meter;
  const shown = (use: string | number) => {
    const register = new Big(lastActual.value).plus(use).mod(new Big(10).pow(digits));
    return meterNumber(register.round(decimals).toFixed(), meter, words.language);
  };
  const { to, spaces } = useScaleOf(usage, expected, decimals);
  return (
    <Scale
      from={0}
      to={to}
      fromLabel={shown(0)}
      toLabel={shown(to)}
      spaces={spaces}
      zone={{
        from: Number(expected.low),
        to: Number(expected.high),
        label: fillIn(words.scale.zone, { low: shown(expected.low), high: shown(expected.high) }),
      }}
      needle={{
        at: Number(usage),
        label: fillIn(words.scale.needle, { value: meterNumber(value, meter, words.language) }),
      }}
    />
  );
}
