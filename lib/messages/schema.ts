import { z } from "zod/mini";
import { answeredCaptcha, captchaFields } from "@/lib/auth/captcha-fields";
import { emailAddress } from "@/lib/email-address-schema";
import { personName } from "@/lib/person-name-schema";

/** Characters of one message. */
export const longestMessage = 5000;

/** What a customer may say a message is about. */
export const topics = ["bill", "reading", "fault", "contract", "other"] as const;

/** The topic of that name; null for none. */
export const topicOf = (text: string | undefined) => topics.find((topic) => topic === text) ?? null;

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

// A browser sends each line break of a text area as two characters.
const body = z.string().check(
  z.overwrite((text) => text.replaceAll("\r\n", "\n").trim()),
  z.minLength(1, "message-empty"),
  z.maxLength(longestMessage, "message-too-long"),
);

/** As whom somebody writes, and what. */
const message = {
  name: personName,
  email: emailAddress,
  body,
};

/** A first message. `submissionId` is made with the form: the same form sent twice is one conversation (R41). */
export const messageSchema = z.strictObject({
  ...message,
  /** One of the topics, or empty. */
  topic: z.optional(
    z.string().check(z.refine((topic) => topic === "" || topicOf(topic) !== null, "invalid")),
  ),
  supplyPoint: z.optional(z.string().check(z.maxLength(40))),
  submissionId: uuid,
});

export type MessageInput = z.infer<typeof messageSchema>;

/** A further message of a conversation. */
export const replySchema = z.strictObject({ conversation: uuid, body, submissionId: uuid });

export type ReplyInput = z.infer<typeof replySchema>;

/** A message of somebody who is not signed in. */
export const visitorMessageSchema = z.strictObject({ ...message, ...captchaFields }).check(answeredCaptcha);

export type VisitorMessage = z.infer<typeof visitorMessageSchema>;
