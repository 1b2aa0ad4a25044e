import { z } from "zod/mini";
import type { MailFilter } from "./queries";
import { mailStates } from "./state";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One mail. */
export const mailSchema = z.strictObject({ mail: z.string().check(z.regex(uuid)) });

type Asked = Record<string, string | string[] | undefined>;

/** Which mails an address asks for; what it cannot mean is left out. */
export function askedMails({ state, kind, to, before }: Asked): {
  filter: MailFilter;
  before: string | null;
} {
  const text = (value: string | string[] | undefined) =>
    typeof value === "string" ? value.slice(0, 254).replaceAll("\0", "").trim() : "";
  return {
    filter: {
      state: mailStates.find((name) => name === state),
      ...(text(kind) && { kind: text(kind) }),
      ...(text(to) && { recipient: text(to) }),
    },
    before: typeof before === "string" && uuid.test(before) ? before : null,
  };
}
