import { Disclosure } from "@/app/_ui/disclosure";
import { Facts } from "@/app/_ui/facts";
import { Register } from "@/app/_ui/register";
import { Section } from "@/app/_ui/section";
import { Sheet } from "@/app/_ui/sheet";
import { unitSign } from "@/app/(portal)/meter-figures";
import { pointWords } from "@/app/(portal)/point-words";
import { type Day, formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Meter } from "@/lib/supply-points/meters";
import { verificationOn } from "@/lib/supply-points/verification";
import { VerificationNotice } from "./verification-notice";

/** The meters in service, a sheet each. */
export function Meters({ meters, day }: { meters: readonly Meter[]; day: Day }) {
  const language = useLanguage();
  const t = translationsOf(language, "supplyPoint.meters");

  const words = pointWords(language);
  const factsOf = ({ type, unit, digits, decimals, remote, installedOn, verifiedUntil }: Meter) => [
    ...(type ? [{ label: t("type"), value: type }] : []),
    { label: t("unit"), value: unitSign(unit) },
    { label: t("digits"), value: t("digitsValue", { digits, decimals }) },
    { label: t("remote"), value: remote ? t("remoteYes") : t("remoteNo") },
    { label: t("installedOn"), value: formatDay(installedOn, language) },
    ...(verifiedUntil
      ? [
          {
            label: t("verifiedUntil"),
            value:
              verificationOn(verifiedUntil, day) === "lapsed"
                ? t("verifiedExpired", { day: formatDay(verifiedUntil, language) })
                : formatDay(verifiedUntil, language),
          },
        ]
      : []),
  ];
  return (
    <Section title={t("title", { count: meters.length })} plain={meters.length > 0}>
      {meters.length === 0 && <p>{t("none")}</p>}
      <VerificationNotice meters={meters} day={day} />
      {meters.map((meter) => (
        <Sheet key={`${meter.service}-${meter.serial}`}>
          <div className="flex flex-wrap items-start justify-between gap-4">
            <h3>{words.meter(meter)}</h3>
            <div className="md:text-right">
              <Register
                size="s"
                value={meter.lastValue}
                digits={meter.digits}
                decimals={meter.decimals}
                unit={unitSign(meter.unit)}
              />
              <p className="hint">{words.origin(meter)}</p>
            </div>
          </div>
          <Facts layout="columns" items={factsOf(meter)} />
          {verificationOn(meter.verifiedUntil, day) === "ending" && <p className="hint">{t("ending")}</p>}
        </Sheet>
      ))}
      {meters.some(({ verifiedUntil }) => verifiedUntil !== null) && (
        <Disclosure title={t("whatVerified")}>
          <p>{t("verified")}</p>
        </Disclosure>
      )}
    </Section>
  );
}
