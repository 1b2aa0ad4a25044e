import { createHash } from "node:crypto";
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A lock on a folder. The kernel drops it when the process that holds it ends, in whatever way. */
export type FolderLock = {
  /** tells those who ask that the folder's server is ready */
  announce(): void;
  /** lets those who ask wait again: the server is on its way out */
  withdraw(): void;
  release(): Promise<void>;
};

const patience = 60_000;

/** Takes the lock on a folder (its real path), or returns null when somebody else has it. */
export async function takeLock(folder: string, platform = process.platform): Promise<FolderLock | null> {
  const asking = new Set<Socket>();
  let ready = false;
  const answer = (socket: Socket) => socket.end(lockName(folder));
  const server = createServer((socket) => {
    socket.unref();
    asking.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => asking.delete(socket));
    if (ready) answer(socket);
  });
  try {
    server.listen(lockAddress(folder, platform));
    await once(server, "listening");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return null;
    throw error;
  }
  server.unref();
  return {
    announce() {
      ready = true;
      asking.forEach(answer);
    },
    withdraw() {
      ready = false;
    },
    async release() {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      for (const socket of asking) socket.destroy();
      await closed;
    },
  };
}

/** Waits until the lock on `folder` is ours; gives up after a minute. */
export async function waitForLock(folder: string): Promise<FolderLock> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const lock = await takeLock(folder);
    if (lock) return lock;
    await sleep(50);
  }
  throw new Error(`Another process has been working on ${folder} for a minute: end it and try again.`);
}

/**
 * Asks who holds the lock, and waits while their server is starting: true once it is ready, false when nobody
 * holds the lock (any more). Throws when the holder says nothing for a minute, or is no launcher of this folder.
 */
export async function holderIsReady(folder: string, platform = process.platform): Promise<boolean> {
  const socket = connect(lockAddress(folder, platform));
  socket.setTimeout(patience, () =>
    socket.destroy(new Error(`The launcher that holds ${folder} does not answer: end it and try again.`)),
  );
  let said = "";
  socket.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  try {
    await once(socket, "close");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ECONNREFUSED" || code === "ENOENT" || code === "ECONNRESET") return false;
    throw error;
  }
  if (said === "" || said === lockName(folder)) return said !== "";
  throw new Error(
    `Another program listens at ${JSON.stringify(lockAddress(folder, platform))}, which guards ${folder}.`,
  );
}

function lockName(folder: string): string {
  return `komunala-portal-${createHash("sha256").update(folder).digest("hex").slice(0, 32)}`;
}

// Linux has sockets without a file, by name. Elsewhere a port stands in for the name, below those that systems hand
// out themselves; two folders hardly ever meet on one, and if they do the second start fails with a message.
function lockAddress(
  folder: string,
  platform: NodeJS.Platform,
): { path: string } | { host: string; port: number } {
  const name = lockName(folder);
  if (platform === "linux") return { path: `\0${name}` };
  return { host: "127.0.0.1", port: 20_000 + (Number.parseInt(name.slice(-8), 16) % 12_000) };
}
