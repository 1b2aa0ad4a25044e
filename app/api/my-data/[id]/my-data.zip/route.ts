import { leadTo, noFile } from "@/app/api/answers";
import { savedCopy } from "@/app/api/my-data/saved-copy";
import { customersGate, turnedAway } from "@/lib/auth/session";
import { noteFetched } from "@/lib/data-export/mutations";
import { dataExportPath, myDataPath } from "@/lib/data-export/paths";
import { dataExportById, partsOf } from "@/lib/data-export/queries";
import { messagesOf } from "@/lib/i18n/messages";

type Props = { params: Promise<{ id: string }> };

/** The file of a copy made in the background, piece by piece; before and after its time its page says how it stands. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const id = (await params).id.replaceAll("\0", "");
  const enter = await customersGate();
  const passed = await enter(async (customer) => {
    const copy = await dataExportById(customer, id);
    if (copy?.state === "ready") await noteFetched(customer);
    return { account: customer.account, copy };
  });
  if (!passed.ok) return leadTo(await turnedAway(passed.reason, myDataPath));
  const { account, copy } = passed.value;
  if (!copy) return noFile(404, messagesOf(account.language).notFound.text);
  if (copy.state !== "ready") return leadTo(dataExportPath(copy.id));
  return savedCopy(partsOf(enter, copy), account);
}
