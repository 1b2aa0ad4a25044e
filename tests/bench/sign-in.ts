import { createAccount } from "@/tests/support/accounts";
import { benchPayers } from "./pages";

/** Session cookies of the payers whose pages are asked for; the database is the one that the environment names. */
export async function signIn(): Promise<Record<keyof typeof benchPayers, string>> {
  const [usual, long] = await Promise.all([
    createAccount(benchPayers.usual),
    createAccount(benchPayers.long),
  ]);
  return { usual: `session=${usual.token}`, long: `session=${long.token}` };
}
