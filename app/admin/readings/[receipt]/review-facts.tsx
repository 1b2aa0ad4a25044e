import { Facts } from "@/app/_ui/facts";
import { Section } from "@/app/_ui/section";
import { Status } from "@/app/_ui/status";
import { unitSign } from "@/app/(portal)/meter-figures";
import { formatDay, formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatQuantity } from "@/lib/money";
import type { ReviewedReading } from "@/lib/reading-review/one-reading";
import { gravity } from "@/lib/reading-review/queue";
import { expectedOf, usesUntil } from "@/lib/reading-review/uses";

const shapes = {
  received: "half",
  confirmed: "check",
  billed: "check",
  rejected: "cross",
  withdrawn: "cross",
} as const;

/** What was reported, what is unusual about it, and what was expected. */
export function ReviewFacts({ reading }: { reading: ReviewedReading }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.readings");
  const service = translationsOf(language, "service");
  const quantity = (value: string) => formatQuantity(value, unitSign(reading.unit), language);
  const expected = expectedOf(reading);
  const use = usesUntil(reading).find(({ to }) => to === reading.readOn);
  const reasons = gravity.filter((flag) => reading.flags.includes(flag)).map((flag) => t(`flag.${flag}`));
  const facts = [
    {
      label: t("fact.status"),
      value: <Status shape={shapes[reading.status]}>{service(`status.${reading.status}`)}</Status>,
    },
    { label: t("column.reason"), value: <strong>{reasons.join(", ") || t("flag.none")}</strong> },
    { label: t("form.value"), value: <strong>{quantity(reading.value)}</strong> },
    { label: t("fact.readOn"), value: formatDay(reading.readOn, language) },
    {
      label: t("form.use"),
      value: use ? t("fact.useSince", { use: quantity(use.usage), day: formatDay(use.from, language) }) : "–",
    },
    {
      label: t("fact.expected"),
      value: expected ? `${quantity(expected.low)} – ${quantity(expected.high)}` : t("fact.unknown"),
    },
    { label: t("form.point"), value: reading.supplyPoint },
    {
      label: t("form.meter"),
      value: service("numberedMeter", { meter: service(`meter.${reading.service}`), serial: reading.serial }),
    },
    { label: t("form.received"), value: formatDayTime(reading.receivedAt, language) },
    {
      label: t("fact.reporter"),
      value: [reading.reporter, reading.reporterEmail].filter(Boolean).join(", ") || t("fact.unknown"),
    },
    ...(reading.note ? [{ label: t("fact.note"), value: reading.note }] : []),
    ...(reading.askedAgainAt
      ? [{ label: t("fact.asked"), value: formatDayTime(reading.askedAgainAt, language) }]
      : []),
    ...(reading.rejectionReason ? [{ label: t("fact.rejected"), value: reading.rejectionReason }] : []),
  ];
  return (
    <Section title={t("fact.title")}>
      <Facts layout="receipt" items={facts} />
    </Section>
  );
}
