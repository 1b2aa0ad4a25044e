import type { Command } from "commander";
import { transaction } from "@/db/client";
import { withDatabase } from "@/lib/cli/local-database";
import { answerConversation, closeConversation } from "@/lib/messages/answer";

type Options = { text?: string; name?: string; close?: true };

const refusals = {
  "unknown-conversation": "there is no such conversation",
  "no-text": "say what with --text <text>",
  "too-long": "the answer is longer than 5000 characters",
  "answered-meanwhile": "a colleague has answered it",
};

/** `portal answer-message <conversation>`: answers what a customer wrote, in the portal and by mail, or closes it. */
export function answerMessageCommand(program: Command): void {
  program
    .command("answer-message")
    .description("answer a customer's message, or close it")
    .argument("<conversation>", "as the mail to the office names it")
    .option("--text <text>", "the answer, as the customer reads it")
    .option("--name <name>", "who answers, as the customer is told")
    .option("--close", "nothing more is expected")
    .action((conversation: string, { text, name, close }: Options) => {
      if (text === undefined && !close) throw new Error("say either --text <text> or --close, or both");
      return withDatabase(async () => {
        const answered = await transaction("office", async (tx) => {
          const by = { tx, officeName: name };
          return text === undefined
            ? closeConversation(by, conversation)
            : answerConversation(by, conversation, { body: text, close });
        });
        if (!answered.ok) throw new Error(`${conversation}: ${refusals[answered.reason]}`);
        process.stdout.write(`${conversation}: ${text === undefined ? "closed" : "answered"}\n`);
      });
    });
}
