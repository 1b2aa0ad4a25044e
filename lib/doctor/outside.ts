import { randomUUID } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import { withLimits } from "@/lib/outbox/transports/smtp";
import { photoStore } from "@/lib/photos/store";
import { bad, type Look, look, ok } from "./finding";

/** What the portal needs of others: a mail server, an object store, a folder. Nothing is sent, and what is written is removed. */
export const outsideLooks: readonly Look[] = [
  {
    about: "mail",
    look: async () => {
      const { MAILBOX_FOLDER, RESEND_API_KEY, SMTP_URL } = env();
      if (MAILBOX_FOLDER)
        return look("mails become files of the local mailbox", "for customers: SMTP_URL or RESEND_API_KEY");
      if (RESEND_API_KEY) return ok("by Resend (its key is not tried out)");
      if (!SMTP_URL) return bad("no mail can be sent", "set SMTP_URL or RESEND_API_KEY");
      await createTransport(withLimits(SMTP_URL)).verify();
      return ok("the mail server lets the portal in");
    },
  },
  {
    about: "photos",
    look: async () => {
      const store = photoStore();
      if (!store) return ok("in the database");
      const [key, content] = [`doctor-${randomUUID()}`, Buffer.from("a look of the doctor's")];
      await store.put(key, content);
      const back = await store.get(key);
      await store.remove(key);
      return back?.equals(content)
        ? ok("the object store keeps and gives back")
        : bad("the object store gives back something else", "check PHOTO_STORE_URL: it ends in the bucket");
    },
  },
  {
    about: "uploads",
    look: async () => {
      const { IMPORT_FOLDER } = env();
      if (!IMPORT_FOLDER) return ok("no folder: billing data come by command");
      const trial = await mkdtemp(join(IMPORT_FOLDER, "doctor-"));
      await rm(trial, { recursive: true });
      const { mode } = await stat(IMPORT_FOLDER);
      return mode & 0o007
        ? look(
            "everybody on this host may enter IMPORT_FOLDER",
            "chmod 0700 the folder: customers' data lie in it",
          )
        : ok("IMPORT_FOLDER can be written to, by the portal alone");
    },
  },
];
