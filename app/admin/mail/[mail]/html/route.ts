import { mailHtml } from "@/app/_frame/mail-html";
import { forStaff } from "@/lib/auth/staff-session";
import { openMail } from "@/lib/office-mail/queries";
import { rendered } from "@/lib/office-mail/rendered";

type Context = { params: Promise<{ mail: string }> };

/** The HTML of a mail, for the frame of its page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { mail: id } = await params;
  const mail = await forStaff("mail.see", (staff) => openMail(staff, id.replaceAll("\0", "")));
  return mailHtml((mail && (await rendered(mail)))?.html ?? null);
}
