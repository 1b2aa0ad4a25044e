/** `SI56 9900 0001 2345 646`, as bills and payment slips write an account. */
export const ibanInFours = (iban: string): string => iban.replace(/(.{4})(?=.)/g, "$1 ");

/** The model of a reference, four characters, and the rest, which may be nothing (`SI99`). */
export const partsOfReference = (reference: string): [model: string, body: string] => [
  reference.slice(0, 4),
  reference.slice(4),
];

/** `SI12 1234567890120`. */
export const modelAndBody = (reference: string): string => partsOfReference(reference).join(" ").trim();
