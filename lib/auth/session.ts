import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { sessionCookie } from "@/lib/auth/cookies";
import type { AccountHolder, Customer, Reporter, Subscriber } from "@/lib/auth/customer";
import {
  type Enter,
  enterAsAccountHolder,
  enterAsCustomer,
  enterByCalendarKey,
  enterByReadingLink,
  type LinkedPoint,
  type Passed,
  type Scope,
  type Turned,
} from "@/lib/auth/gate";
import { consentPath, loginPath } from "@/lib/auth/portal-path";
import type { Language } from "@/lib/i18n/languages";

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

/** As `forCustomer`, for pages of lists and sums: `customer.payers` is the one payer that was chosen, if any. */
export async function forChosenPayer<T>(work: (customer: Customer) => Promise<T>): Promise<T> {
  return passOrRedirect(await tryChosenPayer(work));
}

/** As `forChosenPayer`, for route handlers. */
export async function tryChosenPayer<T>(work: (customer: Customer) => Promise<T>): Promise<Passed<T>> {
  return (await customersGate("chosen-payer"))(work);
}

/** As `forCustomer`, for route handlers and actions that answer the refusal themselves. */
export async function tryCustomer<T>(work: (customer: Customer) => Promise<T>): Promise<Passed<T>> {
  return (await customersGate())(work);
}

/**
 * The gate for the token of this request, to be passed for each part of an answer that is sent in parts: where it
 * closes on the way, the rest is not sent.
 */
export async function customersGate(scope?: Scope): Promise<Enter> {
  const token = await sessionToken();
  return async (work) => (token ? enterAsCustomer(token, work, scope) : { ok: false, reason: "signed-out" });
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

/** The gate of the pages behind a reading link: the key alone decides, whoever is signed in. Null for a dead link. */
export async function forReadingLink<T>(
  key: string,
  work: (reporter: Reporter, link: LinkedPoint) => Promise<T>,
): Promise<T | null> {
  return (await enterByReadingLink(key, work))?.value ?? null;
}

/** The gate of a calendar's secret address: the key alone decides, whoever is signed in. Null for one that opens nothing. */
export async function forCalendarKey<T>(
  key: string,
  work: (subscriber: Subscriber, language: Language) => Promise<T>,
): Promise<T | null> {
  return (await enterByCalendarKey(key, work))?.value ?? null;
}

/** Where the gate sends who may not pass; the page asked for, or the given one, comes along, so that login leads to it. */
export async function turnedAway(reason: Turned, page?: string): Promise<string> {
  const asked = page ?? (await headers()).get("x-portal-path");
  return reason === "consent-missing" ? consentPath(asked) : loginPath(asked);
}

async function passOrRedirect<T>(passed: Passed<T>): Promise<T> {
  if (passed.ok) return passed.value;
  redirect(await turnedAway(passed.reason));
}
