import { env } from "@/lib/env";
import type { Transport } from "@/lib/outbox/parcel";

/**
 * The transport of this installation, loaded when it is first needed. The local mailbox goes before the others: who
 * tries the portal out with real keys in the environment writes to nobody. Throws where none is configured.
 */
export async function configuredTransport(): Promise<Transport> {
  const { MAILBOX_FOLDER, RESEND_API_KEY, SMTP_URL } = env();
  if (MAILBOX_FOLDER) return (await import("./mailbox")).mailboxTransport(MAILBOX_FOLDER);
  if (RESEND_API_KEY) return (await import("./resend")).resendTransport(RESEND_API_KEY);
  if (SMTP_URL) return (await import("./smtp")).smtpTransport(SMTP_URL);
  throw new Error("no mail can be sent: set RESEND_API_KEY, SMTP_URL or MAILBOX_FOLDER");
}
