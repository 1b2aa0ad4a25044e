import Link from "next/link";
import { Status } from "@/app/_ui/status";
import { Table } from "@/app/_ui/table";
import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";
import type { ListedRun } from "@/lib/office-imports/history";
import { uploadPath } from "@/lib/office-imports/paths";
import { runShapes } from "./run-shapes";

/** Checks and imports with what they counted. */
export function RunsTable({ runs }: { runs: readonly ListedRun[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.imports");
  const number = (value: number) => formatNumber(value, language);
  const sums = ({ report }: ListedRun) => {
    if (!report) return "–";
    const all = Object.values(report.files);
    const sum = (name: "rows" | "added" | "changed" | "closed") =>
      number(all.reduce((total, counts) => total + (counts?.[name] ?? 0), 0));
    return t("counts", {
      rows: sum("rows"),
      added: sum("added"),
      changed: sum("changed"),
      closed: sum("closed"),
    });
  };
  return (
    <Table
      prose
      caption={t("history")}
      columns={[
        { label: t("column.started") },
        { label: t("column.by") },
        { label: t("column.what") },
        { label: t("column.state") },
        { label: t("column.counts") },
        { label: t("column.refused") },
      ]}
      rows={runs.map((run) => ({
        key: run.id,
        cells: [
          run.upload ? (
            <Link key="at" prefetch={false} href={uploadPath(run.upload)}>
              {formatDayTime(run.startedAt, language)}
            </Link>
          ) : (
            formatDayTime(run.startedAt, language)
          ),
          run.by ?? t("commandLine"),
          `${t(run.checkOnly ? "check" : "import")}, ${t(`mode.${run.mode}`)}`,
          <Status key="state" shape={runShapes[run.state]}>
            {t(`state.${run.state}`)}
          </Status>,
          sums(run),
          run.report ? number(run.report.refusedRows) : "–",
        ],
      }))}
    />
  );
}
