/**
 * True for what may be a purpose code: four capitals. The bank association's list is not held against it, because
 * codes are added to it, and a bill with a new one can be paid all the same.
 */
export const isPurposeCode = (text: string): boolean => /^[A-Z]{4}$/.test(text);
