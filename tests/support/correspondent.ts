import { randomUUID } from "node:crypto";
import { reply, startConversation } from "@/lib/messages/mutations";
import { findConversation, listConversations } from "@/lib/messages/queries";
import { messageSchema, replySchema } from "@/lib/messages/schema";
import type { TestAccount } from "@/tests/support/accounts";
import { addHousehold, asCustomer } from "@/tests/support/factories";

export const question = "Na računu za julij je poraba 10 m³.\nAli je bil vodomer res odčitan?";

/** A household, and what its holder or somebody else writes, reads and lists. */
export async function addCorrespondent() {
  const home = await addHousehold();
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
  return {
    home,
    fields,
    write,
    goOn: (
      conversation: string,
      body: string,
      { account = home.account, submissionId = randomUUID() } = {},
    ) =>
      asCustomer(account, (customer) =>
        reply(customer, replySchema.parse({ conversation, body, submissionId })),
      ),
    /** Id of a conversation that was begun. */
    started: async (form = fields()) => {
      const result = await write(form);
      if (!result.ok) throw new Error(result.reason);
      return result.value.id;
    },
    seenBy: (id: string, account: TestAccount = home.account) =>
      asCustomer(account, (customer) => findConversation(customer, id)),
    listOf: (account: TestAccount = home.account, page = 1, size = 10) =>
      asCustomer(account, (customer) => listConversations(customer, { page, size })),
  };
}
