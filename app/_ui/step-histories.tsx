"use client";

import { Disclosure } from "./disclosure";
import type { Service } from "./service-plate";
import { StepChart } from "./step-chart";
import type { Step } from "./step-chart-layout";
import { Table } from "./table";

/** One value's history, newest first: what each row says, and the same as steps of a drawing. */
export type StepHistory = {
  key: string;
  title: string;
  summary: string;
  caption: string;
  /** What the drawing shows; without it there is none. */
  drawn?: string;
  steps: readonly (Omit<Step, "label"> & { cells: readonly string[] })[];
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

/** Histories that open one by one: a table, and above it the drawing of its steps. */
export function StepHistories({ items, columns, labelled, until, tone }: Props) {
  return (
    <div>
      {items.map(({ key, title, summary, caption, drawn, steps }) => (
        <Disclosure key={key} title={title} value={summary}>
          {drawn && (
            <>
              <p className="hint" aria-hidden="true">
                {drawn}
              </p>
              <StepChart
                steps={steps
                  .map(({ cells, ...step }) => ({ ...step, label: cells[labelled] ?? "" }))
                  .reverse()}
                until={until}
                tone={tone}
              />
            </>
          )}
          <Table
            caption={caption}
            columns={columns}
            rows={steps.map(({ from, cells }) => ({ key: from, cells }))}
          />
        </Disclosure>
      ))}
    </div>
  );
}
