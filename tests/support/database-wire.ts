import { connect, createServer, type Socket } from "node:net";

/**
 * How a wire behaves: it carries everything; half a round trip late each way (`latency`, 500 ms a round trip); it says goodbye to
 * everybody who comes (`fin`), or throws them off (`rst`); or it takes what is sent and carries nothing (`black hole`).
 */
export type WireBehaviour = "carries" | "latency" | "fin" | "rst" | "black hole";

export type DatabaseWire = {
  url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
  behave(behaviour: WireBehaviour): void;
};

const halfRoundTripMs = 250;

/** A wire to the database that can be cut like a cable and mended again, and can be a bad one: same address, same port. */
export async function openDatabaseWire(databaseUrl: string): Promise<DatabaseWire> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  const held: (() => void)[] = [];
  let behaviour: WireBehaviour = "carries";

  const carry = (from: Socket, to: Socket) => {
    from.on("data", (chunk) => {
      const send = () => void to.write(chunk);
      if (behaviour === "black hole") held.push(send);
      else if (behaviour === "latency") setTimeout(send, halfRoundTripMs);
      else send();
    });
    from.on("end", () => to.end());
  };
  const refuse = (socket: Socket) => {
    if (behaviour === "rst") socket.resetAndDestroy();
    else socket.end();
    socket.resume();
  };

  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    open.add(client);
    client.on("error", () => undefined);
    client.on("close", () => open.delete(client));
    if (behaviour === "fin" || behaviour === "rst") return refuse(client);
    const upstream = connect(Number(target.port || 5432), target.hostname);
    upstream.setNoDelay(true);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one);
      one.on("error", () => undefined);
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      carry(one, other);
    }
  });
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        server.removeListener("error", reject);
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : port);
      });
    });
  const port = await listen(0);
  const through = new URL(databaseUrl);
  through.hostname = "127.0.0.1";
  through.port = String(port);
  return {
    url: through.href,
    cut() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of open) socket.destroy();
      return closed;
    },
    async mend() {
      await listen(port);
    },
    behave(now) {
      behaviour = now;
      if (now === "fin" || now === "rst") for (const socket of open) refuse(socket);
      if (now !== "black hole") for (const send of held.splice(0)) send();
    },
  };
}
