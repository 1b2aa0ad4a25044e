import { Actions } from "@/app/_ui/button";
import { formWords } from "@/app/_ui/form-words";
import { Table } from "@/app/_ui/table";
import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";
import type { Batch } from "@/lib/reading-batches/batches";
import { batchFilePath } from "@/lib/reading-batches/paths";
import { TakeBackForm } from "./batch-forms";

type Props = {
  batches: readonly Batch[];
  /** Whether who looks may take one back. */
  takesBack: boolean;
};

/** Batches, newest first, with their files. */
export function BatchTable({ batches, takesBack }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "office.batches");
  const form = formWords(language);
  const by = (moment: Date, name: string | null) =>
    `${formatDayTime(moment, language)}, ${name ?? t("commandLine")}`;
  return (
    <Table
      caption={t("title")}
      columns={[
        { label: t("column.number") },
        { label: t("column.readings"), numeric: true },
        { label: t("column.made") },
        { label: t("column.files") },
        { label: t("column.takenBack") },
      ]}
      rows={batches.map((batch) => ({
        key: String(batch.number),
        cells: [
          String(batch.number),
          formatNumber(batch.readings, language),
          by(batch.madeAt, batch.madeBy),
          <Actions key="files">
            {(["csv", "xlsx"] as const).map((kind) => (
              <a key={kind} className="link" href={batchFilePath(batch.number, kind)} download>
                {kind.toUpperCase()}
                <span className="sr-only"> {t("file", { batch: batch.number })}</span>
              </a>
            ))}
          </Actions>,
          batch.takenBackAt ? (
            by(batch.takenBackAt, batch.takenBackBy)
          ) : takesBack ? (
            <TakeBackForm
              key="back"
              number={batch.number}
              words={{
                submit: t("takeBack"),
                pending: t("form.pending"),
                batch: t("file", { batch: batch.number }),
              }}
              form={form}
            />
          ) : (
            "–"
          ),
        ],
      }))}
    />
  );
}
