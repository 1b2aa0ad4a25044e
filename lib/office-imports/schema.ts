import { z } from "zod/mini";
import { oneOf } from "@/lib/one-of";

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const tick = z.pipe(
  z.optional(z.string().check(z.regex(/^on$/))),
  z.transform((value) => value === "on"),
);

/** A check or an import of an upload; `run` is the id that its form made. */
export const runSchema = z.strictObject({
  upload: uuid,
  run: uuid,
  check: z.pipe(
    z.string().check(z.regex(/^(check|import)$/)),
    z.transform((value) => value === "check"),
  ),
  mode: oneOf(["full", "changes"]),
  skipBad: tick,
  closeMany: tick,
});

export type RunInput = z.infer<typeof runSchema>;
