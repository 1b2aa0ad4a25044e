import { checkEmailAddress } from "@/lib/email-address";

/** An address as the office's logins are found by: as it is kept (R12), in small letters; what is none stays as typed. */
export function emailKey(typed: string): string {
  const checked = checkEmailAddress(typed);
  return (checked.ok ? checked.value : typed).toLowerCase();
}
