import { createAccount } from "@/tests/support/accounts";
import { benchPayers } from "./pages";

/** Session cookies of the payers whose pages are asked for; the database is the one that the environment names. */
export async function signIn(): Promise<Record<keyof typeof benchPayers, string>> {
  const cookies = Object.entries(benchPayers).map(async ([name, payerCode]) => {
    const { token } = await createAccount(payerCode);
    return [name, `session=${token}`];
  });
  return Object.fromEntries(await Promise.all(cookies));
}
