import type { ReactNode } from "react";
import type { Day } from "@/lib/dates";
import type { FormState } from "@/lib/form-state";
import type { PackedHistory } from "@/lib/readings/packed-history";
import type { MeterWords, ReadingWords } from "./reading-words";
import type { Answer } from "./take-readings";

/** One meter of a reading form. */
export type FormMeter = {
  /** Its fields end in it; counts from 1. */
  place: number;
  /** "Vodomer št. 18 204 517" */
  name: string;
  history: PackedHistory;
  unit: string;
  /** How many of the form's days can be chosen for it. */
  days: number;
  words: MeterWords;
  /** What stands above the fields: its last reading, and what is expected. */
  facts: ReactNode;
  /** Heads the meters of another point than the one before. */
  point?: ReactNode;
};

/** What a form of one meter and one of several are given alike. */
export type ReadingFormProps = {
  action: (state: FormState<Answer>, form: FormData) => Promise<FormState<Answer>>;
  today: Day;
  /** Days that can be chosen, newest first: a row of text whose cells are the day's name and the day. */
  days: string;
  values: Record<string, string>;
  /** Sent along as they are. */
  sentAlong: Record<string, string>;
  words: ReadingWords;
  /** How to read the meter. */
  how: ReactNode;
};
