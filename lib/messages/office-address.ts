import { brand } from "@/lib/brand";
import { env } from "@/lib/env";

/** Where mails to the office go. */
export const officeAddress = (): string => env().OFFICE_EMAIL ?? brand.email;
