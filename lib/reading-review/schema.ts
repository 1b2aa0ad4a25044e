import { z } from "zod/mini";
import { gravity, type QueueFilter, type QueueKey } from "@/lib/reading-review/queue";
import { services } from "@/lib/supply-points/meters";

const receipt = z
  .string()
  .check(z.trim(), z.minLength(1, "unknown-receipt"), z.maxLength(40, "unknown-receipt"));

/** One reading that is accepted, or asked for anew. */
export const receiptSchema = z.strictObject({ receipt });

/** One that is rejected, and why. */
export const rejectionSchema = z.strictObject({
  receipt,
  reason: z.string().check(z.trim(), z.minLength(1, "no-reason"), z.maxLength(500, "reason-too-long")),
});

/** The ticked readings of a page: each has a field of its own, named by its receipt number. */
export const acceptManySchema: z.ZodMiniType<{ receipts: string[] }> = z
  .pipe(
    z.record(z.string().check(z.regex(/^receipt-[\w-]{1,40}$/)), z.string().check(z.regex(/^on$/))),
    z.transform((fields) => ({ receipts: Object.keys(fields).map((name) => name.slice("receipt-".length)) })),
  )
  .check(z.refine(({ receipts }) => receipts.length > 0, "none-ticked"));

type Asked = Record<string, string | string[] | undefined>;

/** Which readings an address asks for; what it cannot mean is left out. */
export function askedQueue({ flag, service, after }: Asked): { filter: QueueFilter; after: QueueKey | null } {
  const [, rank = "", id = ""] = /^(\d{1,2})-(\d{1,18})$/.exec(String(after)) ?? [];
  return {
    filter: {
      flag: gravity.find((name) => name === flag),
      service: services.find((name) => name === service),
    },
    after: id ? { rank: Number(rank), id } : null,
  };
}
