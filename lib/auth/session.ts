import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { sessionCookie } from "@/lib/auth/cookies";
import type { AccountHolder, Customer } from "@/lib/auth/customer";
import { enterAsAccountHolder, enterAsCustomer, type Passed, type Turned } from "@/lib/auth/gate";
import { consentPath, loginPath } from "@/lib/auth/portal-path";

/** The request's session token; it is trusted only after the gate found its row. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie.name)?.value;
}

/**
 * The gate of every page: one transaction with the payers set, or a redirect to login or consent.
 * Start the page's queries together, so that they travel together: three round trips in all.
 */
export async function forCustomer<T>(work: (customer: Customer) => Promise<T>): Promise<T> {
  return passOrRedirect(await tryCustomer(work));
}

/** As `forCustomer`, for route handlers and actions that answer the refusal themselves. */
export async function tryCustomer<T>(work: (customer: Customer) => Promise<T>): Promise<Passed<T>> {
  const token = await sessionToken();
  return token ? enterAsCustomer(token, work) : { ok: false, reason: "signed-out" };
}

/** The gate of pages that stand before consent. */
export async function forAccountHolder<T>(
  work: (holder: AccountHolder, consented: boolean) => Promise<T>,
): Promise<T> {
  return passOrRedirect(await tryAccountHolder(work));
}

/** As `forAccountHolder`, without the redirect. */
export async function tryAccountHolder<T>(
  work: (holder: AccountHolder, consented: boolean) => Promise<T>,
): Promise<Passed<T>> {
  const token = await sessionToken();
  return token ? enterAsAccountHolder(token, work) : { ok: false, reason: "signed-out" };
}

/** Where the gate sends who may not pass; the page asked for comes along, so that login leads to it. */
export async function turnedAway(reason: Turned): Promise<string> {
  const asked = (await headers()).get("x-portal-path");
  return reason === "consent-missing" ? consentPath(asked) : loginPath(asked);
}

async function passOrRedirect<T>(passed: Passed<T>): Promise<T> {
  if (passed.ok) return passed.value;
  redirect(await turnedAway(passed.reason));
}
