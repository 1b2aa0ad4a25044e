"use server";

import { staffAction } from "@/lib/action";
import { cancelMail, retryMail } from "@/lib/office-mail/mutations";
import { oneMailPath } from "@/lib/office-mail/paths";
import { mailSchema } from "@/lib/office-mail/schema";

const errors = "office.mail.error";

/** Sends a mail again that was given up or called off. */
export const retry = staffAction("mail.retry", mailSchema, retryMail, {
  errors,
  leadsTo: ({ mail }) => `${oneMailPath(mail)}?done=retried`,
});

/** Calls a mail off that waits. */
export const cancel = staffAction("mail.retry", mailSchema, cancelMail, {
  errors,
  leadsTo: ({ mail }) => `${oneMailPath(mail)}?done=cancelled`,
});
