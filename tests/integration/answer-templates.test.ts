import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { stayPresent } from "@/lib/office-inbox/presence";
import { templateSchema } from "@/lib/office-inbox/template-schema";
import { listTemplates, retireTemplate, writeTemplate } from "@/lib/office-inbox/templates";
import { addResident } from "@/tests/support/resident";
import { addStaff, asOffice, type TestStaff } from "@/tests/support/staff";

let member: TestStaff;

beforeEach(async () => {
  member = await addStaff("operator", { name: "Ana Črnič" });
});

const inOffice = <T>(work: Parameters<typeof asOffice<T>>[2], who = member) =>
  asOffice(who, "templates.write", work);
const input = (changed: Record<string, string> = {}) =>
  templateSchema.parse({
    template: randomUUID(),
    title: "Čistilna naprava",
    language: "sl",
    body: "Jutri.\r\nHvala 🙂",
    ...changed,
  });
const titles = async () => (await inOffice((staff) => listTemplates(staff, "sl"))).map(({ title }) => title);

test("a ready answer is written once however often its form is sent, mended, and taken out of use", async () => {
  const title = `Odgovor ${randomUUID()}`;
  const written = input({ title });
  await Promise.all(Array.from({ length: 20 }, () => inOffice((staff) => writeTemplate(staff, written))));
  expect((await titles()).filter((each) => each === title)).toEqual([title]);
  await inOffice((staff) => writeTemplate(staff, { ...written, body: "Pojutrišnjem." }));
  const [mended] = (await inOffice((staff) => listTemplates(staff, "sl"))).filter(
    (each) => each.title === title,
  );
  expect(mended).toEqual({ id: written.template, title, language: "sl", body: "Pojutrišnjem." });
  const retire = () => inOffice((staff) => retireTemplate(staff, { template: written.template }));
  expect(await retire()).toMatchObject({ ok: true });
  expect(await retire()).toMatchObject({ ok: true });
  expect(await titles()).not.toContain(title);
  const unknown = await inOffice((staff) => retireTemplate(staff, { template: randomUUID() }));
  expect(unknown).toMatchObject({ reason: "unknown-template" });
});

test("those in the customer's language come first", async () => {
  const mark = randomUUID();
  await inOffice((staff) => writeTemplate(staff, input({ title: `A ${mark}`, language: "en" })));
  await inOffice((staff) => writeTemplate(staff, input({ title: `Ž ${mark}` })));
  const listed = (language: "sl" | "en") =>
    inOffice(async (staff) =>
      (await listTemplates(staff, language)).filter(({ title }) => title.includes(mark)),
    );
  expect((await listed("sl")).map(({ language }) => language)).toEqual(["sl", "en"]);
  expect((await listed("en")).map(({ language }) => language)).toEqual(["en", "sl"]);
});

test.each([
  [{ title: " " }, "no-title"],
  [{ title: "č".repeat(121) }, "title-too-long"],
  [{ language: "tlh" }, "no-language"],
  [{ body: "\n" }, "no-body"],
  [{ body: "č".repeat(5001) }, "body-too-long"],
])("what is wrong with it is said: %#", (changed, message) => {
  const read = templateSchema.safeParse({
    template: randomUUID(),
    title: "a",
    language: "sl",
    body: "b",
    ...changed,
  });
  expect(read.error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test("who keeps a conversation open is seen by a colleague, and nobody sees themselves", async () => {
  const { conversation } = await addResident();
  const bine = await addStaff("admin", { name: "Bine Bor" });
  const here = (who: TestStaff, id = conversation) => inOffice((staff) => stayPresent(staff, id), who);
  expect(await here(member)).toEqual([]);
  expect(await here(bine)).toEqual(["Ana Črnič"]);
  expect(await here(member)).toEqual(["Bine Bor"]);
  expect(await here(member, "nonsense")).toEqual([]);
});
