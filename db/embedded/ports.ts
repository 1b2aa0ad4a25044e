import { once } from "node:events";
import { createServer } from "node:net";

/** Where embedded servers listen: nowhere but on this machine. */
export const host = "127.0.0.1";

/** Ports to try: `preferred` and those above it that are free now, then ones that the system chooses. 0: only those. */
export async function* freePorts(preferred: number): AsyncGenerator<number> {
  const last = preferred === 0 ? 0 : Math.min(preferred + 100, 65_536);
  for (let port = preferred; port < last; port++) {
    if ((await listenOn(port)) !== null) yield port;
  }
  for (let attempt = 0; attempt < 10; attempt++) {
    const port = await listenOn(0);
    if (port !== null) yield port;
  }
}

async function listenOn(port: number): Promise<number | null> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, "listening");
    const address = server.address();
    return address !== null && typeof address === "object" ? address.port : null;
  } catch {
    return null;
  } finally {
    server.close();
  }
}
