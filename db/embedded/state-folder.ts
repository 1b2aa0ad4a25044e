import { chmod, mkdir } from "node:fs/promises";

/** Where root keeps what the server's user cannot reach elsewhere: a copy of the programs, and data. */
export const stateFolder = "/var/lib/komunala-portal";

/** Makes a folder that everybody may enter, whatever our umask. */
export async function makeOpenFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
}
