import { leadTo } from "@/app/api/answers";
import { download, noPoint, pointNamed } from "@/app/api/supply-points/[number]/download";
import { customersGate, turnedAway } from "@/lib/auth/session";
import { messagesOf } from "@/lib/i18n/messages";
import { greenButton } from "@/lib/reading-exports/green-button";
import { exportedRegisters } from "@/lib/reading-exports/queries";
import { statesThrough } from "@/lib/reading-exports/register-states";
import { consumptionPath } from "@/lib/supply-points/paths";

type Props = { params: Promise<{ number: string }> };

/** The use at a point as Green Button data, from its first reading on. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const supplyPoint = await pointNamed(params);
  const enter = await customersGate();
  const passed = await enter(async (customer) => ({
    language: customer.account.language,
    registers: await exportedRegisters(customer, supplyPoint, {}),
  }));
  if (!passed.ok) return leadTo(await turnedAway(passed.reason, consumptionPath(supplyPoint)));
  const { language, registers } = passed.value;
  if (!registers) return noPoint(language);
  const words = messagesOf(language);
  const portions = greenButton(statesThrough(enter), { supplyPoint, registers, words, now: new Date() });
  return download(portions, "application/atom+xml", `${words.download.greenButton}-${supplyPoint}.xml`);
}
