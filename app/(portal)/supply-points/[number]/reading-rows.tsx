import { Fragment } from "react";
import { Status } from "@/app/_ui/status";
import { Table } from "@/app/_ui/table";
import { textRow } from "@/app/_ui/text-row";
import { meterQuantity } from "@/app/(portal)/meter-figures";
import { pointWords } from "@/app/(portal)/point-words";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { ReadingRow } from "@/lib/readings/reading-list";
import type { ReadingStatus } from "@/lib/readings/status";
import { receiptPath } from "@/lib/supply-points/paths";
import type { SupplyPoint } from "@/lib/supply-points/queries";

const shapes = {
  received: "ring",
  confirmed: "check",
  billed: "check",
  rejected: "octagon",
  withdrawn: "cross",
} as const satisfies Record<ReadingStatus, string>;

type Props = { caption: string; readings: readonly ReadingRow[]; point: SupplyPoint };

/** Readings as a table; which meter only where the point had several. */
export function ReadingRows({ caption, readings, point }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "supplyPoint.readings");
  const service = translationsOf(language, "service");

  const words = pointWords(language);
  const several = point.meters.length > 1;
  const usageOf = ({ usage, since, estimateTooHigh, ...reading }: ReadingRow) => {
    if (usage === null) return estimateTooHigh ? t("estimateTooHigh") : "–";
    const amount = meterQuantity(usage, reading, language);
    return since === null ? amount : t("usageSince", { amount, day: formatDay(since, language) });
  };
  const statusOf = ({ status, receiptNumber, rejectionReason, photo }: ReadingRow) => {
    const word = service(`status.${status}`);
    const shown = (
      <Status key="status" shape={shapes[status]}>
        {receiptNumber ? <a href={receiptPath(point.number, receiptNumber)}>{word}</a> : word}
      </Status>
    );
    if (!rejectionReason && !(receiptNumber && photo)) return shown;
    return (
      <Fragment key="status">
        {shown}
        {rejectionReason && <p>{t("reason", { reason: rejectionReason })}</p>}
        {receiptNumber && photo && (
          <p>
            <a href={`${receiptPath(point.number, receiptNumber)}/photo`}>{t("photo")}</a>
          </p>
        )}
      </Fragment>
    );
  };
  return (
    <Table
      caption={caption}
      columns={[
        { label: t("day") },
        ...(several ? [{ label: t("meter") }] : []),
        { label: t("value"), numeric: true },
        { label: t("usage"), numeric: true },
        { label: t("source") },
        { label: t("status") },
      ]}
      rows={readings.map((reading) => {
        const texts = [
          formatDay(reading.readOn, language),
          ...(several ? [words.meter(reading)] : []),
          meterQuantity(reading.value, reading, language),
          usageOf(reading),
          service(`source.${reading.source}`),
        ];
        const { status, receiptNumber, rejectionReason } = reading;
        if (!receiptNumber && !rejectionReason) {
          return textRow(...texts, { shape: shapes[status], word: service(`status.${status}`) });
        }
        return { key: reading.id, cells: [...texts, statusOf(reading)] };
      })}
    />
  );
}
