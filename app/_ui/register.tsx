import { useLanguage } from "@/lib/i18n/request-language";

type Props = {
  /** Exact decimal with a point, as the reading stores it. */
  value: string;
  /** Wheels before the decimals. */
  digits: number;
  /** Red wheels; none are drawn when zero. */
  decimals?: number;
  unit: string;
  size?: "s" | "m";
};

/** What a device shows, digit by digit; screen readers get one number with its unit. */
export function Register({ value, digits, decimals = 0, unit, size = "m" }: Props) {
  const locale = useLanguage();
  const [whole = "0", fraction = ""] = value.split(".");
  const shown = whole.replace(/^0+(?=\d)/, "");
  const zeros = "0".repeat(Math.max(0, digits - shown.length));
  const red = fraction.padEnd(decimals, "0").slice(0, decimals);
  const spoken = decimals > 0 ? `${shown}.${red}` : shown;
  return (
    <span className={`register register-${size}`}>
      <span className="sr-only">
        {spoken.replace(".", locale === "sl" ? "," : ".")} {unit}
      </span>
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
