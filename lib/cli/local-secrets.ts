import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a local installation makes up once and keeps in its data folder; never in the code. */
export type LocalSecrets = {
  ownerPassword: string;
  appPassword: string;
  officePassword: string;
  authSecret: string;
  demoPassword: string;
};

const fresh = (): LocalSecrets => ({
  ownerPassword: randomBytes(18).toString("base64url"),
  appPassword: randomBytes(18).toString("base64url"),
  officePassword: randomBytes(18).toString("base64url"),
  authSecret: randomBytes(36).toString("base64url"),
  // Readable aloud, and with the capital letter that every password needs.
  demoPassword: `Voda-${randomBytes(6).toString("hex")}`,
});

/** Reads the secrets of a data folder (file mode 0600), making them at first. */
export async function localSecrets(dataFolder: string): Promise<LocalSecrets> {
  const path = join(dataFolder, "secrets.json");
  const kept = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (kept !== null) return JSON.parse(kept);
  const secrets = fresh();
  await mkdir(dataFolder, { recursive: true });
  await writeFile(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return secrets;
}
