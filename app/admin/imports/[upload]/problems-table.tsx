import { Table } from "@/app/_ui/table";
import { textRow } from "@/app/_ui/text-row";
import { sentenceOf } from "@/lib/billing-import/reasons";
import type { Problem } from "@/lib/billing-import/report";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";

const shown = 100;

type Props = { problems: readonly Problem[]; count: number };

/** What is wrong with the files, the first hundred things. */
export function ProblemsTable({ problems, count }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "office.imports");
  return (
    <>
      <p>{t("problems", { count, shown: formatNumber(Math.min(shown, problems.length), language) })}</p>
      <Table
        prose
        caption={t("problemsTitle")}
        columns={[
          { label: t("column.file") },
          { label: t("column.line") },
          { label: t("column.column") },
          { label: t("column.value") },
          { label: t("column.reason") },
        ]}
        rows={problems
          .slice(0, shown)
          .map(({ file, line, column, value, reason, detail }) =>
            textRow(
              file,
              line > 0 ? String(line) : "–",
              column || "–",
              value || "–",
              sentenceOf(reason, detail, language),
            ),
          )}
      />
    </>
  );
}
