import { z } from "zod/mini";
import { checkEmailAddress } from "@/lib/email-address";

/** An address as it is kept; what is none stays as typed, for the check after it. */
const asKept = (text: string): string => {
  const checked = checkEmailAddress(text);
  return checked.ok ? checked.value : text;
};

/** An e-mail address of a form, as it is kept (R12): codes `email-empty` and `email-wrong-format`. */
export const emailAddress = z.string().check(
  z.overwrite(asKept),
  z.refine((text) => text !== "", { message: "email-empty", abort: true }),
  z.refine((text) => checkEmailAddress(text).ok, "email-wrong-format"),
);
