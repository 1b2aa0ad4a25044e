import type { lastImport } from "@/lib/office-imports/history";

/** When billing data were imported last, and what that counted. */
export type FileCountsOfLast = NonNullable<Awaited<ReturnType<typeof lastImport>>>;
