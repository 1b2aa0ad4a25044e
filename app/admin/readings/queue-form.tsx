"use client";

import Link from "next/link";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { FormWords } from "@/app/_ui/form-words";
import { SubmitButton } from "@/app/_ui/submit-button";
import { Table } from "@/app/_ui/table";
import { untouched } from "@/lib/form-state";
import { acceptTicked } from "./actions";
import type { QueueRow } from "./queue-rows";

type Props = {
  rows: readonly QueueRow[];
  words: Record<
    | "caption"
    | "tick"
    | "receipt"
    | "point"
    | "meter"
    | "value"
    | "use"
    | "reason"
    | "received"
    | "submit"
    | "pending",
    string
  >;
  form: FormWords;
};

const twoLines = ([first, second]: [string, string]) => (
  <>
    {first}
    <small>{second}</small>
  </>
);

/** The queue as a table with a box before each reading: what is plain is accepted here, the rest opened. */
export function QueueForm({ rows, words, form }: Props) {
  const [state, action] = useActionState(acceptTicked, untouched);
  const labels = ["receipt", "point", "meter", "value", "use", "reason", "received"] as const;
  return (
    <form action={action} className="stack">
      <ErrorSummary words={form} errors={state.errors} attempt={state.attempt} />
      <Table
        caption={words.caption}
        columns={labels.map((label) => ({
          label: words[label],
          numeric: label === "value" || label === "use",
        }))}
        rows={rows.map((row) => ({
          key: row.receipt,
          cells: [
            <span key="receipt" className="choice">
              <input
                type="checkbox"
                name={`receipt-${row.receipt}`}
                aria-label={`${words.tick} ${row.receipt}`}
              />
              <Link prefetch={false} href={row.href}>
                {row.receipt}
              </Link>
            </span>,
            twoLines(row.point),
            twoLines(row.meter),
            twoLines(row.value),
            row.use,
            row.asked ? twoLines([row.reason, row.asked]) : row.reason,
            row.received,
          ],
        }))}
      />
      <div>
        <SubmitButton pending={words.pending}>{words.submit}</SubmitButton>
      </div>
    </form>
  );
}
