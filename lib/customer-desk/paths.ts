/** Where the office looks payers and their logins up. */
export const payersPath = "/admin/payers";

/** One payer, as the office sees it. */
export const payerPath = (code: string): string => `${payersPath}/${encodeURIComponent(code)}`;

/** What a login of a payer sees. */
export const seenByPath = (code: string, account: string): string => `${payerPath(code)}/${account}`;

/** Where a login is deleted. */
export const deleteLoginPath = (code: string, account: string): string =>
  `${seenByPath(code, account)}/delete`;
