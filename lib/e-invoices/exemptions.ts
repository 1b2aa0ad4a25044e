import type { VatCategory } from "@/lib/invoices/invoice";

/** Why a category bears no VAT, which a document must say (BR-E-10, BR-AE-10, BR-O-10); null where there is nothing to say. Which article
 * exempts is not known here. */
export const exemptionReasons: Readonly<Record<VatCategory, { code: string | null; words: string } | null>> =
  {
    S: null,
    Z: null,
    E: { code: null, words: "Oproščeno DDV" },
    AE: { code: "VATEX-EU-AE", words: "Obrnjena davčna obveznost" },
    O: { code: "VATEX-EU-O", words: "Ni predmet DDV" },
  };
