import { Disclosure } from "@/app/_ui/disclosure";
import { Table } from "@/app/_ui/table";
import { textRow } from "@/app/_ui/text-row";
import { difference } from "@/lib/audit/difference";
import type { ChangedRow } from "@/lib/billing-import/merge/upsert";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

/** The first rows of each table that would become others: what they are, and what they would be. */
export function ChangedRows({ rows }: { rows: readonly ChangedRow[] }) {
  const t = translationsOf(useLanguage(), "office.imports");
  return (
    <Disclosure title={t("changedTitle")} value={t("changedHint")}>
      <Table
        prose
        caption={t("changedTitle")}
        columns={[{ label: t("column.table") }, { label: t("column.key") }, { label: t("column.change") }]}
        rows={rows.map(({ table, key, before, after }) =>
          textRow(
            table,
            Object.values(key)
              .map((value) => value ?? "–")
              .join(" · "),
            inLines(difference(before, after)),
          ),
        )}
      />
    </Disclosure>
  );
}

const inLines = ([first = "–", ...others]: readonly string[]): [string, ...string[]] => [first, ...others];
