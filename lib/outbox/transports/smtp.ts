import { createTransport } from "nodemailer";
import { automaticHeaders, type Handed, type Transport } from "@/lib/outbox/parcel";

const seconds = 1000;

const limits = {
  connectionTimeout: 10 * seconds,
  greetingTimeout: 10 * seconds,
  socketTimeout: 30 * seconds,
  disableFileAccess: true,
  disableUrlAccess: true,
};

/** The library takes options from the URL, or beside each other, but beside a URL it takes none. */
export function withLimits(address: string): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(limits)) url.searchParams.set(name, String(value));
  return url.href;
}

/** Any mail server, by `smtp://` or `smtps://` URL. At-least-once: a repeated mail keeps its Message-ID. */
export function smtpTransport(url: string): Transport {
  const server = createTransport(withLimits(url));
  return async ({ messageId, from, to, language, subject, html, text }) => {
    try {
      await server.sendMail({
        messageId,
        from,
        // As an object the address is one address, whatever is in it.
        to: { name: "", address: to },
        subject,
        html,
        text,
        headers: { ...automaticHeaders, "Content-Language": language },
      });
      return { ok: true };
    } catch (error) {
      return refusal(error);
    }
  };
}

/**
 * A 5xx about the recipient or the message lasts. The same about login or sender is the configuration's fault, which
 * somebody may mend while the mail waits.
 */
function refusal(error: unknown): Handed {
  const { responseCode, code, command, response, message } = error as Error & {
    responseCode?: number;
    code?: string;
    command?: string;
    response?: string;
  };
  const aboutMail = command === "RCPT TO" || command === "DATA";
  return {
    ok: false,
    lasting: aboutMail && responseCode !== undefined && responseCode >= 500,
    code: `smtp ${responseCode ?? code ?? "error"}`,
    reply: response ?? message,
  };
}
