import { z } from "zod/mini";

/** Whose lists to show, by payer code; empty for all. And the page to go on at. */
export const payerChoiceSchema = z.strictObject({ payer: z.string(), path: z.string() });

/** A payer's code and the number of one of its bills; what billing knows of the pair is the server's to judge. */
export const payerProofFields = {
  payerCode: z.string().check(z.trim(), z.minLength(1, "payer-code-empty"), z.maxLength(40, "wrong-pair")),
  controlNumber: z
    .string()
    .check(z.trim(), z.minLength(1, "control-number-empty"), z.maxLength(40, "wrong-pair")),
};

/** A further payer, proven by one of its bills. */
export const payerProofSchema = z.strictObject(payerProofFields);

export type PayerProof = z.infer<typeof payerProofSchema>;

/** One of the login's payers. */
export const payerSchema = z.strictObject({ payer: z.string() });
