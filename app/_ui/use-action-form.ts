"use client";

import { type FormEvent, startTransition, useActionState } from "react";
import { type Resolver, useForm } from "react-hook-form";
import type { z } from "zod/mini";
import type { FormError, FormState } from "@/lib/form-state";

type Values = Record<string, string>;

type Options<Value> = {
  action: (state: FormState<Value>, form: FormData) => Promise<FormState<Value>>;
  /** Checked in the browser too, with the codes translated by `words`; the server checks again. */
  schema: z.ZodMiniType;
  words: Record<string, string>;
  /** First values of the fields. */
  values?: Values;
};

/**
 * One form, with and without JavaScript: the action posts as a plain form; where JavaScript runs, the schema is
 * checked before sending and again while mending. Spread `form` on `<form>` and `field(name)` on its controls.
 */
export function useActionForm<Value = never>({ action, schema, words, values = {} }: Options<Value>) {
  const [state, post, pending] = useActionState(action, { attempt: 0, errors: [], values });
  const { register, handleSubmit, formState, setFocus, setValue, getValues, watch } = useForm<Values>({
    mode: "onSubmit",
    reValidateMode: "onChange",
    shouldFocusError: false,
    defaultValues: state.values,
    resolver: resolverOf(schema),
  });
  const typed = formState.isSubmitted || state.attempt > 0;
  const mistyped = Object.keys(formState.errors).length > 0;
  const errors = mistyped ? browserErrors() : state.errors;

  function browserErrors(): FormError[] {
    return Object.entries(formState.errors).map(([field, error]) => ({
      field,
      message: words[String(error?.message)] ?? words.invalid ?? String(error?.message),
    }));
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form, (event.nativeEvent as SubmitEvent).submitter);
    void handleSubmit(() => startTransition(() => post(data)))(event);
  }

  return {
    state,
    pending,
    errors,
    /** Grows whenever the errors should be announced anew. */
    attempt: state.attempt + formState.submitCount,
    form: { action: post, onSubmit: submit, noValidate: true },
    /** `defaultValue` beside `register` is what a page without JavaScript shows after a faulty post. */
    field: (name: string) => ({
      ...register(name),
      defaultValue: state.values[name] ?? values[name] ?? "",
      error: errors.find((error) => error.field === name)?.message,
    }),
    /** A field nobody sees, that `setValue` may fill; the library's own writing to it would be undone by React. */
    hidden: (name: string) => ({
      ...register(name),
      type: "hidden",
      value: watch(name) ?? state.values[name] ?? values[name] ?? "",
    }),
    typed,
    setFocus,
    setValue,
    getValues,
    watch,
  };
}

function resolverOf(schema: z.ZodMiniType): Resolver<Values> {
  return async (values) => {
    const parsed = schema.safeParse(values);
    if (parsed.success) return { values, errors: {} };
    const errors: Record<string, { type: string; message: string }> = {};
    for (const issue of parsed.error.issues) {
      errors[String(issue.path[0] ?? "root")] ??= { type: "schema", message: issue.message };
    }
    return { values: {}, errors };
  };
}
