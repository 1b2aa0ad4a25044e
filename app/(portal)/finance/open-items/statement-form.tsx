"use client";

import { Button } from "@/app/_ui/button";
import { Section } from "@/app/_ui/section";
import { TextField } from "@/app/_ui/text-field";
import type { Day } from "@/lib/dates";
import { statementFile } from "./paths";

type Props = { day: Day; words: Record<"title" | "text" | "day" | "pdf" | "csv", string> };

/** Asks for a day, and leads to what was open on it as a file. Drawn on both sides, so that it travels as its words. */
export function StatementForm({ day, words }: Props) {
  return (
    <Section id="statement" title={words.title}>
      <p>{words.text}</p>
      <form className="filter" method="get" action={statementFile("pdf")}>
        <TextField
          name="day"
          id="statement-day"
          type="date"
          label={words.day}
          defaultValue={day}
          max={day}
          required
          width="short"
        />
        <Button variant="secondary" icon="download">
          {words.pdf}
        </Button>
        <Button variant="secondary" icon="download" formAction={statementFile("csv")}>
          {words.csv}
        </Button>
      </form>
    </Section>
  );
}
