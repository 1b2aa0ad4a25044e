import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { brand } from "@/lib/brand";
import { answerConversation, closeConversation } from "@/lib/messages/answer";
import { attachmentOf, picturesOf } from "@/lib/messages/attachments";
import { reply, startConversation } from "@/lib/messages/mutations";
import { findConversation, listConversations } from "@/lib/messages/queries";
import { longestMessage, messageSchema, replySchema } from "@/lib/messages/schema";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import { addHousehold, addPayer, asCustomer, attachPayer } from "@/tests/support/factories";
import { outboxRows } from "@/tests/support/outbox-rows";

let home: Awaited<ReturnType<typeof addHousehold>>;

beforeEach(async () => {
  await transaction("office", (tx) => tx.execute(sql`delete from outbox`));
  home = await addHousehold();
});

const question = "Na računu za julij je poraba 10 m³.\nAli je bil vodomer res odčitan?";
const fields = (changed: Record<string, string> = {}) => ({
  name: "Živa Čuk",
  email: "Ziva@Primer.SI",
  topic: "bill",
  supplyPoint: home.point.number,
  body: question,
  submissionId: randomUUID(),
  ...changed,
});
const write = (form = fields(), account = home.account) =>
  asCustomer(account, (customer) => startConversation(customer, messageSchema.parse(form)));
const goOn = (
  conversation: string,
  body: string,
  { account = home.account, submissionId = randomUUID() } = {},
) =>
  asCustomer(account, (customer) => reply(customer, replySchema.parse({ conversation, body, submissionId })));
const started = async (form = fields()) => {
  const result = await write(form);
  if (!result.ok) throw new Error(result.reason);
  return result.value.id;
};
const seenBy = (id: string, account: TestAccount = home.account) =>
  asCustomer(account, (customer) => findConversation(customer, id));
const listOf = (account: TestAccount = home.account, page = 1, size = 10) =>
  asCustomer(account, (customer) => listConversations(customer, { page, size }));

describe("a first message", () => {
  test("is kept word for word, waits for an answer, and the office is told once", async () => {
    const id = await started();
    expect(await seenBy(id)).toMatchObject({
      topic: "bill",
      supplyPoint: home.point.number,
      senderEmail: "Ziva@primer.si",
      state: "waiting",
      messages: [{ author: "customer", body: question, officeName: null }],
    });
    expect(await outboxRows()).toMatchObject([
      {
        kind: "office-message",
        recipient: brand.email,
        data: { conversation: id, name: "Živa Čuk", payers: [home.payer.code], body: question, first: true },
      },
    ]);
  });

  // R41
  test("sent twice, and fifty times at once, is one conversation with one message and one mail", async () => {
    const form = fields();
    const answers = await Promise.all(Array.from({ length: 50 }, () => write(form)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ ok: true, value: { id: form.submissionId } })]),
    );
    expect((await listOf()).total).toBe(1);
    expect((await seenBy(form.submissionId))?.messages).toHaveLength(1);
    expect(await outboxRows()).toHaveLength(1);
  });

  test("may leave out what it is about", async () => {
    const id = await started(fields({ topic: "", supplyPoint: "" }));
    expect(await seenBy(id)).toMatchObject({ topic: null, supplyPoint: null });
  });

  // R24
  test("about another's point is refused as about an unknown one, and nothing is kept", async () => {
    const stranger = await addHousehold();
    const refusal = { ok: false, reason: "unknown-point", field: "supplyPoint" };
    expect(await write(fields({ supplyPoint: stranger.point.number }))).toMatchObject(refusal);
    expect(await write(fields({ supplyPoint: "no such number" }))).toMatchObject(refusal);
    expect(await listOf()).toEqual({ conversations: [], total: 0 });
    expect(await outboxRows()).toEqual([]);
  });

  test("takes 5000 characters, line breaks, Č and emoji; not one more, and not none", async () => {
    const body = "Č😀\r\nž".padEnd(longestMessage + 1, "š");
    expect((await seenBy(await started(fields({ body }))))?.messages[0]?.body).toBe(body.replace("\r", ""));
    const codeOf = (changed: Record<string, string>) =>
      messageSchema.safeParse(fields(changed)).error?.issues.map(({ message }) => message);
    expect(codeOf({ body: "š".repeat(longestMessage + 1) })).toEqual(["message-too-long"]);
    expect(codeOf({ body: " \n " })).toEqual(["message-empty"]);
    expect(codeOf({ name: "  ", email: "ana" })).toEqual(["name-empty", "email-wrong-format"]);
    expect(codeOf({ topic: "spam" })).toHaveLength(1);
    expect(codeOf({ more: "x" })).toHaveLength(1);
  });

  test("is refused after thirty of a day, also where they come at once", async () => {
    const answers = await Promise.all(Array.from({ length: 35 }, () => write()));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(30);
    expect(answers.filter((answer) => !answer.ok && answer.reason === "too-many")).toHaveLength(5);
    const [{ id } = { id: "" }] = (await listOf()).conversations;
    expect(await goOn(id, "In še nekaj.")).toMatchObject({ ok: false, reason: "too-many" });
  });
});

describe("a conversation", () => {
  test("goes on: answered by the office, asked again by the customer, closed, and opened by a further message", async () => {
    const id = await started();
    await answerConversation(id, { body: "Stanje ste sporočili sami.", officeName: "Maja Kotnik" });
    expect(await seenBy(id)).toMatchObject({
      state: "answered",
      messages: [{ author: "customer" }, { author: "office", officeName: "Maja Kotnik" }],
    });
    await goOn(id, "Hvala. Kdaj?");
    expect(await seenBy(id)).toMatchObject({ state: "waiting" });
    expect(await closeConversation(id)).toMatchObject({ ok: true });
    expect(await seenBy(id)).toMatchObject({ state: "closed" });
    await goOn(id, "Še vedno ne vem.");
    expect(await seenBy(id)).toMatchObject({ state: "waiting" });
    await answerConversation(id, { body: "31. 7. 2026.", close: true });
    expect(await seenBy(id)).toMatchObject({ state: "closed" });
    expect((await seenBy(id))?.messages.map(({ body }) => body)).toEqual([
      question,
      "Stanje ste sporočili sami.",
      "Hvala. Kdaj?",
      "Še vedno ne vem.",
      "31. 7. 2026.",
    ]);
  });

  test("the answer is mailed to the address given, in the reader's language, with what it answers", async () => {
    const english = await createAccount((await addPayer()).code, { language: "en" });
    await attachPayer(english, home.payer);
    const result = await write(fields(), english);
    const id = result.ok ? result.value.id : "";
    await answerConversation(id, { body: "Da.\r\nPreverjeno." });
    expect((await outboxRows()).filter(({ kind }) => kind === "message-answered")).toMatchObject([
      {
        recipient: "Ziva@primer.si",
        language: "en",
        accountId: english.id,
        data: { question, answer: "Da.\nPreverjeno.", officeName: null, path: `/contact/${id}` },
      },
    ]);
  });

  // R41
  test("a reply sent twice, and twenty times at once, is one, and tells the office once", async () => {
    const id = await started();
    const submissionId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => goOn(id, "Hvala.", { submissionId })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await seenBy(id))?.messages).toHaveLength(2);
    expect((await outboxRows()).map(({ data }) => data.first)).toEqual(expect.arrayContaining([true, false]));
    expect(await outboxRows()).toHaveLength(2);
  });

  test("two who answer at once both have their say", async () => {
    const id = await started();
    await Promise.all(["Da.", "Ne."].map((body) => answerConversation(id, { body })));
    expect((await seenBy(id))?.messages).toHaveLength(3);
  });

  test("what cannot be answered is refused: nothing said, too much, no such conversation", async () => {
    const id = await started();
    expect(await answerConversation(id, { body: " \n" })).toMatchObject({ reason: "no-text" });
    expect(await answerConversation(id, { body: "x".repeat(5001) })).toMatchObject({ reason: "too-long" });
    for (const unknown of [randomUUID(), "nonsense", ""]) {
      expect(await answerConversation(unknown, { body: "Da." })).toMatchObject({
        reason: "unknown-conversation",
      });
      expect(await closeConversation(unknown)).toMatchObject({ reason: "unknown-conversation" });
    }
    expect((await seenBy(id))?.messages).toHaveLength(1);
  });

  test("the list is newest first, page by page", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) ids.unshift(await started());
    const pages = [await listOf(home.account, 1, 2), await listOf(home.account, 2, 2)];
    expect(pages.map(({ total }) => total)).toEqual([3, 3]);
    expect(pages.flatMap(({ conversations }) => conversations.map(({ id }) => id))).toEqual(ids);
  });
});

describe("pictures", () => {
  const picture = (letter: string) => ({ content: Buffer.from(letter), width: 2, height: 1 });
  const withPictures = (form: ReturnType<typeof fields>, ...names: string[]) =>
    asCustomer(home.account, (customer) =>
      startConversation(
        customer,
        messageSchema.parse(form),
        new Map(names.map((name) => [name, picture(name)])),
      ),
    );
  const shown = (id: string, attachment: string, account = home.account) =>
    asCustomer(account, (customer) => attachmentOf(customer, id, attachment));

  test("come with their message in the order of their fields, once, and the office is told how many", async () => {
    const form = fields();
    await withPictures(form, "attachment3", "attachment1");
    await withPictures(form, "attachment2");
    const [message] = (await seenBy(form.submissionId))?.messages ?? [];
    const pictures = await Promise.all(
      (message?.attachments ?? []).map((id) => shown(form.submissionId, id)),
    );
    expect(pictures.map(String)).toEqual(["attachment1", "attachment3"]);
    expect((await picturesOf(form.submissionId)).map(String)).toEqual(["attachment1", "attachment3"]);
    expect(await outboxRows()).toMatchObject([{ data: { pictures: 2 } }]);
  });

  // R24
  test("are another's, or of another conversation, as if they were not there", async () => {
    const form = fields();
    await withPictures(form, "attachment1");
    const [id = ""] = (await seenBy(form.submissionId))?.messages[0]?.attachments ?? [];
    expect(await shown(form.submissionId, id)).not.toBeNull();
    expect(await shown(form.submissionId, id, (await addHousehold()).account)).toBeNull();
    expect(await shown(await started(), id)).toBeNull();
    expect(await shown(form.submissionId, "nonsense")).toBeNull();
  });

  test("a reply brings its own", async () => {
    const id = await started();
    await asCustomer(home.account, (customer) =>
      reply(
        customer,
        { conversation: id, body: "Še slika.", submissionId: randomUUID() },
        new Map([["attachment1", picture("x")]]),
      ),
    );
    expect((await seenBy(id))?.messages.map(({ attachments }) => attachments.length)).toEqual([0, 1]);
  });
});

// R24, R25
describe("another's conversation", () => {
  test("is unknown: not listed, not shown, not gone on with, not taken for one's own form", async () => {
    const form = fields();
    const id = await started(form);
    const payersOther = await createAccount((await addPayer()).code);
    await attachPayer(payersOther, home.payer);
    const before = await outboxRows();
    for (const account of [(await addHousehold()).account, payersOther]) {
      expect(await listOf(account)).toEqual({ conversations: [], total: 0 });
      expect(await seenBy(id, account)).toBeNull();
      expect(await goOn(id, "Jaz tudi.", { account })).toMatchObject({ reason: "unknown-conversation" });
      const taken = await write({ ...form, supplyPoint: "" }, account);
      expect(taken).toMatchObject({ ok: false, reason: "unknown-conversation" });
    }
    expect((await seenBy(id))?.messages).toHaveLength(1);
    expect(await outboxRows()).toEqual(before);
  });

  test("the database refuses a message in it, one in the office's name, and any change of what was said", async () => {
    const id = await started();
    const stranger = await addHousehold();
    const add = (author: string, account: TestAccount) =>
      asCustomer(account, ({ tx }) =>
        tx.execute(sql`
          insert into messages (conversation_id, submission_id, author, body)
          values (${id}::uuid, ${randomUUID()}::uuid, ${author}, 'x')`),
      );
    const change = (statement: string) =>
      asCustomer(home.account, ({ tx }) => tx.execute(sql.raw(statement)));
    const refused = { cause: { code: "42501" } };
    await expect(add("customer", stranger.account)).rejects.toMatchObject(refused);
    await expect(add("office", home.account)).rejects.toMatchObject(refused);
    await expect(change("update messages set body = 'x'")).rejects.toMatchObject(refused);
    await expect(change("update conversations set closed_at = now()")).rejects.toMatchObject(refused);
    await expect(change("delete from messages")).rejects.toMatchObject(refused);
  });

  test("goes with its account", async () => {
    const id = await started();
    await transaction("office", (tx) =>
      tx.execute(sql`delete from accounts where id = ${home.account.id}::uuid`),
    );
    const left = await transaction("office", (tx) =>
      tx.execute(sql`select from messages where conversation_id = ${id}::uuid`),
    );
    expect(left).toHaveLength(0);
  });
});
