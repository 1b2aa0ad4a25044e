/** Where the batches stand. */
export const batchesPath = "/admin/readings/batches";

/** A batch as a file. */
export const batchFilePath = (number: number, form: "csv" | "xlsx"): string =>
  `/api/office/reading-batches/${number}?form=${form}`;
