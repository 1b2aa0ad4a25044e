import { useState } from "react";

/**
 * The list of common passwords, fetched once somebody begins to choose one: too long for every visitor's page. Until
 * it is there, and where it does not come, the server judges alone.
 */
export function useCommonPasswords() {
  const [common, setCommon] = useState<ReadonlySet<string> | null>(null);

  async function load() {
    if (common) return;
    const response = await fetch("/api/common-passwords").catch(() => null);
    if (response?.ok) setCommon(new Set((await response.text()).split("\n")));
  }

  return {
    load,
    isUncommon: (password: string) =>
      common !== null && !common.has(password.normalize("NFKC").toLowerCase()),
  };
}
