import { describe, expect, it, onTestFinished } from "vitest";
import { type FolderLock, holderIsReady, takeLock } from "./lock";

async function take(folder: string, platform: NodeJS.Platform): Promise<FolderLock> {
  const lock = await takeLock(folder, platform);
  if (!lock) throw new Error(`${folder} is locked already.`);
  onTestFinished(() => lock.release());
  return lock;
}

let folders = 0;
const newFolder = () => `/srv/${process.pid}/${Date.now()}/${folders++}`;

// A name that the kernel keeps on Linux; a port elsewhere, which works on Linux as well.
const platforms: NodeJS.Platform[] = process.platform === "linux" ? ["linux", "darwin"] : [process.platform];

describe.each(platforms)("a folder's lock as on %s", (platform) => {
  it("has one holder, and is free after release", async () => {
    const folder = newFolder();
    const lock = await take(folder, platform);
    expect(await takeLock(folder, platform)).toBeNull();
    await take(newFolder(), platform);
    await lock.release();
    await lock.release();
    await take(folder, platform);
  });

  it("makes those who ask wait until the server is ready", async () => {
    const folder = newFolder();
    const lock = await take(folder, platform);
    const asked = holderIsReady(folder, platform);
    lock.announce();
    expect(await asked).toBe(true);
    expect(await holderIsReady(folder, platform)).toBe(true);
  });

  it("tells those who wait when the holder gives up, and those who come when there is none", async () => {
    const folder = newFolder();
    const lock = await take(folder, platform);
    lock.announce();
    lock.withdraw();
    const asked = holderIsReady(folder, platform);
    await lock.release();
    expect(await asked).toBe(false);
    expect(await holderIsReady(folder, platform)).toBe(false);
  });
});
