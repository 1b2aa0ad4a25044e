import { connect, createServer, type Socket } from "node:net";

export type TurnCounter = { port: number; turns(): number; close(): Promise<void> };

/**
 * Stands before PostgreSQL and counts round trips: a turn is everything a client sends before the server answers.
 * Queries that travel together count once.
 */
export async function countTurns(target: { host: string; port: number }): Promise<TurnCounter> {
  let turns = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target.port, target.host);
    let asking = false;
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on("data", (chunk) => {
      if (!asking) turns += 1;
      asking = true;
      upstream.write(chunk);
    });
    upstream.on("data", (chunk) => {
      asking = false;
      client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the counter has no port");
  return {
    port: address.port,
    turns: () => turns,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
