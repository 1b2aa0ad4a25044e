import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { brand } from "@/lib/brand";
import { longestMessage, messageSchema } from "@/lib/messages/schema";
import { createAccount } from "@/tests/support/accounts";
import { answerConversation, closeConversation } from "@/tests/support/by-command";
import { addCorrespondent, question } from "@/tests/support/correspondent";
import { addHousehold, addPayer, attachPayer } from "@/tests/support/factories";
import { outboxRows } from "@/tests/support/outbox-rows";

let by: Awaited<ReturnType<typeof addCorrespondent>>;

beforeEach(async () => {
  await transaction("office", (tx) => tx.execute(sql`delete from outbox`));
  by = await addCorrespondent();
});

describe("a first message", () => {
  test("is kept word for word, waits for an answer, and the office is told once", async () => {
    const id = await by.started();
    expect(await by.seenBy(id)).toMatchObject({
      topic: "bill",
      supplyPoint: by.home.point.number,
      senderEmail: "Ziva@primer.si",
      state: "waiting",
      messages: [{ author: "customer", body: question, officeName: null }],
    });
    expect(await outboxRows()).toMatchObject([
      {
        kind: "office-message",
        recipient: brand.email,
        data: {
          conversation: id,
          name: "Živa Čuk",
          payers: [by.home.payer.code],
          body: question,
          first: true,
        },
      },
    ]);
  });

  // R41
  test("sent twice, and fifty times at once, is one conversation with one message and one mail", async () => {
    const form = by.fields();
    const answers = await Promise.all(Array.from({ length: 50 }, () => by.write(form)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ ok: true, value: { id: form.submissionId } })]),
    );
    expect((await by.listOf()).total).toBe(1);
    expect((await by.seenBy(form.submissionId))?.messages).toHaveLength(1);
    expect(await outboxRows()).toHaveLength(1);
  });

  test("may leave out what it is about", async () => {
    const id = await by.started(by.fields({ topic: "", supplyPoint: "" }));
    expect(await by.seenBy(id)).toMatchObject({ topic: null, supplyPoint: null });
  });

  // R24
  test("about another's point is refused as about an unknown one, and nothing is kept", async () => {
    const stranger = await addHousehold();
    const refusal = { ok: false, reason: "unknown-point", field: "supplyPoint" };
    expect(await by.write(by.fields({ supplyPoint: stranger.point.number }))).toMatchObject(refusal);
    expect(await by.write(by.fields({ supplyPoint: "no such number" }))).toMatchObject(refusal);
    expect(await by.listOf()).toEqual({ conversations: [], total: 0 });
    expect(await outboxRows()).toEqual([]);
  });

  test("takes 5000 characters, line breaks, Č and emoji; not one more, and not none", async () => {
    const body = "Č😀\r\nž".padEnd(longestMessage + 1, "š");
    expect((await by.seenBy(await by.started(by.fields({ body }))))?.messages[0]?.body).toBe(
      body.replace("\r", ""),
    );
    const codeOf = (changed: Record<string, string>) =>
      messageSchema.safeParse(by.fields(changed)).error?.issues.map(({ message }) => message);
    expect(codeOf({ body: "š".repeat(longestMessage + 1) })).toEqual(["message-too-long"]);
    expect(codeOf({ body: " \n " })).toEqual(["message-empty"]);
    expect(codeOf({ name: "  ", email: "ana" })).toEqual(["name-empty", "email-wrong-format"]);
    expect(codeOf({ topic: "spam" })).toHaveLength(1);
    expect(codeOf({ more: "x" })).toHaveLength(1);
  });

  test("is refused after thirty of a day, also where they come at once", async () => {
    const answers = await Promise.all(Array.from({ length: 35 }, () => by.write()));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(30);
    expect(answers.filter((answer) => !answer.ok && answer.reason === "too-many")).toHaveLength(5);
    const [{ id } = { id: "" }] = (await by.listOf()).conversations;
    expect(await by.goOn(id, "In še nekaj.")).toMatchObject({ ok: false, reason: "too-many" });
  });
});

describe("a conversation", () => {
  test("goes on: answered by the office, asked again by the customer, closed, and opened by a further message", async () => {
    const id = await by.started();
    await answerConversation(id, { body: "Stanje ste sporočili sami.", officeName: "Maja Kotnik" });
    expect(await by.seenBy(id)).toMatchObject({
      state: "answered",
      messages: [{ author: "customer" }, { author: "office", officeName: "Maja Kotnik" }],
    });
    await by.goOn(id, "Hvala. Kdaj?");
    expect(await by.seenBy(id)).toMatchObject({ state: "waiting" });
    expect(await closeConversation(id)).toMatchObject({ ok: true });
    expect(await by.seenBy(id)).toMatchObject({ state: "closed" });
    await by.goOn(id, "Še vedno ne vem.");
    expect(await by.seenBy(id)).toMatchObject({ state: "waiting" });
    await answerConversation(id, { body: "31. 7. 2026.", close: true });
    expect(await by.seenBy(id)).toMatchObject({ state: "closed" });
    expect((await by.seenBy(id))?.messages.map(({ body }) => body)).toEqual([
      question,
      "Stanje ste sporočili sami.",
      "Hvala. Kdaj?",
      "Še vedno ne vem.",
      "31. 7. 2026.",
    ]);
  });

  test("the answer is mailed to the address given, in the reader's language, with what it answers", async () => {
    const english = await createAccount((await addPayer()).code, { language: "en" });
    await attachPayer(english, by.home.payer);
    const result = await by.write(by.fields(), english);
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
    const id = await by.started();
    const submissionId = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => by.goOn(id, "Hvala.", { submissionId })),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await by.seenBy(id))?.messages).toHaveLength(2);
    expect((await outboxRows()).map(({ data }) => data.first)).toEqual(expect.arrayContaining([true, false]));
    expect(await outboxRows()).toHaveLength(2);
  });

  test("two who answer at once both have their say", async () => {
    const id = await by.started();
    await Promise.all(["Da.", "Ne."].map((body) => answerConversation(id, { body })));
    expect((await by.seenBy(id))?.messages).toHaveLength(3);
  });

  test("what cannot be answered is refused: nothing said, too much, no such conversation", async () => {
    const id = await by.started();
    expect(await answerConversation(id, { body: " \n" })).toMatchObject({ reason: "no-text" });
    expect(await answerConversation(id, { body: "x".repeat(5001) })).toMatchObject({ reason: "too-long" });
    for (const unknown of [randomUUID(), "nonsense", ""]) {
      expect(await answerConversation(unknown, { body: "Da." })).toMatchObject({
        reason: "unknown-conversation",
      });
      expect(await closeConversation(unknown)).toMatchObject({ reason: "unknown-conversation" });
    }
    expect((await by.seenBy(id))?.messages).toHaveLength(1);
  });

  test("the list is newest first, page by page", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) ids.unshift(await by.started());
    const pages = [await by.listOf(by.home.account, 1, 2), await by.listOf(by.home.account, 2, 2)];
    expect(pages.map(({ total }) => total)).toEqual([3, 3]);
    expect(pages.flatMap(({ conversations }) => conversations.map(({ id }) => id))).toEqual(ids);
  });
});
