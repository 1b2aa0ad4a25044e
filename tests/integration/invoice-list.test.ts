import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import { invoicesAPage, listInvoices } from "@/lib/invoices/invoice-list";
import type { InvoiceFilter } from "@/lib/invoices/schema";
import {
  addHousehold,
  addInvoice,
  addPayer,
  addSupplyPoint,
  asCustomer,
  attachPayer,
} from "@/tests/support/factories";
import { addLine } from "@/tests/support/paid";

const day = "2026-09-28";

type Household = Awaited<ReturnType<typeof addHousehold>>;
let home: Household;
let second: Awaited<ReturnType<typeof addPayer>>;
let all: string[];

const list = (filter: Partial<InvoiceFilter> = {}, account = home.account) =>
  asCustomer(account, (customer) => listInvoices(customer, filter, day));
const numbers = async (filter: Partial<InvoiceFilter>) =>
  (await list(filter)).rows.map(({ number }) => number);

/** A login with two payers and 130 documents, several of a day; another household beside it. */
beforeAll(async () => {
  home = await addHousehold();
  second = await addPayer();
  await attachPayer(home.account, second);
  const other = await addHousehold();
  const issued: { number: string; issuedOn: string; id: number }[] = [];
  for (let at = 0; at < 130; at++) {
    const payer = at % 3 === 0 ? second : home.payer;
    const issuedOn = addDays("2026-09-20", -(at - (at % 4)) * 9);
    issued.push(await addInvoice(payer, 1000 + at, { issuedOn, dueOn: addDays(issuedOn, 30) }));
    if (at % 10 === 0) await addInvoice(other.payer, 99_999, { issuedOn });
  }
  all = issued
    .sort((a, b) => (a.issuedOn === b.issuedOn ? b.id - a.id : a.issuedOn < b.issuedOn ? 1 : -1))
    .map(({ number }) => number);
});

async function walk(filter: Partial<InvoiceFilter>, to: "next" | "previous", from?: string) {
  const pages: string[][] = [];
  for (let after = from, first = true; first || after; first = false) {
    const page = await list({ ...filter, after });
    pages.push(page.rows.map(({ number }) => number));
    after = page[to] ?? undefined;
    if (pages.length > 50) throw new Error("walks in a circle");
  }
  return pages;
}

describe("pages", () => {
  test("joined are the whole list, each document once, newest first", async () => {
    const pages = await walk({}, "next");
    expect(pages.flat()).toEqual(all);
    expect(pages.map(({ length }) => length)).toEqual([25, 25, 25, 25, 25, 5]);
  });

  test("backwards are the same pages", async () => {
    const forth = await walk({}, "next");
    const last = forth.at(-1)?.[0];
    const back = await walk({}, "previous", `older.${forth.at(-2)?.at(-1)}`);
    expect(back[0]?.[0]).toBe(last);
    expect(back.reverse()).toEqual(forth);
  });

  test("from any document on, both ways, join to the whole list", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 129 }), async (at) => {
        const older = (await walk({}, "next", `older.${all[at]}`)).flat();
        const newer = (await walk({}, "previous", `newer.${all[at]}`)).reverse().flat();
        expect([...newer, all[at], ...older]).toEqual(all);
      }),
      { numRuns: 12 },
    );
  });

  test("are the filter's where there is one", async () => {
    const pages = await walk({ year: 2025 }, "next");
    expect(pages.length).toBeGreaterThan(1);
    const { totals } = await list({ year: 2025 });
    expect(pages.flat()).toHaveLength(totals.count);
    expect(new Set(pages.flat()).size).toBe(totals.count);
  });

  test("after a number that is another's, or none, are empty; nothing tells which", async () => {
    const { rows, next, previous } = await list({ after: "older.26009999" });
    expect({ rows: rows.length, next, previous }).toEqual({ rows: 0, next: null, previous: null });
    expect(invoicesAPage).toBe(25);
  });
});

test("totals are of the whole filter, years of all documents", async () => {
  const { totals, years } = await list({ year: 2026, after: `older.${all[30]}` });
  expect(totals.count).toBeGreaterThan(25);
  expect(years).toEqual([2026, 2025, 2024, 2023]);
  const everything = await list();
  expect(everything.totals).toEqual({
    count: 130,
    grossCents: Array.from({ length: 130 }, (_, at) => 1000 + at).reduce((sum, cents) => sum + cents),
    openCents: 0,
  });
});

describe("a filter", () => {
  let account: Household["account"];
  let payer: Household["payer"];
  let points: { number: string }[];

  beforeAll(async () => {
    ({ account, payer } = await addHousehold());
    points = [await addSupplyPoint(payer), await addSupplyPoint(payer)];
    const bills = [
      { number: "0026 1", dueOn: "2026-10-10", open: 8000 },
      { number: "26002", dueOn: "2026-10-10", open: 4000 },
      { number: "26003", dueOn: "2026-09-01", open: 4000 },
      { number: "26004", dueOn: "2026-09-01" },
      { number: "26005", dueOn: "2026-09-01", cancelledOn: "2026-08-20" },
      { number: "A_26%6", dueOn: "2026-09-01", kind: "credit_note" as const },
      { number: "O-26007", dueOn: "2026-10-20", kind: "reminder" as const, open: 120 },
      { number: "26008", issuedOn: "2024-12-31", dueOn: "2025-01-30", kind: "settlement" as const },
    ];
    for (const [at, row] of bills.entries()) {
      const gross = row.kind === "credit_note" ? -500 : row.kind === "reminder" ? 120 : 8000;
      const invoice = await addInvoice(payer, gross, row);
      const point = points[at % 2] as (typeof points)[number] & { id: number };
      await addLine(invoice, { supplyPointId: point.id, supplyPointNumber: point.number });
    }
  });

  const found = async (filter: Partial<InvoiceFilter>) =>
    (await list(filter, account)).rows.map(({ number }) => number).sort();

  test.each([
    ["open", ["0026 1", "O-26007"]],
    ["partly-paid", ["26002"]],
    ["overdue", ["26003"]],
    ["paid", ["26004", "26008"]],
    ["cancelled", ["26005"]],
  ] as const)("by state %s", async (state, expected) => {
    expect(await found({ state })).toEqual(expected);
    expect((await list({ state }, account)).totals.count).toBe(expected.length);
  });

  test.each([
    [{ kind: "credit_note" }, ["A_26%6"]],
    [{ kind: "settlement" }, ["26008"]],
    [{ year: 2024 }, ["26008"]],
    [{ year: 2026, kind: "invoice", state: "overdue" }, ["26003"]],
    [{ year: 2023 }, []],
  ] as const)("by %j", async (filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  test.each([
    ["26004", ["26004"]],
    ["0 026004", ["26004"]],
    ["0026 1", ["0026 1"]],
    ["00261", ["0026 1"]],
    ["o-2600", ["O-26007"]],
    ["_26", ["A_26%6"]],
    ["26%", ["A_26%6"]],
    ["2600", ["26002", "26003", "26004", "26005", "26008", "O-26007"]],
    ["nič", []],
  ])("by number %s", async (q, expected) => {
    expect(await found({ q })).toEqual(expected);
  });

  test("by supply point, of this payer alone", async () => {
    expect(await found({ point: points[0]?.number })).toEqual(["0026 1", "26003", "26005", "O-26007"]);
    expect(await found({ point: home.point.number })).toEqual([]);
  });

  test("adds up what it finds; cancelled bills count, but add nothing unless they are asked for", async () => {
    const { totals } = await list({ year: 2026 }, account);
    expect(totals).toEqual({ count: 7, grossCents: 4 * 8000 - 500 + 120, openCents: 16_120 });
    expect((await list({ state: "cancelled" }, account)).totals).toEqual({
      count: 1,
      grossCents: 8000,
      openCents: 0,
    });
  });
});

test("a document tells its points, what it corrects and what corrects it", async () => {
  const { account, payer } = await addHousehold();
  const wrong = await addInvoice(payer, 8000, { issuedOn: "2026-09-01", cancelledOn: "2026-09-05" });
  const right = await addInvoice(payer, 7000, { issuedOn: "2026-09-05", correctsId: wrong.id, open: 7000 });
  for (let at = 0; at < 5; at++) {
    const point = await addSupplyPoint(payer, { street: `Cesta ${at}` });
    await addLine(right, { supplyPointId: point.id, supplyPointNumber: point.number });
    await addLine(right, { supplyPointId: point.id, supplyPointNumber: point.number });
  }
  await addLine(wrong, { supplyPointNumber: "99" });
  const { rows } = await list({}, account);
  expect(rows).toMatchObject([
    { number: right.number, corrects: wrong.number, correctedBy: [], morePoints: true },
    { number: wrong.number, corrects: null, correctedBy: [right.number], morePoints: false },
  ]);
  expect(rows[0]?.points.map(({ street }) => street)).toEqual(["Cesta 0", "Cesta 1", "Cesta 2"]);
  expect(rows[1]?.points).toEqual([{ number: "99", street: "", ownName: null }]);
});

test("documents of another payer are in no page, sum or year", async () => {
  const { account } = await addHousehold();
  expect(await list({}, account)).toEqual({
    rows: [],
    next: null,
    previous: null,
    totals: { count: 0, grossCents: 0, openCents: 0 },
    years: [],
  });
  expect(await list({ q: all[0], after: `older.${all[3]}` }, account)).toMatchObject({
    rows: [],
    next: null,
  });
  expect(await numbers({ q: all[0] })).toEqual([all[0]]);
});
