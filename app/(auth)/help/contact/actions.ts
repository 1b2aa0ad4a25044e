"use server";

import { visitor } from "@/app/(auth)/visitor";
import { waitWords } from "@/app/(auth)/wait-words";
import { withCaptcha } from "@/app/(auth)/with-captcha";
import { publicAction } from "@/lib/action";
import { visitorMessageSchema } from "@/lib/messages/schema";
import { writeToOffice } from "@/lib/messages/visitor-message";

/** Sends the office a message, and says to which address the answer goes. */
export const sendVisitorMessage = withCaptcha(
  publicAction(visitorMessageSchema, async (form) => writeToOffice(form, await visitor()), {
    errors: "contact.error",
    figures: waitWords,
  }),
  ["name", "email", "body"],
);
