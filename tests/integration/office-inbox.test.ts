import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { officeActs } from "@/lib/audit/office-acts";
import { reply, startConversation } from "@/lib/messages/mutations";
import { findConversation } from "@/lib/messages/queries";
import { conversationPicture, openConversation } from "@/lib/office-inbox/conversation";
import { inbox, searchedWords } from "@/lib/office-inbox/inbox";
import { addNote, answer, assign, close } from "@/lib/office-inbox/mutations";
import { askedInbox } from "@/lib/office-inbox/schema";
import { addHousehold, asCustomer } from "@/tests/support/factories";
import { emptyOutbox, outboxRows } from "@/tests/support/outbox-rows";
import { addResident } from "@/tests/support/resident";
import { addStaff, asOffice, type TestStaff } from "@/tests/support/staff";

let member: TestStaff;

beforeEach(async () => {
  await transaction("office", (tx) => tx.execute(sql`delete from conversations`));
  member = await addStaff("operator", { name: "Ana Črnič" });
});

const inOffice = <T>(work: Parameters<typeof asOffice<T>>[2], who = member) =>
  asOffice(who, "messages.answer", work);
const wrote = async (body = "Kdaj bo voda?", name = "Živa Čuk") => {
  const { account, ...home } = await addHousehold();
  const id = randomUUID();
  await asCustomer(account, (customer) =>
    startConversation(
      customer,
      { name, email: account.email, body, submissionId: id, topic: "other" },
      new Map(),
    ),
  );
  await emptyOutbox();
  return { ...home, account, id };
};
const said = (
  conversation: string,
  body = "Jutri.",
  more: { seen?: string; submissionId?: string } = {},
) => ({
  conversation,
  body,
  submissionId: randomUUID(),
  seen: "1",
  ...more,
});
const listed = async (query: Record<string, string> = {}, who = member) => {
  const { filter, after } = askedInbox(query);
  return inOffice((staff) => inbox(staff, filter, after), who);
};
const ids = async (query: Record<string, string> = {}, who = member) =>
  (await listed(query, who)).rows.map(({ id }) => id);

describe("the list", () => {
  test("has what waits, longest first, what is answered and what is closed apart", async () => {
    const [one, two, three] = [await wrote(), await wrote(), await wrote()];
    expect(await ids()).toEqual([one.id, two.id, three.id]);
    await inOffice((staff) => answer(staff, said(one.id)));
    await inOffice((staff) => close(staff, { conversation: two.id }));
    expect(await ids()).toEqual([three.id]);
    expect(await ids({ state: "answered" })).toEqual([one.id]);
    expect(await ids({ state: "closed" })).toEqual([two.id]);
  });

  test("who writes again keeps their place: they wait since their first message after the last answer", async () => {
    const [one, two] = [await wrote(), await wrote()];
    await asCustomer(one.account, (customer) =>
      reply(customer, { conversation: one.id, body: "Še vedno čakam.", submissionId: randomUUID() }),
    );
    expect(await ids()).toEqual([one.id, two.id]);
    await inOffice((staff) => answer(staff, said(one.id, "Jutri.", { seen: "2" })));
    await asCustomer(one.account, (customer) =>
      reply(customer, { conversation: one.id, body: "Hvala, kdaj?", submissionId: randomUUID() }),
    );
    expect(await ids()).toEqual([two.id, one.id]);
  });

  test.each(["cest", "ČEŠT zivo", "novak", "Novák", "čuk", "uporabnik-"])(
    "finds words by their beginnings, without regard to accents: %s",
    async (typed) => {
      const { id, account } = await wrote("Češtnja živo poka na Cesti, piše Novák.", "Živa Čuk");
      await wrote("Nič takega.", "Tine Tič");
      const query = typed === "uporabnik-" ? account.email.slice(0, 8) : typed;
      expect(await ids({ q: query })).toEqual([id]);
    },
  );

  test.each([
    "\0",
    "'",
    "%",
    "_",
    "\\",
    "a & | !",
    ":*",
    "🙂",
    "x".repeat(10_000),
    "';drop table messages;--",
  ])("takes %s for words, or for none", async (typed) => {
    await wrote();
    expect((await listed({ q: typed })).rows.length).toBeLessThanOrEqual(1);
  });

  test("mine are those given to me, nobody's those given to nobody", async () => {
    const [one, two] = [await wrote(), await wrote()];
    const colleague = await addStaff("admin", { name: "Bine Bor" });
    await inOffice((staff) => assign(staff, { conversation: one.id, member: colleague.id }));
    expect(await ids({ assigned: "mine" }, colleague)).toEqual([one.id]);
    expect(await ids({ assigned: "mine" })).toEqual([]);
    expect(await ids({ assigned: "nobody" })).toEqual([two.id]);
    expect((await listed()).rows.map(({ assignedTo }) => assignedTo)).toEqual(["Bine Bor", null]);
    expect(
      await inOffice((staff) => assign(staff, { conversation: two.id, member: randomUUID() })),
    ).toMatchObject({ reason: "unknown-member" });
  });

  test("comes page by page without a gap or a double", async () => {
    const { account } = await wrote();
    await transaction("office", async (tx) => {
      await tx.execute(sql`
        with more as (insert into conversations (id, account_id, sender_name, sender_email)
          select gen_random_uuid(), ${account.id}::uuid, 'Nekdo ' || n, 'n@primer.si' from generate_series(1, 40) n returning id)
        insert into messages (conversation_id, submission_id, author, body)
        select id, gen_random_uuid(), 'customer', 'Vprašanje' from more`);
    });
    const first = await listed();
    const rest = await listed({ at: first.next?.at ?? "", after: first.next?.id ?? "" });
    expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(41);
    expect(rest.next).toBeNull();
  });
});

describe("an answer", () => {
  test("is read by the customer, told by mail and named in their log; the look too, once", async () => {
    const { id, account } = await wrote();
    for (let n = 0; n < 2; n++) await inOffice((staff) => openConversation(staff, id));
    expect(await inOffice((staff) => answer(staff, said(id)))).toMatchObject({ ok: true });
    const read = await asCustomer(account, (customer) => findConversation(customer, id));
    expect(read?.messages.at(-1)).toMatchObject({ body: "Jutri.", officeName: "Ana Črnič" });
    expect(await outboxRows()).toMatchObject([{ kind: "message-answered", recipient: account.email }]);
    const { acts } = await asCustomer(account, (customer) => officeActs(customer, 1));
    expect(acts.map(({ action }) => action)).toEqual(["message.answered", "message.seen"]);
  });

  // R41
  test("sent fifty times is one", async () => {
    const { id } = await wrote();
    const once = said(id);
    await Promise.all(Array.from({ length: 50 }, () => inOffice((staff) => answer(staff, once))));
    expect((await inOffice((staff) => openConversation(staff, id)))?.messages).toHaveLength(2);
    expect(await outboxRows()).toHaveLength(1);
  });

  test("is refused where a colleague answered what its writer had not seen", async () => {
    const { id } = await wrote();
    const colleague = await addStaff("admin");
    const answers = await Promise.all([
      inOffice((staff) => answer(staff, said(id, "Danes."))),
      inOffice((staff) => answer(staff, said(id, "Jutri.")), colleague),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "answered-meanwhile", field: "body" });
    expect(await inOffice((staff) => answer(staff, said(id, "Še to.", { seen: "2" })))).toMatchObject({
      ok: true,
    });
  });

  test("of nothing, of too much, or to what is not there, is refused", async () => {
    const { id } = await wrote();
    expect(await inOffice((staff) => answer(staff, said(id, "  ")))).toMatchObject({ reason: "no-text" });
    expect(await inOffice((staff) => answer(staff, said(id, "x".repeat(5001))))).toMatchObject({
      reason: "too-long",
    });
    expect(await inOffice((staff) => answer(staff, said(randomUUID())))).toMatchObject({
      reason: "unknown-conversation",
    });
  });
});

test("that somebody looked at the pictures is in the customer's log, once", async () => {
  const resident = await addResident();
  const look = () =>
    inOffice((staff) => conversationPicture(staff, resident.conversation, resident.attachment));
  expect((await look())?.toString()).toBe(resident.account.email);
  await look();
  expect(await inOffice((staff) => conversationPicture(staff, randomUUID(), resident.attachment))).toBeNull();
  const { acts } = await asCustomer(resident.account, (customer) => officeActs(customer, 1));
  expect(acts.map(({ action }) => action)).toEqual(["message-pictures.seen"]);
});

test("two who have a conversation open see each other", async () => {
  const { id } = await wrote();
  const colleague = await addStaff("admin", { name: "Bine Bor" });
  expect((await inOffice((staff) => openConversation(staff, id)))?.others).toEqual([]);
  expect((await inOffice((staff) => openConversation(staff, id), colleague))?.others).toEqual(["Ana Črnič"]);
  expect((await inOffice((staff) => openConversation(staff, id)))?.others).toEqual(["Bine Bor"]);
  await transaction("office", (tx) =>
    tx.execute(sql`update conversation_readers set seen_at = now() - interval '3 minutes'`),
  );
  expect((await inOffice((staff) => openConversation(staff, id)))?.others).toEqual([]);
});

test("a note is colleagues' alone: neither the customer's page nor their rights show it", async () => {
  const { id, account } = await wrote();
  await inOffice((staff) => addNote(staff, { conversation: id, note: "Poklicati v torek." }));
  const opened = await inOffice((staff) => openConversation(staff, id));
  expect(opened?.notes).toMatchObject([{ by: "Ana Črnič", body: "Poklicati v torek." }]);
  const read = await asCustomer(account, (customer) => findConversation(customer, id));
  expect(JSON.stringify(read)).not.toContain("torek");
  await expect(
    asCustomer(account, ({ tx }) => tx.execute(sql`select * from conversation_notes`)),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
  expect(
    await inOffice((staff) => addNote(staff, { conversation: randomUUID(), note: "Nič." })),
  ).toMatchObject({ reason: "unknown-conversation" });
});

test("words of a search are letters and digits, ten at most", () => {
  expect(searchedWords(" Kje je računi-2026/11? ")).toEqual(["Kje", "je", "računi", "2026", "11"]);
  expect(searchedWords("a ".repeat(50))).toHaveLength(10);
  expect(searchedWords("')(&|!:*\\%_")).toEqual([]);
});
