import type { AddressInfo } from "node:net";
import { connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export type Balancer = { port: number; add(url: string): void; close(): Promise<void> };

const lookEveryMs = 200;

/** A balancer as hosts have them: asks each portal whether it is ready, and hands every connection to the next that is. */
export async function startBalancer(): Promise<Balancer> {
  const portals = new Map<string, boolean>();
  let turn = 0;
  let over = false;
  const looking = (async () => {
    while (!over) {
      for (const url of portals.keys()) {
        const ready = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(1_000) }).catch(
          () => null,
        );
        portals.set(url, ready?.ok ?? false);
      }
      await pause(lookEveryMs);
    }
  })();
  const server = createServer((client) => {
    const ready = [...portals].filter(([, is]) => is).map(([url]) => new URL(url));
    turn += 1;
    const chosen = ready[turn % ready.length];
    client.on("error", () => undefined);
    if (!chosen) return client.destroy();
    const portal = connect(Number(chosen.port), chosen.hostname);
    portal.on("error", () => client.destroy());
    client.on("close", () => portal.destroy());
    portal.on("close", () => client.end());
    client.pipe(portal).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    add: (url) => portals.set(url, false),
    async close() {
      over = true;
      await looking;
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
