/** A payer code as billing and user name write it: without blanks, in capitals. */
export function payerCode(typed: string): string {
  return typed.replace(/\s/g, "").toUpperCase();
}

/** What two ways of writing one payer code have in common: leading zeros are forgiven too. */
export function payerCodeKey(typed: string): string {
  return payerCode(typed).replace(/^0+/, "");
}
