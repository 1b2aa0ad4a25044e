import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { ShareBar } from "@/app/_ui/share-bar";
import { Status } from "@/app/_ui/status";
import { runShapes } from "@/app/admin/imports/run-shapes";
import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatNumber } from "@/lib/money";
import type { LastImport, ListedRun } from "@/lib/office-imports/history";
import { refusedPath } from "@/lib/office-imports/paths";
import { ChangedRows } from "./changed-rows";
import { CountsTable } from "./counts-table";
import { ProblemsTable } from "./problems-table";

type Props = {
  run: ListedRun;
  /** What the last import counted, to compare with. */
  last: LastImport | null;
  /** Files of refused rows that can be fetched. */
  refusedFiles: readonly string[];
};

/** What came of one check or import, or how far it is. */
export function RunReport({ run, last, refusedFiles }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "office.imports");
  const { report, progress, state, faultId } = run;
  return (
    <Section
      title={t("runOf", {
        what: t(run.checkOnly ? "check" : "import"),
        time: formatDayTime(run.startedAt, language),
      })}
    >
      <p aria-live="polite">
        <Status shape={runShapes[state]}>{t(`state.${state}`)}</Status>{" "}
        {state === "running" && progress && (
          <>
            {t(`step.${progress.step}`, {
              file: progress.file,
              percent: formatNumber(Math.round(progress.share * 100), language),
            })}
            <ShareBar part={progress.share} whole={1} />
          </>
        )}
        {faultId && t("faultId", { id: faultId })}
      </p>
      {report && !report.ok && <Notice tone="danger" title={t(`reason.${report.reason}`)} />}
      {report?.ok && report.checkOnly && <Notice tone="info" title={t("onlyChecked")} />}
      {report && Object.keys(report.files).length > 0 && (
        <CountsTable files={report.files} done={report.ok} last={last} />
      )}
      {report && report.notClosed.length > 0 && (
        <p>{t("notClosed", { files: report.notClosed.join(", ") })}</p>
      )}
      {report && report.problems.length > 0 && (
        <ProblemsTable problems={report.problems} count={report.problemCount} />
      )}
      {refusedFiles.length > 0 && (
        <ul className="stack">
          {refusedFiles.map((file) => (
            <li key={file}>
              <a className="link" href={refusedPath(run.id, file)} download>
                {t("fetchRefused", { file })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {report && report.changedRows.length > 0 && <ChangedRows rows={report.changedRows} />}
    </Section>
  );
}
