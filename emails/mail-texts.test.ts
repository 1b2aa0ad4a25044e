import { expect, test } from "vitest";
import { confirmed, portalUrl, rendered, samples, spaced } from "@/tests/support/mail-samples";

test.each([
  [1, "1 uro"],
  [2, "2 uri"],
  [3, "3 ure"],
  [24, "24 ur"],
  [48, "48 ur"],
])("a link of %i hours is said in right Slovenian: %s", async (validHours, words) => {
  const { text } = await rendered("activation", "sl", { validHours });
  expect(text).toContain(`Povezava velja ${words}.`);
});

test("a reading without one before it tells no consumption", async () => {
  const { text } = await rendered("reading-confirmation", "sl", {
    readings: [{ ...confirmed, usage: null, previousDay: null }],
  });
  expect(text).toContain("Stanje:");
  expect(text).not.toContain("Poraba");
});

test("a confirmation says how to correct or withdraw a reading", async () => {
  const { text } = await rendered("reading-confirmation", "sl");
  expect(text).toContain("Odprite potrdilo in izberite Popravi stanje ali Umakni stanje.");
});

test("a reading outside its window is said to count for no bill yet, with the next window", async () => {
  const nextWindow = { from: "2026-10-27", to: "2026-11-03" };
  const { text } = await rendered("reading-confirmation", "sl", { readings: [{ ...confirmed, nextWindow }] });
  expect(spaced(text)).toContain("18204517: stanje je zunaj obdobja odčitavanja");
  expect(spaced(text)).toContain("odčitajte od 27. 10. 2026 do 3. 11. 2026.");
});

test("readings sent together are told in one mail, with one link to their receipts", async () => {
  const other = { ...confirmed, receiptNumber: "2026-000124", meterSerial: "12082117", value: "34" };
  const path = "/report/sent?receipts=2026-000123,2026-000124";
  const { subject, text } = await rendered("reading-confirmation", "en", {
    readings: [confirmed, other],
    path,
  });
  expect(subject).toBe("Meter readings received (2)");
  for (const fact of [
    "2026-000123",
    "18204517",
    "1,821",
    "2026-000124",
    "12082117",
    "34",
    portalUrl + path,
  ]) {
    expect(text).toContain(fact);
  }
});

// R36
test("what a customer typed stays text", async () => {
  const { html } = await rendered("reading-confirmation", "sl", {
    readings: [{ ...confirmed, address: '<img src=x onerror="1">' }],
  });
  expect(html).not.toContain("<img");
});

// R40
test("the same mail rendered again is the same, byte for byte", async () => {
  expect(await rendered("reading-confirmation", "en")).toEqual(await rendered("reading-confirmation", "en"));
});

test("a reminder of several points has a link for each", async () => {
  const [point] = samples["reading-reminder"].points;
  const points = ["A", "B"].map((name) => ({ ...point, name, path: `/report-reading/${name}` }) as never);
  const { text } = await rendered("reading-reminder", "sl", { points });
  expect(text).toContain("Za odjemni mesti spodaj");
  for (const name of ["A", "B"]) {
    expect(text).toContain(`Odjemno mesto: ${name}`);
    expect(text).toContain(`${portalUrl}/report-reading/${name}`);
  }
});

test("several new bills are told in one mail, the first of them by name, with one link to all", async () => {
  const bills = [
    { number: "26091001", kind: "invoice" as const, dueOn: "2026-10-10", cents: 7_996 },
    { number: "26067001", kind: "settlement" as const, dueOn: "2026-10-16", cents: 5 },
  ];
  const path = "/finance/invoices";
  const { subject, text } = await rendered("new-invoice", "sl", { bills, more: 3, path });
  expect(subject).toBe("5 novih računov na portalu");
  for (const fact of [
    "Račun 26091001: 79,96 €, do 10. 10. 2026",
    "Poračun 26067001: 0,05 €, do 16. 10. 2026",
    "so še 3 računi.",
    `${portalUrl}${path}`,
  ]) {
    expect(spaced(text)).toContain(fact);
  }
  const { subject: two } = await rendered("new-invoice", "sl", { bills, more: 0, path });
  expect(two).toBe("2 nova računa na portalu");
});
