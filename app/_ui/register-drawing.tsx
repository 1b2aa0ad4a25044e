"use client";

type Props = {
  /** The number with its unit, for screen readers. */
  spoken: string;
  /** Digits of the leading zeros, of the whole, of the decimals. */
  zeros: string;
  shown: string;
  red: string;
  unit: string;
  size: "s" | "m";
};

/** The wheels of a register. Made in the browser too: its digits travel as text, not as an element each. */
export function RegisterDrawing({ spoken, zeros, shown, red, unit, size }: Props) {
  return (
    <span className={`register register-${size}`}>
      <span className="sr-only">{spoken}</span>
      <span aria-hidden="true">
        <span className="wheels">
          <Wheels digits={zeros} leading />
          <Wheels digits={shown} />
        </span>
        {red && (
          <>
            <span className="register-comma">,</span>
            <span className="wheels wheels-red">
              <Wheels digits={red} />
            </span>
          </>
        )}
        <span className="register-unit">{unit}</span>
      </span>
    </span>
  );
}

/** `<i>` is a wheel, `<s>` one with a leading zero; short names, because a page may hold many registers. */
function Wheels({ digits, leading }: { digits: string; leading?: boolean }) {
  return [...digits].map((digit, index) => {
    const place = digits.length - index;
    return leading ? <s key={place}>{digit}</s> : <i key={place}>{digit}</i>;
  });
}
