import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer } from "smtp-server";

/** A mail as it came over the wire. */
type TakenMail = { messageId: string; to: string[]; raw: string };

/** Refuses a step of the conversation with this SMTP code; undefined lets it pass. */
type Refuses = (value: string) => number | undefined;

export type MailServer = { url: string; received: TakenMail[]; close(): Promise<void> };

/** A real SMTP server on a free port that keeps what it takes, and refuses what a test tells it to. */
export async function startMailServer({
  sender,
  recipient,
  message,
  takesMs = 0,
  silent,
}: {
  sender?: Refuses;
  recipient?: Refuses;
  message?: Refuses;
  takesMs?: number;
  /** Has the mail and never says so, while this answers true. */
  silent?: () => boolean;
} = {}): Promise<MailServer> {
  const received: TakenMail[] = [];
  const check = (refuses: Refuses | undefined, value: string, done: (error?: Error) => void) => {
    const responseCode = refuses?.(value);
    done(responseCode ? Object.assign(new Error(`no, said of ${value}`), { responseCode }) : undefined);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onMailFrom: ({ address }, _session, done) => check(sender, address, done),
    onRcptTo: ({ address }, _session, done) => check(recipient, address, done),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const messageId = /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? "";
        await pause(takesMs / 2);
        check(message, raw, (error) => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          if (!error) received.push({ messageId, to, raw });
          if (silent?.()) return;
          // Between having the mail and saying so: who dies here has it sent again.
          setTimeout(done, takesMs / 2, error);
        });
      });
    },
  });
  // A client that was killed is no fault of the server.
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
