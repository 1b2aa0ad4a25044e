import type { PgInsertValue, PgTable } from "drizzle-orm/pg-core";
import { transaction } from "@/db/client";
import { accountPayers } from "@/db/schema/accounts";
import { invoices, openItems } from "@/db/schema/invoices";
import { meterInstallations, meters } from "@/db/schema/meters";
import { payers, tenures } from "@/db/schema/payers";
import { readings } from "@/db/schema/readings";
import { supplyPoints } from "@/db/schema/supply-points";
import type { Customer } from "@/lib/auth/customer";
import { enterAsCustomer } from "@/lib/auth/gate";
import type { Day } from "@/lib/dates";
import { createAccount, type TestAccount } from "@/tests/support/accounts";

// Rows as an import leaves them. What a test does not name is one ordinary household with a water meter.

let made = 2000;
const address = { street: "Kersnikova cesta 12", postcode: "3320", city: "Velenje" };

async function add<Table extends PgTable>(table: Table, row: PgInsertValue<Table>) {
  const [added] = await transaction("office", (tx) => tx.insert(table).values(row).returning());
  return added as Table["$inferSelect"];
}

export function addPayer(row: Partial<typeof payers.$inferInsert> = {}) {
  const code = String(++made);
  return add(payers, { code, name: `PLAČNIK ${code}`, ...address, ...row });
}

/** A point with the tenure of a payer. */
export async function addSupplyPoint(
  payer: { id: number },
  {
    since = "2020-01-01",
    until,
    ...row
  }: Partial<typeof supplyPoints.$inferInsert> & { since?: Day; until?: Day } = {},
) {
  const point = await add(supplyPoints, {
    number: String(25_000_000 + ++made),
    services: ["water", "sewage"],
    ...address,
    ...row,
  });
  await addTenure(payer, point, since, until);
  return point;
}

export const addTenure = (payer: { id: number }, point: { id: number }, validFrom: Day, validTo?: Day) =>
  add(tenures, { payerId: payer.id, supplyPointId: point.id, validFrom, validTo });

type Installation = Partial<typeof meterInstallations.$inferInsert>;

/** A meter in service at a point; `key` names it in forms. */
export async function addMeter(
  point: { id: number },
  row: Partial<typeof meters.$inferInsert> = {},
  installation: Installation = {},
) {
  const meter = await add(meters, {
    serial: String(18_000_000 + ++made),
    service: "water",
    unit: "m3",
    digits: 5,
    decimals: 0,
    ...row,
  });
  await install(meter, point, installation);
  return { ...meter, key: `${meter.service}-${meter.serial}`, supplyPointId: point.id };
}

export const install = (meter: { id: number }, point: { id: number }, row: Installation = {}) =>
  add(meterInstallations, {
    meterId: meter.id,
    supplyPointId: point.id,
    installedOn: "2020-01-01",
    initialValue: "0",
    ...row,
  });

export const addReading = (
  meter: { id: number; supplyPointId: number },
  readOn: Day,
  value: string,
  row: Partial<typeof readings.$inferInsert> = {},
) =>
  add(readings, {
    meterId: meter.id,
    supplyPointId: meter.supplyPointId,
    readOn,
    value,
    source: "company",
    ...row,
  });

/** An invoice of so many cents, of which `open` are still to be paid. */
export async function addInvoice(
  payer: { id: number },
  grossCents: number,
  { open = 0, ...row }: Partial<typeof invoices.$inferInsert> & { open?: number } = {},
) {
  const invoice = await add(invoices, {
    payerId: payer.id,
    number: String(26_000_000 + ++made),
    kind: "invoice",
    issuedOn: "2026-09-10",
    dueOn: "2026-09-30",
    netCents: grossCents,
    vatCents: 0,
    grossCents,
    reference: "SI12 5016234567895",
    ...row,
  });
  if (open !== 0) {
    await add(openItems, {
      payerId: payer.id,
      documentNumber: invoice.number,
      invoiceId: invoice.id,
      dueOn: invoice.dueOn,
      originalCents: grossCents,
      openCents: open,
      asOf: new Date("2026-09-28T04:00:00Z"),
    });
  }
  return invoice;
}

/** Lets a login see one more payer. */
export const attachPayer = (account: { id: string }, payer: { id: number }) =>
  add(accountPayers, { accountId: account.id, payerId: payer.id });

/** Payer, point, water meter and a login with a session. */
export async function addHousehold() {
  const payer = await addPayer();
  const point = await addSupplyPoint(payer);
  const meter = await addMeter(point);
  return { payer, point, meter, account: await createAccount(payer.code) };
}

/** Runs `work` behind the gate, as a page or an action does. */
export async function asCustomer<T>(
  account: TestAccount,
  work: (customer: Customer) => Promise<T>,
): Promise<T> {
  const passed = await enterAsCustomer(account.token, work);
  if (!passed.ok) throw new Error(`turned away: ${passed.reason}`);
  return passed.value;
}
