"use client";

import { Button } from "@/app/_ui/button";
import { Icon } from "@/app/_ui/icon";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { invoicesPath } from "@/lib/invoices/paths";

/** Its options as `Select` takes them. */
type Choice = { label: string; value: string; options: string };

export type FilterFormProps = {
  label: string;
  year: Choice;
  state: Choice;
  kind: Choice;
  /** A list where there are few points, a field to type the number where there are many, nothing where there is one. */
  point?: Choice | { label: string; value: string; hint: string };
  number: { label: string; value: string; hint: string };
  words: { show: string; more: string; find: string };
};

/** Which documents are listed: the two questions most people ask, and the others folded behind them. */
export function FilterForm({ label, year, state, kind, point, number, words }: FilterFormProps) {
  const findsMore = kind.value !== "" || number.value !== "" || (point?.value ?? "") !== "";
  return (
    <search aria-label={label}>
      <form action={invoicesPath} className="filter">
        <Select name="year" label={year.label} defaultValue={year.value} options={year.options} />
        <Select name="state" label={state.label} defaultValue={state.value} options={state.options} />
        <Button variant="secondary">{words.show}</Button>
        <details className="filter-more" open={findsMore}>
          <summary>
            <span>{words.more}</span>
            <Icon name="chevron-down" />
          </summary>
          <div className="filter">
            <TextField
              name="q"
              label={number.label}
              hint={number.hint}
              defaultValue={number.value}
              width="code"
              inputMode="search"
              maxLength={40}
              autoComplete="off"
            />
            <Select name="kind" label={kind.label} defaultValue={kind.value} options={kind.options} />
            {point && "options" in point && (
              <Select name="point" label={point.label} defaultValue={point.value} options={point.options} />
            )}
            {point && "hint" in point && (
              <TextField
                name="point"
                label={point.label}
                hint={point.hint}
                defaultValue={point.value}
                width="code"
                maxLength={40}
                autoComplete="off"
              />
            )}
            <Button variant="secondary">{words.find}</Button>
          </div>
        </details>
      </form>
    </search>
  );
}
