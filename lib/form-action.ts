import "server-only";
import { randomBytes } from "node:crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import type { z } from "zod/mini";
import { DatabaseBusy, DatabaseUnavailable } from "@/db/errors";
import { type FileRule, filesIn, preparedFiles } from "@/lib/action-files";
import { faultText } from "@/lib/fault-text";
import type { FormError, FormState } from "@/lib/form-state";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { log } from "@/lib/log";
import { isSameOrigin } from "@/lib/request-origin";
import type { RefusalFigures, Result } from "@/lib/result";

/** An action as `useActionState` calls it; works as a plain form post too. */
export type FormAction<Value = never> = (
  state: FormState<Value>,
  form: FormData,
) => Promise<FormState<Value>>;

export type Options<Value, Prepared = never> = {
  /** Catalogue namespace of the codes that the schema and the mutation return. */
  errors: string;
  /** Fields never sent back to the page. */
  secret?: readonly string[];
  /** Writes the figures of a refusal in the reader's language, for the placeholders of its sentence. */
  figures?: (figures: RefusalFigures) => RefusalFigures | Promise<RefusalFigures>;
  /** Where a successful action leads; without it, or where it says null, the page gets `value`. */
  leadsTo?: (value: Value) => string | null | Promise<string | null>;
  /** Files that the form may bring; they are prepared only for who may pass the gate. */
  files?: FileRule<Prepared>;
};

/** What a form brought besides its texts, by field. */
export type Files<Prepared> = ReadonlyMap<string, Prepared>;

/** What a gate answers an action: what the mutation said, or why nothing was run and where the browser is sent. */
export type Admitted<T> = { ok: true; value: T } | { ok: false; reason: string; leadsTo: string };

const longestText = 10_000;

/**
 * An action: origin, schema, files, then `pass`, which runs the one mutation behind its gate. `admit` asks the gate alone,
 * before files are worked on.
 */
export function formAction<Input, Value, Prepared>(
  schema: z.ZodMiniType<Input>,
  pass: (input: Input, files: Files<Prepared>) => Promise<Admitted<Result<Value>>>,
  { errors: namespace, secret = [], figures, leadsTo = () => null, files: rule }: Options<Value, Prepared>,
  admit?: () => Promise<{ ok: boolean }>,
): FormAction<Value> {
  return async (state, form) => {
    const fields = typedFields(form);
    const values = Object.fromEntries(Object.entries(fields).filter(([name]) => !secret.includes(name)));
    const answer = (errors: FormError[], value?: Value): FormState<Value> => ({
      attempt: (Number(state?.attempt) || 0) + 1,
      errors,
      values,
      value,
    });
    let destination: string;
    try {
      if (!isSameOrigin(await headers())) {
        log.warn({ event: "action.foreign-origin" });
        return answer([await general("foreignOrigin")]);
      }
      const parsed = schema.safeParse(fields);
      if (!parsed.success) return answer(await fieldErrors(namespace, parsed.error.issues));
      const files = filesIn(form, rule);
      const admitted = files.size > 0 ? await admit?.() : undefined;
      const { prepared, refusals } = await preparedFiles(admitted?.ok ? files : new Map(), rule);
      if (refusals.length > 0) {
        return answer(
          await Promise.all(refusals.map(({ reason, field = null }) => coded(namespace, field, reason))),
        );
      }
      const passed = await pass(parsed.data, prepared);
      if (passed.ok) {
        const result = passed.value;
        if (!result.ok) {
          const toMend = [result, ...(result.more ?? [])].map(
            async ({ reason, field = null, figures: found }) =>
              coded(namespace, field, reason, found && (await figures?.(found))),
          );
          return answer(await Promise.all(toMend));
        }
        after(sendMail);
        const next = await leadsTo(result.value);
        if (next === null) return answer([], result.value);
        destination = next;
      } else {
        log.info({ event: "action.turned-away", reason: passed.reason });
        destination = passed.leadsTo;
      }
    } catch (error) {
      return answer([await failure(error)]);
    }
    redirect(destination);
  };
}

/** Sends what the action enqueued; the templates are loaded only now, when nobody waits. */
async function sendMail(): Promise<void> {
  const { deliverAfterResponse } = await import("@/lib/outbox/after-response");
  await deliverAfterResponse();
}

/** The form's own fields; the framework's hidden ones and oversized texts do not get through (R34). */
function typedFields(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !name.startsWith("$ACTION")) {
      // The database keeps no NUL in a text.
      fields[name] = value.slice(0, longestText).replaceAll("\0", "");
    }
  }
  return fields;
}

async function fieldErrors(namespace: string, issues: readonly z.core.$ZodIssue[]): Promise<FormError[]> {
  const first = new Map<string | null, string>();
  for (const issue of issues) {
    const field = issue.path.length > 0 ? String(issue.path[0]) : null;
    if (!first.has(field))
      first.set(field, issue.code === "unrecognized_keys" ? "unknownField" : issue.message);
  }
  return Promise.all([...first].map(([field, code]) => coded(namespace, field, code)));
}

async function coded(
  namespace: string,
  field: string | null,
  code: string,
  figures?: RefusalFigures,
): Promise<FormError> {
  const t = translationsOf(await getLanguage(), namespace as "action");
  return t.has(code as never)
    ? { field, message: t(code as never, figures as never) }
    : general(code === "unknownField" ? code : "invalid", field);
}

async function general(
  code: "foreignOrigin" | "unknownField" | "invalid" | "unavailable",
  field: string | null = null,
) {
  const t = translationsOf(await getLanguage(), "action");
  return { field, message: t(code) };
}

/** A bug gets an id on the page and one log line (R36); a database that does not answer is named as such (R17, R44). */
async function failure(error: unknown): Promise<FormError> {
  if (error instanceof DatabaseBusy || error instanceof DatabaseUnavailable) {
    log.error({ event: "action.database", error: error.name });
    return general("unavailable");
  }
  const id = randomBytes(4).toString("hex");
  log.error({ event: "action.failed", id, error: faultText(error) });
  const t = translationsOf(await getLanguage(), "action");
  return { field: null, message: t("failed", { id }) };
}
