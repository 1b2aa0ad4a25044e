"use client";

import { Disclosure } from "./disclosure";
import { DisclosureLink } from "./disclosure-link";
import type { Service } from "./service-plate";
import { StepChart } from "./step-chart";
import type { Step } from "./step-chart-layout";
import { Table } from "./table";

/** A value that changed; `history` only of the one that stands open, newest first. */
export type StepHistory = {
  key: string;
  title: string;
  summary: string;
  history?: {
    caption: string;
    /** What the drawing shows. */
    drawn: string;
    steps: readonly (Omit<Step, "label"> & { cells: readonly string[] })[];
  };
};

type Props = {
  items: readonly StepHistory[];
  columns: readonly { label: string; numeric?: boolean }[];
  /** Which of a row's cells the drawing writes at its step. */
  labelled: number;
  /** The day the drawings end on. */
  until: string;
  tone: Service;
};

/** Values that changed, one under the other; each leads to its history, which then stands open in its place. */
export function StepHistories({ items, ...shared }: Props) {
  return (
    <div>
      {items.map(({ key, title, summary, history }) =>
        history ? (
          <Disclosure key={key} id={`history-${key}`} title={title} value={summary} open>
            <History {...history} {...shared} />
          </Disclosure>
        ) : (
          <DisclosureLink
            key={key}
            href={`?history=${encodeURIComponent(key)}#history-${encodeURIComponent(key)}`}
            title={title}
            value={summary}
          />
        ),
      )}
    </div>
  );
}

type HistoryProps = NonNullable<StepHistory["history"]> & Omit<Props, "items">;

/** A drawing, and under it the same as a table. */
function History({ caption, drawn, steps, columns, labelled, until, tone }: HistoryProps) {
  return (
    <>
      <p className="hint" aria-hidden="true">
        {drawn}
      </p>
      <StepChart
        steps={steps.map(({ cells, ...step }) => ({ ...step, label: cells[labelled] ?? "" })).reverse()}
        until={until}
        tone={tone}
      />
      <Table
        caption={caption}
        columns={columns}
        rows={steps.map(({ from, cells }) => ({ key: from, cells }))}
      />
    </>
  );
}
