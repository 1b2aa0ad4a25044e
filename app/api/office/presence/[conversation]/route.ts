import { forStaff } from "@/lib/auth/staff-session";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { stayPresent } from "@/lib/office-inbox/presence";

type Context = { params: Promise<{ conversation: string }> };

/** Says that a conversation is still open in a window; answers the sentence about colleagues who have it open too, if any. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const conversation = (await params).conversation.replaceAll("\0", "");
  const names = await forStaff("messages.answer", (staff) => stayPresent(staff, conversation));
  const t = translationsOf(await getLanguage(), "office.messages");
  const others = names.length > 0 ? t("others", { count: names.length, names: names.join(", ") }) : null;
  return Response.json({ others }, { headers: { "cache-control": "no-store" } });
}
