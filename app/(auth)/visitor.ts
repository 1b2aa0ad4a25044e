import { headers } from "next/headers";
import { clientAddress } from "@/lib/auth/client-address";
import { getLanguage } from "@/lib/i18n/request-language";
import type { Visitor } from "@/lib/registration/mutations";

/** Whom this request comes from (R7), and the language it reads. */
export async function visitor(): Promise<Visitor> {
  const language = await getLanguage();
  return { address: clientAddress(await headers()), language: language };
}
