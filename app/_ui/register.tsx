import { languages } from "@/lib/i18n/languages";
import { useLanguage } from "@/lib/i18n/request-language";
import { RegisterDrawing } from "./register-drawing";

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
  const sign = languages[useLanguage()].decimal;
  const [whole = "0", fraction = ""] = value.split(".");
  const shown = whole.replace(/^0+(?=\d)/, "");
  const zeros = "0".repeat(Math.max(0, digits - shown.length));
  const red = fraction.padEnd(decimals, "0").slice(0, decimals);
  const spoken = `${decimals > 0 ? `${shown}${sign}${red}` : shown} ${unit}`;
  return <RegisterDrawing {...{ spoken, zeros, shown, red, unit, size }} />;
}
