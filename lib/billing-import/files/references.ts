import type { Reference } from "@/lib/billing-import/file-spec";

/** References by the key of another file; `columns` are those of the referring row. */
export const toPayer = (...columns: string[]): Reference => ({
  columns,
  file: "payers.csv",
  staged: { table: "staged_payers", columns: ["code"] },
  known: { table: "payers", columns: ["code"] },
});

export const toSupplyPoint = (...columns: string[]): Reference => ({
  columns,
  file: "supply-points.csv",
  staged: { table: "staged_supply_points", columns: ["number"] },
  known: { table: "supply_points", columns: ["number"] },
});

export const toMeter = (...columns: [service: string, serial: string]): Reference => ({
  columns,
  file: "meters.csv",
  staged: { table: "staged_meters", columns: ["service", "serial"] },
  known: { table: "meters", columns: ["service", "serial"] },
});

export const toPayment = (...columns: string[]): Reference => ({
  columns,
  file: "payments.csv",
  staged: { table: "staged_payments", columns: ["number"] },
  known: { table: "payments", columns: ["number"] },
});

export const toInvoice = (...columns: string[]): Reference => ({
  columns,
  file: "invoices.csv",
  staged: { table: "staged_invoices", columns: ["number"] },
  known: { table: "invoices", columns: ["number"] },
});
