import { cookies, headers } from "next/headers";
// Past the alias that puts this module in its place.
// biome-ignore lint/style/noRestrictedImports: the alias stands for the usual name
import * as session from "../../lib/auth/session";

// biome-ignore lint/style/noRestrictedImports: as above
export * from "../../lib/auth/session";

const answers = new Map<string, Promise<unknown>>();

/** What the gate answered the same page of the same browser first: from then on the markup is made of constants. */
function twinOf<Work, T>(enter: (work: Work) => Promise<T>): (work: Work) => Promise<T> {
  return async (work) => {
    const [asked, jar] = await Promise.all([headers(), cookies()]);
    const key = `${asked.get("x-portal-path")} ${jar.get("session")?.value} ${enter} ${work}`;
    const known = answers.get(key) as Promise<T> | undefined;
    if (known) return known;
    const answer = enter(work);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}

/** The pages' ways through the gate, which here is passed once. Only a build for the bench has this (`next.config.ts`). */
export const forCustomer = twinOf(session.forCustomer) as typeof session.forCustomer;
export const forChosenPayer = twinOf(session.forChosenPayer) as typeof session.forChosenPayer;
export const forAccountHolder = twinOf(
  session.forAccountHolder as (work: unknown) => Promise<unknown>,
) as typeof session.forAccountHolder;
