import { mailHtml } from "@/app/_frame/mail-html";
import { mailboxFolder, readMail } from "@/lib/outbox/mailbox";

/** The HTML of a mail of the local mailbox. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const folder = mailboxFolder();
  const mail = folder && (await readMail(folder, (await params).id));
  return mailHtml(mail ? mail.html : null);
}
