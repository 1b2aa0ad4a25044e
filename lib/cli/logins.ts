import type { Login } from "@/db/migrate";
import { env } from "@/lib/env";

/** The logins that the configuration names, with the roles that they are to be members of. */
export function logins(): Login[] {
  const { DATABASE_URL, DATABASE_OFFICE_URL } = env();
  return [
    ...(DATABASE_URL ? [{ url: DATABASE_URL, memberOf: "portal_app" as const }] : []),
    ...(DATABASE_OFFICE_URL ? [{ url: DATABASE_OFFICE_URL, memberOf: "portal_office" as const }] : []),
  ];
}
