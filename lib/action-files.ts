import type { Refusal, Result } from "@/lib/result";

/** Files that a form may bring, and what each becomes before anything is written. Others do not get through (R34). */
export type FileRule<Prepared> = {
  named: RegExp;
  prepare: (file: File) => Promise<Result<Prepared>>;
};

/** The form's files by field; an empty one is a field that nobody filled in. */
export function filesIn(form: FormData, rule: FileRule<unknown> | undefined): Map<string, File> {
  const files = new Map<string, File>();
  if (!rule) return files;
  for (const [name, value] of form) {
    if (typeof value !== "string" && value.size > 0 && rule.named.test(name)) files.set(name, value);
  }
  return files;
}

/** All files prepared, one after the other, or why some of them cannot be used. */
export async function preparedFiles<Prepared>(
  files: ReadonlyMap<string, File>,
  rule: FileRule<Prepared> | undefined,
): Promise<{ prepared: Map<string, Prepared>; refusals: Refusal[] }> {
  const prepared = new Map<string, Prepared>();
  const refusals: Refusal[] = [];
  for (const [field, file] of files) {
    const result = await rule?.prepare(file);
    if (result?.ok) prepared.set(field, result.value);
    else if (result) refusals.push({ reason: result.reason, field });
  }
  return { prepared, refusals };
}
