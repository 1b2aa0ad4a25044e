import { MeterPicture } from "@/app/_ui/meter-picture";
import { Section } from "@/app/_ui/section";
import { unitSign } from "@/app/(portal)/meter-figures";
import { groupedSerial } from "@/app/(portal)/point-words";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { ReportableMeter } from "@/lib/readings/queries";

/** Drawn on wheels nobody reads from: digits that are nobody's reading. */
const exampleDigits = "0123456789";
const redWheels = 3;

type Props = { meters: readonly ReportableMeter[]; alone: boolean };

/** Which digits of a meter to write down, and how to know that it is the right meter; drawn once for several. */
export function HowToRead({ meters: [meter], alone }: Props) {
  const language = useLanguage();
  if (!meter) return null;
  const t = translationsOf(language, "reading.how");
  const { digits, decimals, unit } = meter;
  const serial = groupedSerial(meter.serial);
  const red = decimals === 0 ? redWheels : decimals;
  return (
    <Section title={t("title")}>
      <MeterPicture
        cropped
        label={t("picture", { decimals })}
        serial={serial && t("serial", { serial })}
        unit={unitSign(unit)}
        whole={exampleDigits.slice(0, digits)}
        decimals={exampleDigits.slice(digits, digits + red)}
        brackets={decimals === 0 ? { write: t("write"), leave: t("leave") } : undefined}
      />
      {(serial || !alone) && <p className="hint">{alone ? t("note", { serial }) : t("noteSeveral")}</p>}
    </Section>
  );
}
