/** Address of a supply point's page; a number may hold any character. */
export const pointPath = (number: string): string => `/supply-points/${encodeURIComponent(number)}`;

/** Address of a point's consumption and readings; `view` is the query that `lib/consumption/view.ts` writes. */
export const consumptionPath = (number: string, view = ""): string =>
  `${pointPath(number)}/consumption${view && `?${view}`}`;

/** Address of the prices that a point is billed by. */
export const pricesPath = (number: string): string => `${pointPath(number)}/prices`;

/** Address of the reading form; with a meter's key the form of that meter, with a receipt the form that corrects it. */
export function readingPath(number: string, named: { meter?: string; corrects?: string } = {}): string {
  const query = new URLSearchParams(named).toString();
  return `${pointPath(number)}/reading${query && `?${query}`}`;
}

/** Address of a receipt. */
export const receiptPath = (number: string, receiptNumber: string): string =>
  `${pointPath(number)}/reading/${encodeURIComponent(receiptNumber)}`;

/**
 * Address of a point's readings as CSV: all of them, or those of some days. Links to it are plain ones without
 * `download`: who is no longer signed in is led to the login, which is not to be saved as a file.
 */
export function readingsCsvPath(number: string, range: { from?: string; to?: string } = {}): string {
  const query = new URLSearchParams(range).toString();
  return `${downloadsPath(number)}/readings.csv${query && `?${query}`}`;
}

/** Address of a point's use as Green Button data; to be linked as the CSV is. */
export const greenButtonPath = (number: string): string => `${downloadsPath(number)}/green-button.xml`;

const downloadsPath = (number: string): string => `/api${pointPath(number)}`;

/** Address of the form for the meters of all points; many meters stand on several pages. */
export const reportPath = (page = 1): string => (page > 1 ? `/report?page=${page}` : "/report");

/** Address of the receipts of one sending. */
export const sentPath = (receiptNumbers: readonly string[]): string =>
  `/report/sent?receipts=${receiptNumbers.map(encodeURIComponent).join(",")}`;
