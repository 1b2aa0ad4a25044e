import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { attachmentOf, picturesOf } from "@/lib/messages/attachments";
import { reply, startConversation } from "@/lib/messages/mutations";
import { messageSchema } from "@/lib/messages/schema";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import { addCorrespondent } from "@/tests/support/correspondent";
import { addHousehold, addPayer, asCustomer, attachPayer } from "@/tests/support/factories";
import { outboxRows } from "@/tests/support/outbox-rows";

let by: Awaited<ReturnType<typeof addCorrespondent>>;

beforeEach(async () => {
  await transaction("office", (tx) => tx.execute(sql`delete from outbox`));
  by = await addCorrespondent();
});

describe("pictures", () => {
  const picture = (letter: string) => ({ content: Buffer.from(letter), width: 2, height: 1 });
  const withPictures = (form: ReturnType<typeof by.fields>, ...names: string[]) =>
    asCustomer(by.home.account, (customer) =>
      startConversation(
        customer,
        messageSchema.parse(form),
        new Map(names.map((name) => [name, picture(name)])),
      ),
    );
  const shown = (id: string, attachment: string, account = by.home.account) =>
    asCustomer(account, (customer) => attachmentOf(customer, id, attachment));

  test("come with their message in the order of their fields, once, and the office is told how many", async () => {
    const form = by.fields();
    await withPictures(form, "attachment3", "attachment1");
    await withPictures(form, "attachment2");
    const [message] = (await by.seenBy(form.submissionId))?.messages ?? [];
    const pictures = await Promise.all(
      (message?.attachments ?? []).map((id) => shown(form.submissionId, id)),
    );
    expect(pictures.map(String)).toEqual(["attachment1", "attachment3"]);
    expect((await picturesOf(form.submissionId)).map(String)).toEqual(["attachment1", "attachment3"]);
    expect(await outboxRows()).toMatchObject([{ data: { pictures: 2 } }]);
  });

  // R24
  test("are another's, or of another conversation, as if they were not there", async () => {
    const form = by.fields();
    await withPictures(form, "attachment1");
    const [id = ""] = (await by.seenBy(form.submissionId))?.messages[0]?.attachments ?? [];
    expect(await shown(form.submissionId, id)).not.toBeNull();
    expect(await shown(form.submissionId, id, (await addHousehold()).account)).toBeNull();
    expect(await shown(await by.started(), id)).toBeNull();
    expect(await shown(form.submissionId, "nonsense")).toBeNull();
  });

  test("a reply brings its own", async () => {
    const id = await by.started();
    await asCustomer(by.home.account, (customer) =>
      reply(
        customer,
        { conversation: id, body: "Še slika.", submissionId: randomUUID() },
        new Map([["attachment1", picture("x")]]),
      ),
    );
    expect((await by.seenBy(id))?.messages.map(({ attachments }) => attachments.length)).toEqual([0, 1]);
  });
});

// R24, R25
describe("another's conversation", () => {
  test("is unknown: not listed, not shown, not gone on with, not taken for one's own form", async () => {
    const form = by.fields();
    const id = await by.started(form);
    const payersOther = await createAccount((await addPayer()).code);
    await attachPayer(payersOther, by.home.payer);
    const before = await outboxRows();
    for (const account of [(await addHousehold()).account, payersOther]) {
      expect(await by.listOf(account)).toEqual({ conversations: [], total: 0 });
      expect(await by.seenBy(id, account)).toBeNull();
      expect(await by.goOn(id, "Jaz tudi.", { account })).toMatchObject({ reason: "unknown-conversation" });
      const taken = await by.write({ ...form, supplyPoint: "" }, account);
      expect(taken).toMatchObject({ ok: false, reason: "unknown-conversation" });
    }
    expect((await by.seenBy(id))?.messages).toHaveLength(1);
    expect(await outboxRows()).toEqual(before);
  });

  test("the database refuses a message in it, one in the office's name, and any change of what was said", async () => {
    const id = await by.started();
    const stranger = await addHousehold();
    const add = (author: string, account: TestAccount) =>
      asCustomer(account, ({ tx }) =>
        tx.execute(sql`
          insert into messages (conversation_id, submission_id, author, body)
          values (${id}::uuid, ${randomUUID()}::uuid, ${author}, 'x')`),
      );
    const change = (statement: string) =>
      asCustomer(by.home.account, ({ tx }) => tx.execute(sql.raw(statement)));
    const refused = { cause: { code: "42501" } };
    await expect(add("customer", stranger.account)).rejects.toMatchObject(refused);
    await expect(add("office", by.home.account)).rejects.toMatchObject(refused);
    await expect(change("update messages set body = 'x'")).rejects.toMatchObject(refused);
    await expect(change("update conversations set closed_at = now()")).rejects.toMatchObject(refused);
    await expect(change("delete from messages")).rejects.toMatchObject(refused);
  });

  test("goes with its account", async () => {
    const id = await by.started();
    await transaction("office", (tx) =>
      tx.execute(sql`delete from accounts where id = ${by.home.account.id}::uuid`),
    );
    const left = await transaction("office", (tx) =>
      tx.execute(sql`select from messages where conversation_id = ${id}::uuid`),
    );
    expect(left).toHaveLength(0);
  });
});
