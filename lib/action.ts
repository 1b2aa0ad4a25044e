import "server-only";
import type { z } from "zod/mini";
import type { AccountHolder, Customer, Reporter } from "@/lib/auth/customer";
import { enterByReadingLink, type LinkedPoint, type Passed } from "@/lib/auth/gate";
import type { Permission } from "@/lib/auth/permissions";
import { tryAccountHolder, tryCustomer, turnedAway } from "@/lib/auth/session";
import type { Staff } from "@/lib/auth/staff";
import { staffTurnedAway, tryStaff } from "@/lib/auth/staff-session";
import { type Admitted, type Files, type FormAction, formAction, type Options } from "@/lib/form-action";
import { type Result, refused } from "@/lib/result";

export type { FormAction } from "@/lib/form-action";

/** A write of a signed-in customer who consented: origin, gate, schema, then one call to one mutation. */
export function customerAction<Input, Value, Prepared = never>(
  schema: z.ZodMiniType<Input>,
  run: (customer: Customer, input: Input, files: Files<Prepared>) => Promise<Result<Value>>,
  options: Options<Value, Prepared>,
): FormAction<Value> {
  return formAction(
    schema,
    async (input, files) => admitted(await tryCustomer((customer) => run(customer, input, files))),
    options,
    () => tryCustomer(async () => null),
  );
}

/** A write that stands before consent: the decision itself, language, leaving. */
export function accountAction<Input, Value>(
  schema: z.ZodMiniType<Input>,
  run: (holder: AccountHolder, input: Input) => Promise<Result<Value>>,
  options: Options<Value>,
): FormAction<Value> {
  return formAction(
    schema,
    async (input) => admitted(await tryAccountHolder((holder) => run(holder, input))),
    options,
  );
}

/**
 * A write of whoever holds a reading link, whose key stands in the form's field `key` beside what the schema knows. A
 * link that died since the page was opened is told on the form: nothing that was typed is lost.
 */
export function linkAction<Input, Value, Prepared = never>(
  schema: z.ZodMiniType<Input>,
  run: (
    reporter: Reporter,
    link: LinkedPoint,
    input: Input,
    files: Files<Prepared>,
  ) => Promise<Result<Value>>,
  {
    leadsTo,
    ...options
  }: Omit<Options<Value, Prepared>, "leadsTo"> & {
    leadsTo: (value: Value, key: string) => string | null;
  },
): FormAction<Value> {
  return async (state, form) => {
    const key = String(form.get("key"));
    form.delete("key");
    const pass = async (input: Input, files: Files<Prepared>): Promise<Admitted<Result<Value>>> => {
      const passed = await enterByReadingLink(key, (reporter, link) => run(reporter, link, input, files));
      return { ok: true, value: passed ? passed.value : refused("link-dead") };
    };
    const linked = { ...options, leadsTo: (value: Value) => leadsTo(value, key) };
    const admit = async () => ({ ok: (await enterByReadingLink(key, async () => null)) !== null });
    return formAction(schema, pass, linked, admit)(state, form);
  };
}

/** A write of a visitor: login, registration, forgotten password. */
export function publicAction<Input, Value>(
  schema: z.ZodMiniType<Input>,
  run: (input: Input) => Promise<Result<Value>>,
  options: Options<Value>,
): FormAction<Value> {
  return formAction(schema, async (input) => ({ ok: true, value: await run(input) }), options);
}

/** A write of somebody of the office whose role has the permission: origin, gate, schema, then one call to one mutation. */
export function staffAction<Input, Value>(
  permission: Permission,
  schema: z.ZodMiniType<Input>,
  run: (staff: Staff, input: Input) => Promise<Result<Value>>,
  { deadlineMs, ...options }: Options<Value> & { deadlineMs?: number },
): FormAction<Value> {
  return formAction(
    schema,
    async (input) => {
      const passed = await tryStaff(permission, (staff) => run(staff, input), { deadlineMs });
      return passed.ok ? passed : { ...passed, leadsTo: await staffTurnedAway(passed.reason) };
    },
    options,
  );
}

async function admitted<T>(passed: Passed<T>): Promise<Admitted<T>> {
  return passed.ok ? passed : { ...passed, leadsTo: await turnedAway(passed.reason) };
}
