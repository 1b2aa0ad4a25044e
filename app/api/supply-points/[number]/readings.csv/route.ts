import { leadTo, noFile } from "@/app/api/answers";
import { download, noPoint, pointNamed } from "@/app/api/supply-points/[number]/download";
import { customersGate, turnedAway } from "@/lib/auth/session";
import { messagesOf } from "@/lib/i18n/messages";
import { exportedRegisters } from "@/lib/reading-exports/queries";
import { rangeOf } from "@/lib/reading-exports/range";
import { readingsCsv } from "@/lib/reading-exports/readings-csv";
import { statesThrough } from "@/lib/reading-exports/register-states";
import { consumptionPath } from "@/lib/supply-points/paths";

type Props = { params: Promise<{ number: string }> };

/** A point's readings as CSV: all of them, or those from `from` to `to`. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const supplyPoint = await pointNamed(params);
  const range = rangeOf(new URL(request.url).searchParams);
  const enter = await customersGate();
  const passed = await enter(async (customer) => ({
    language: customer.account.language,
    registers: range.ok ? await exportedRegisters(customer, supplyPoint, range.value) : null,
  }));
  if (!passed.ok) return leadTo(await turnedAway(passed.reason, consumptionPath(supplyPoint)));
  const { language, registers } = passed.value;
  const words = messagesOf(language);
  if (!range.ok) return noFile(400, words.download.fault[range.reason]);
  if (!registers) return noPoint(language);
  const { from, to } = range.value;
  const portions = readingsCsv(statesThrough(enter), {
    supplyPoint,
    registers,
    range: range.value,
    words: words.service,
  });
  const name = [words.download.readings, supplyPoint, from, to].filter(Boolean).join("-");
  return download(portions, "text/csv", `${name}.csv`);
}
