import { leadTo } from "@/app/api/answers";
import { savedCopy } from "@/app/api/my-data/saved-copy";
import { customersGate, turnedAway } from "@/lib/auth/session";
import { copyOfData } from "@/lib/data-export/copy";
import { isLarge } from "@/lib/data-export/estimate";
import { noteFetched } from "@/lib/data-export/mutations";
import { myDataPath } from "@/lib/data-export/paths";

/** All that is held of who asks, made while it is sent; where that is much, the page offers to make it in the background. */
export async function GET(): Promise<Response> {
  const enter = await customersGate();
  const passed = await enter(async (customer) => {
    const large = await isLarge(customer);
    if (!large) await noteFetched(customer);
    return { account: customer.account, large };
  });
  if (!passed.ok) return leadTo(await turnedAway(passed.reason, myDataPath));
  const { account, large } = passed.value;
  if (large) return leadTo(myDataPath);
  return savedCopy(copyOfData(enter, account.language), account);
}
