/** What one look came to: `ok`, `look` (works, and somebody should look), `bad` (does not work); `mend` says what to do. */
export type Finding = { about: string; state: "ok" | "look" | "bad"; says: string; mend?: string };

/** One thing that is looked at; a look that throws is told as bad with its words. */
export type Look = { about: string; look: () => Promise<Omit<Finding, "about"> | Omit<Finding, "about">[]> };

export const ok = (says: string) => ({ state: "ok" as const, says });
export const look = (says: string, mend: string) => ({ state: "look" as const, says, mend });
export const bad = (says: string, mend: string) => ({ state: "bad" as const, says, mend });

/** Looks at everything in turn, whatever one of them comes to. */
export async function examine(looks: readonly Look[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { about, look: lookAt } of looks) {
    try {
      const found = await lookAt();
      for (const finding of Array.isArray(found) ? found : [found]) findings.push({ about, ...finding });
    } catch (error) {
      findings.push({ about, ...bad(reasonOf(error), "see docs/operations.md") });
    }
  }
  return findings;
}

/** What went wrong, without the addresses and passwords that some errors carry. */
function reasonOf(error: unknown): string {
  const reasons: string[] = [];
  for (let current = error; current instanceof Error; current = current.cause) reasons.push(current.message);
  return (reasons.at(-1) ?? String(error)).replaceAll(/\w+:\/\/\S+/g, "…");
}
