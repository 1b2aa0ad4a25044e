import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { type Tx, transaction } from "@/db/client";
import { sqlState } from "@/db/errors";
import { invoiceFiles, invoiceVat } from "@/db/schema/invoices";
import { recordAudit } from "@/lib/audit/record";
import { addDays, today } from "@/lib/dates";
import type { TestAccount } from "@/tests/support/accounts";
import { addHousehold, addInvoice, addReading, asCustomer } from "@/tests/support/factories";
import { addLine, addPayment } from "@/tests/support/paid";

/** Tables in which each household has one row. */
const customersTables = [
  "payers",
  "accounts",
  "account_payers",
  "consents",
  "tenures",
  "supply_points",
  "meters",
  "meter_installations",
  "readings",
  "invoices",
  "invoice_lines",
  "invoice_vat",
  "invoice_files",
  "open_items",
  "payments",
  "payment_closures",
] as const;

/** Written by requests, read by the office alone. */
const unreadable = ["outbox"] as const;

let mine: TestAccount;

beforeAll(async () => {
  for (let household = 0; household < 2; household++) {
    const { payer, meter, account } = await addHousehold();
    await addReading(meter, addDays(today(), -40), "812");
    await addPaidInvoice(payer);
    mine = account;
  }
});

async function addPaidInvoice(payer: { id: number }) {
  const invoice = await addInvoice(payer, 4_230, { open: 4_130 });
  await addLine(invoice);
  await addPayment(payer, "2026-09-20", [[invoice, 100]]);
  const content = Buffer.from("%PDF");
  await transaction("office", async (tx) => {
    await tx
      .insert(invoiceVat)
      .values({ invoiceId: invoice.id, category: "S", rate: "9.5", netCents: 3_863, vatCents: 367 });
    await tx
      .insert(invoiceFiles)
      .values({ invoiceId: invoice.id, name: "r.pdf", size: 4, sha256: Buffer.alloc(32), content });
  });
}

const rowsOf = (tx: Tx, table: string) =>
  tx
    .execute<{ rows: number }>(sql`select count(*)::int as rows from ${sql.identifier(table)}`)
    .then(([counted]) => counted?.rows);

// R25
test.each(customersTables)("with no payer set, %s shows no row of the many there are", async (table) => {
  expect(await transaction("office", (tx) => rowsOf(tx, table))).toBeGreaterThan(1);
  expect(await transaction("app", (tx) => rowsOf(tx, table))).toBe(0);
});

// R25
test.each(customersTables)(
  "behind the gate, %s shows one household's row and not the other's",
  async (table) => {
    expect(await asCustomer(mine, ({ tx }) => rowsOf(tx, table))).toBe(1);
  },
);

// R25
test.each(unreadable)("%s cannot be read by a request at all", async (table) => {
  const refusal = await transaction("app", (tx) => rowsOf(tx, table)).catch(sqlState);
  expect(refusal).toBe("42501");
});

// R25
test("of the log a request sees what the office did with its own data, and never the office's notes", async () => {
  await transaction("office", async (tx) => {
    const entry = { accountId: mine.id, details: { note: "hers" }, action: "message.closed" } as const;
    for (const actor of ["staff", "customer", "system"] as const) await recordAudit(tx, { actor, ...entry });
    await recordAudit(tx, { actor: "staff", accountId: randomUUID(), action: "message.closed" });
  });
  const seen = asCustomer(mine, ({ tx }) => tx.execute(sql`select actor, account_id from audit_log`));
  expect(await seen).toEqual([{ actor: "staff", account_id: mine.id }]);
  const notes = asCustomer(mine, ({ tx }) => tx.execute(sql`select details from audit_log`));
  await expect(notes).rejects.toSatisfy((error) => sqlState(error) === "42501");
});

// R25
test("a request adds no account but the one it acts for", async () => {
  const added = asCustomer(mine, ({ tx }) =>
    tx.execute(sql`insert into accounts (id, username, email, password_hash, display_name, language)
      values (gen_random_uuid(), 'x', 'x@primer.si', '-', 'x', 'sl')`),
  );
  await expect(added).rejects.toSatisfy((error) => sqlState(error) === "42501");
});

// R25
test("of imports a request sees when the billing system last spoke, and no more", async () => {
  const said = asCustomer(mine, ({ tx }) => tx.execute(sql`select id, open_items_as_of from imports`));
  await expect(said).resolves.toBeDefined();
  const more = asCustomer(mine, ({ tx }) => tx.execute(sql`select files from imports`));
  await expect(more).rejects.toSatisfy((error) => sqlState(error) === "42501");
});
