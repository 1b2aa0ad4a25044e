import { expect, test } from "vitest";
import { lineOf, pointOf, writtenInvoice } from "@/tests/support/written-invoice";
import { allOf, type Node, textIn, xmlTree } from "@/tests/support/xml-tree";
import { writeEslog } from "./eslog";
import { eInvoiceOf } from "./of-invoice";

const messageOf = (changes: Parameters<typeof writtenInvoice>[0] = {}): Node => {
  const root = xmlTree(writeEslog(eInvoiceOf(writtenInvoice(changes))));
  expect(root).toMatchObject({ name: "Invoice", attributes: { xmlns: "urn:eslog:2.00" } });
  const [message] = root.children;
  if (!message) throw new Error("no message");
  expect(message).toMatchObject({ name: "M_INVOIC", attributes: { Id: "data" } });
  return message;
};

/** Codes and what they say: `{ "137": "2026-09-10", … }`. */
const saidBy = (message: Node, segment: string, code: string, value: string) =>
  Object.fromEntries(
    message.children
      .filter(({ name }) => name === segment)
      .map((each) => [textIn(each, code), textIn(each, value)]),
  );

test("segments stand in the order of the published example", () => {
  const order = [
    "S_UNH",
    "S_BGM",
    "S_DTM",
    "S_FTX",
    "G_SG1",
    "G_SG2",
    "G_SG7",
    "G_SG8",
    "G_SG26",
    "S_UNS",
    "G_SG50",
    "G_SG52",
  ];
  const names = messageOf().children.map(({ name }) => name);
  expect(names.filter((name, at) => name !== names[at - 1])).toEqual(order);
});

test("days, texts, references and sums of a bill", () => {
  const message = messageOf({
    kind: "settlement",
    note: "Obračun po dejanski porabi",
    purposeCode: "WTER",
    corrects: "26071234",
    prepaidCents: 2000,
    roundingCents: 1,
  });
  expect(textIn(message, "D_1001")).toBe("82");
  expect(saidBy(message, "S_DTM", "D_2005", "D_2380")).toEqual({
    "137": "2026-09-10",
    "167": "2026-08-01",
    "168": "2026-08-31",
  });
  expect(saidBy(message, "S_FTX", "D_4451", "D_4440")).toEqual({
    GEN: "Obračun po dejanski porabi",
    DOC: "urn:cen.eu:en16931:2017",
    PMD: "26081457",
    PAI: "0",
    ALQ: "WTER",
  });
  expect(saidBy(message, "G_SG1", "D_1153", "D_1154")).toEqual({ OI: "26071234", PQ: "SI121234567890120" });
  // 8.39 + 12.03 + 4.24 + 12.36 at 9.5 %, 12.74 at 22 %; VAT of each line is rounded.
  expect(saidBy(message, "G_SG50", "D_5025", "D_5004")).toEqual({
    "79": "49.76",
    "389": "49.76",
    "388": "56.07",
    "9": "36.08",
    "260": "0.00",
    "259": "0.00",
    "113": "20.00",
    "366": "0.01",
    "176": "6.31",
  });
  expect(allOf(message, "G_SG52").map((each) => allOf(each, "D_5004").map(({ text }) => text))).toEqual([
    ["37.02", "3.51"],
    ["12.74", "2.80"],
  ]);
});

test("a line has its supply point, its price item, its unit's code, its period", () => {
  const point = pointOf("25050415");
  const line = { ...lineOf(1, point, ["Omrežnina", "2.5", "MW/month", "-1.5", "22"]), priceItemCode: "MOC" };
  const [group, another] = allOf(messageOf({ lines: [line] }), "G_SG26");
  if (!group) throw new Error("no line");
  expect(another).toBeUndefined();
  expect(textIn(group, "D_7008")).toBe("Omrežnina");
  expect(allOf(group, "S_PIA").map((each) => textIn(each, "D_7140"))).toEqual(["MOC"]);
  expect(allOf(group, "S_RFF").map((each) => [textIn(each, "D_1153"), textIn(each, "D_1154")])).toEqual([
    ["AVE", "25050415"],
  ]);
  // No code for a megawatt and month; and a price may not be negative.
  expect(textIn(group, "D_6060")).toBe("-2.5");
  expect(textIn(group, "D_5118")).toBe("1.5");
  expect(allOf(group, "D_6411").map(({ text }) => text)).toEqual(["ZZ", "ZZ"]);
  expect(textIn(group, "D_4440_2")).toBe("MW/month");
  expect(allOf(group, "D_5004").map(({ text }) => text)).toEqual(["-3.75", "-4.58", "-3.75", "-0.83"]);
});

test("parties, the account, tax numbers with and without their country", () => {
  const payer = {
    code: "K-1/2",
    name: 'Čevljarstvo "Šilo" & sin',
    street: "Ulica z zelo zelo dolgim imenom, ki ne gre v eno vrsto 12/č",
    postcode: "3320",
    city: "Velenje",
    taxNumber: "12345679",
  };
  const [buyer, seller] = allOf(messageOf({ payer }), "G_SG2");
  if (!buyer || !seller) throw new Error("no parties");
  expect(textIn(buyer, "D_3039")).toBe("K-1/2");
  expect(textIn(buyer, "D_3036")).toBe('Čevljarstvo "Šilo" & sin');
  expect(allOf(buyer, "C_C059")[0]?.children.map(({ text }) => text)).toEqual([
    "Ulica z zelo zelo dolgim imenom, ki",
    "ne gre v eno vrsto 12/č",
  ]);
  expect(allOf(buyer, "D_1153").map(({ text }) => text)).toEqual(["AHP"]);
  expect(textIn(seller, "D_3194")).toBe("SI56990000012345646");
  expect(allOf(seller, "D_1153").map(({ text }) => text)).toEqual(["VA", "AHP"]);
});

test("what bears no VAT says why", () => {
  const lines = [lineOf(1, null, ["Opomin", "1", "piece", "1.20", "0"])];
  const vat = [{ category: "O" as const, rate: "0", netCents: 120, vatCents: 0 }];
  const message = messageOf({ kind: "reminder", lines, vat });
  expect(textIn(message, "D_1001")).toBe("383");
  expect(saidBy(message, "S_FTX", "D_4451", "D_4440").AGM).toBe("Ni predmet DDV");
  expect(allOf(message, "D_5278")).toEqual([]);
});
