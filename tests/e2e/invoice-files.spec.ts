import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { unzipSync } from "fflate";
import { transaction } from "@/db/client";
import { sessions } from "@/db/schema/sessions";
import { addDays, today } from "@/lib/dates";
import {
  type InvoiceFile,
  invoiceFilePath,
  invoicesZipPath,
  openItemsQrPath,
  statementPath,
} from "@/lib/invoices/paths";
import { readUpnText } from "@/lib/payments/upn-qr";
import {
  addBill,
  addBilledHousehold,
  addIssuedPdf,
  type BilledHousehold,
} from "@/tests/support/billed-household";
import { ask, leadsTo } from "@/tests/support/by-hand";
import { pageTexts } from "@/tests/support/pdf";
import { scanPicture } from "@/tests/support/scanned-symbol";
import { shownBy } from "@/tests/support/shown-by";
import { expect, test } from "./fixtures";

const files = ["invoice.pdf", "eslog.xml", "ubl.xml", "upn-qr.png"] as const satisfies readonly InvoiceFile[];

test("a browser saves a bill's files under its name", async ({ page, portal, enter }) => {
  const { bill, account, payer } = await addBilledHousehold();
  await enter(account);
  await page.goto("/");
  const save = async (path: string) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.evaluate((href) => window.location.assign(href), portal.url + path),
    ]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const pdf = await save(invoiceFilePath(bill.number, "invoice.pdf"));
  expect(pdf.name).toBe(`račun-${bill.number}.pdf`);
  expect((await pageTexts(pdf.bytes)).join("\n")).toContain(payer.name);
  const eslog = await save(invoiceFilePath(bill.number, "eslog.xml"));
  expect(eslog.name).toBe(`račun-${bill.number}-eslog.xml`);
  expect(eslog.bytes.toString()).toContain('<Invoice xmlns="urn:eslog:2.00"');
  const code = await save(invoiceFilePath(bill.number, "upn-qr.png"));
  expect(code.name).toBe(`račun-${bill.number}-upn-qr.png`);
  expect(readUpnText((await scanPicture(code.bytes))?.text ?? "")).toMatchObject({
    ok: true,
    value: { amountCents: 4109, payer: { name: payer.name } },
  });
  const zip = await save(`${invoicesZipPath}?number=${bill.number}`);
  expect(zip.name).toBe(`računi-${payer.code}.zip`);
  expect(Object.keys(unzipSync(zip.bytes))).toHaveLength(3);
  const statement = await save(statementPath("csv", today()));
  expect(statement.name).toBe(`odprte-postavke-${payer.code}-${today()}.csv`);
  expect(statement.bytes.toString()).toContain(`;${bill.number};`);
});

test("the office's own PDF is given out byte for byte, and can run nothing", async ({ portal }) => {
  const { bill, account } = await addBilledHousehold();
  const content = Buffer.from("%PDF-1.4\n%\xe2\xe3 as issued", "latin1");
  await addIssuedPdf(bill, content, "../Račun.html");
  const { bytes, headers } = await ask(portal.url + invoiceFilePath(bill.number, "invoice.pdf"), {
    session: account.token,
  });
  expect(bytes).toEqual(content);
  expect(headers).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "content-disposition": expect.stringContaining(`filename="racun-${bill.number}.pdf"`),
  });
  expect(headers["content-security-policy"]).toBe("sandbox; default-src 'none'; frame-ancestors 'none'");
});

// R22
test("files are kept nowhere and taken for nothing else than they are", async ({ portal }) => {
  const { bill, account } = await addBilledHousehold();
  const types = {
    [invoiceFilePath(bill.number, "invoice.pdf")]: "application/pdf",
    [invoiceFilePath(bill.number, "eslog.xml")]: "application/xml; charset=utf-8",
    [invoiceFilePath(bill.number, "ubl.xml")]: "application/xml; charset=utf-8",
    [invoiceFilePath(bill.number, "upn-qr.png")]: "image/png",
    [invoicesZipPath]: "application/zip",
    [statementPath("pdf", today())]: "application/pdf",
    [statementPath("csv", today())]: "text/csv; charset=utf-8",
    [`${openItemsQrPath}?choice=all`]: "image/png",
  };
  for (const [path, type] of Object.entries(types)) {
    const { status, headers } = await ask(portal.url + path, { session: account.token });
    expect(status, path).toBe(200);
    expect(headers, path).toMatchObject({ "content-type": type, "x-content-type-options": "nosniff" });
    expect(headers["cache-control"], path).toContain("no-store");
    expect(headers["content-disposition"], path).toMatch(/^attachment; filename="/);
  }
});

test("who is not signed in is led to the login, and from there to the page of the files", async ({
  portal,
}) => {
  for (const path of [
    invoiceFilePath("26000001", "invoice.pdf"),
    invoicesZipPath,
    statementPath("pdf", today()),
  ]) {
    const answer = await ask(portal.url + path);
    expect([answer.status, leadsTo(answer, portal.url)]).toEqual([303, expect.stringMatching(/^\/login\?/)]);
    expect(decodeURIComponent(leadsTo(answer, portal.url) ?? "")).toContain("/finance/");
  }
});

test("what cannot be given is said in the account's language", async ({ portal }) => {
  const { payer, point, account } = await addBilledHousehold();
  const paid = await addBill(payer, point, { open: 0 });
  const told = async (path: string) => {
    const { status, body } = await ask(portal.url + path, { session: account.token });
    return [status, body];
  };
  expect(await told(statementPath("pdf", "2026-02-30"))).toEqual([
    400,
    "Datum v naslovu ni pravilen. Pravilen je na primer 2026-09-28.\n",
  ]);
  expect(await told(statementPath("csv", addDays(today(), 1)))).toEqual([
    400,
    "Stanje lahko izpišemo za danes ali za pretekle dni.\n",
  ]);
  expect(await told(invoiceFilePath(paid.number, "upn-qr.png"))).toEqual([
    404,
    expect.stringContaining("kode UPN QR ni"),
  ]);
  expect(await told(`${invoicesZipPath}?year=1999`)).toEqual([
    404,
    "Ni dokumentov, ki bi ustrezali izbiri.\n",
  ]);
  const many = Array.from({ length: 241 }, (_, at) => `number=${at}`).join("&");
  expect(await told(`${invoicesZipPath}?${many}`)).toEqual([
    400,
    expect.stringContaining("Izbranih je 241 dokumentov. V eno datoteko ZIP jih gre 240."),
  ]);
});

// R16, R23
test("an archive is cut short, visibly, when the session ends on the way", async ({ portal }) => {
  const { payer, point, account } = await addBilledHousehold();
  const content = Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(3_000_000, 1)]);
  for (let at = 0; at < 12; at++) await addIssuedPdf(await addBill(payer, point), content);
  const headers = { cookie: `session=${account.token}` };
  const answer = await fetch(portal.url + invoicesZipPath, { headers });
  const reader = answer.body?.getReader();
  await reader?.read();
  await transaction("office", (tx) => tx.delete(sessions).where(eq(sessions.accountId, account.id)));
  let bytes = 0;
  const rest = async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      bytes += part.value.length;
  };
  await expect(rest()).rejects.toThrow();
  expect(bytes).toBeLessThan(12 * content.length);
});

// R24: 9 accounts, each at the files of the 8 others; what is unknown is asked for once a file.
test("500 attempts at others' bills, files, archives and codes answer as what is unknown", async ({
  portal,
}) => {
  test.setTimeout(300_000);
  const households = await Promise.all(Array.from({ length: 9 }, () => addBilledHousehold()));
  const doors: ((owner: Pick<BilledHousehold, "bill" | "payer">) => string)[] = [
    ...files.map(
      (file) =>
        ({ bill }: Pick<BilledHousehold, "bill">) =>
          invoiceFilePath(bill.number, file),
    ),
    ({ bill }) => `${invoicesZipPath}?number=${bill.number}`,
    ({ bill, payer }) => `${openItemsQrPath}?choice=none&item=${payer.code}.${bill.number}`,
    ({ payer }) => `${openItemsQrPath}?choice=all&payer=${payer.code}`,
  ];
  const nobody = { bill: { number: "99999998" }, payer: { code: "99999998" } } as BilledHousehold;
  const answered = async (path: string, session: string) => {
    const answer = await ask(portal.url + path, { session });
    const { date: _, "content-security-policy": __, ...headers } = answer.headers;
    return { status: answer.status, headers, shown: await shownBy(answer) };
  };
  let attempts = 0;
  for (const { account, bill } of households) {
    for (const door of doors) {
      const unknown = await answered(door(nobody), account.token);
      expect(unknown.status, door(nobody)).toBe(404);
      for (const other of households) {
        if (other.bill.number === bill.number) continue;
        expect(await answered(door(other), account.token), door(other)).toEqual(unknown);
        attempts += 1;
      }
    }
    const statement = await answered(
      `${statementPath("csv", today())}&payer=${households[0]?.payer.code}`,
      account.token,
    );
    for (const other of households) {
      expect(statement.shown.includes(other.bill.number)).toBe(other.bill.number === bill.number);
    }
  }
  expect(attempts).toBeGreaterThan(500);
});
