import { type ShownMail, shownMail } from "@/lib/outbox/shown-mail";
import type { OfficeMail } from "./queries";

/** A mail as it was sent or will be, but for keys in its links; null for a kind that this version does not know. */
export const rendered = (mail: OfficeMail): Promise<ShownMail | null> => shownMail(mail);
