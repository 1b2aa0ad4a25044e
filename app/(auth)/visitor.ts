import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { clientAddress } from "@/lib/auth/client-address";
import type { Visitor } from "@/lib/registration/mutations";

/** Whom this request comes from (R7), and the language it reads. */
export async function visitor(): Promise<Visitor> {
  return { address: clientAddress(await headers()), language: await getLocale() };
}
