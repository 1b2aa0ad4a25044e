import { keepMail } from "@/lib/outbox/mailbox";
import type { Transport } from "@/lib/outbox/parcel";

/** The local mailbox, for development, demonstration and tests: mails become files that `/mailbox` shows. */
export function mailboxTransport(folder: string): Transport {
  return async (parcel) => {
    await keepMail(folder, parcel);
    return { ok: true };
  };
}
