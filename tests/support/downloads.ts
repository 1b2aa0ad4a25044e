import { type Enter, enterAsCustomer } from "@/lib/auth/gate";
import { messagesOf } from "@/lib/i18n/messages";
import { greenButton } from "@/lib/reading-exports/green-button";
import { exportedRegisters } from "@/lib/reading-exports/queries";
import type { Range } from "@/lib/reading-exports/range";
import { readingsCsv } from "@/lib/reading-exports/readings-csv";
import { statesThrough } from "@/lib/reading-exports/register-states";
import type { TestAccount } from "@/tests/support/accounts";
import { textOf } from "@/tests/support/exported-registers";
import { asCustomer } from "@/tests/support/factories";
import { xmlTree } from "@/tests/support/xml-tree";

const words = messagesOf("sl");

/** The gate for an account's session. */
export const gateOf =
  ({ token }: TestAccount): Enter =>
  (work) =>
    enterAsCustomer(token, work);

/** A point's readings as CSV in portions, as the route makes it; null where the point is another's. */
export async function csvOf(
  account: TestAccount,
  number: string,
  range: Range = {},
  enter = gateOf(account),
) {
  const registers = await asCustomer(account, (customer) => exportedRegisters(customer, number, range));
  return (
    registers &&
    readingsCsv(statesThrough(enter), { supplyPoint: number, registers, range, words: words.service })
  );
}

/** Day, meter, value, use and source of each row. */
export async function rowsOf(account: TestAccount, number: string, range?: Range) {
  const csv = await csvOf(account, number, range);
  const lines = csv ? (await textOf(csv)).split("\r\n").slice(1, -1) : [];
  return lines.map((line) => {
    const [day, , serial, value, , use, source] = line.split(";");
    return [day?.split(".").reverse().join("-"), serial, value, use, source];
  });
}

/** A point's Green Button feed. */
export async function feedOf(account: TestAccount, number: string) {
  const registers = await asCustomer(account, (customer) => exportedRegisters(customer, number, {}));
  const feed = { supplyPoint: number, registers: registers ?? [], words, now: new Date() };
  return xmlTree(await textOf(greenButton(statesThrough(gateOf(account)), feed)));
}
