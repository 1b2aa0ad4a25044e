import { leadTo } from "@/app/api/answers";
import { slipPicture } from "@/app/api/invoices/slip-picture";
import { tryChosenPayer, turnedAway } from "@/lib/auth/session";
import { today } from "@/lib/dates";
import { messagesOf } from "@/lib/i18n/messages";
import { openItemsPath } from "@/lib/invoices/paths";
import { chosenItems } from "@/lib/open-items/choice";
import { slipsOf } from "@/lib/open-items/payment";
import { openItems, payersOfItems } from "@/lib/open-items/queries";

/** The code of the first slip by which the chosen open items are paid, as a picture for a bank's app on the same phone. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const query = Object.fromEntries(
    [...new Set(searchParams.keys())].map((key) => [key, searchParams.getAll(key)]),
  );
  const passed = await tryChosenPayer(async (customer) => {
    const [items, payers] = await Promise.all([openItems(customer), payersOfItems(customer)]);
    return { language: customer.account.language, items, payers };
  });
  if (!passed.ok) return leadTo(await turnedAway(passed.reason, openItemsPath));
  const { language, items, payers } = passed.value;
  const chosen = chosenItems(query, items, today());
  const [first] = payers.flatMap((payer) => slipsOf(chosen, payer));
  const name = `${messagesOf(language).paper.file.qrOfItems}.png`;
  return slipPicture(first?.slip, name, language);
}
