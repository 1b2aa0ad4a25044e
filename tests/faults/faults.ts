import { setTimeout as pause } from "node:timers/promises";
import type { DatabaseWire } from "@/tests/support/database-wire";
import { type FaultyServer, mayMount } from "./faulty-server";

/** At length, as a night has room for: `FAULTS=long`. */
export const atLength = process.env.FAULTS === "long";

/** What befalls the database. `begin` answers how it ends; `away` where nothing is answered until then. */
export type Fault = {
  lastsMs: number;
  away: boolean;
  begin(server: FaultyServer, wire: DatabaseWire): Promise<() => Promise<void>>;
};

const behaves = (behaviour: "latency" | "fin" | "rst" | "black hole", away: boolean): Fault => ({
  lastsMs: 4_000,
  away,
  async begin(_server, wire) {
    wire.behave(behaviour);
    return async () => wire.behave("carries");
  },
});

const diskFull: Fault = {
  lastsMs: 4_000,
  away: false,
  async begin(server) {
    const empty = await server.fillDisk();
    return async () => {
      await empty();
      await server.startUnlessUp();
    };
  },
};

/** What can befall a database and the wire to it. */
export const faults: Record<string, Fault> = {
  "kill -9 of the server": {
    lastsMs: 3_000,
    away: true,
    async begin(server) {
      await server.kill();
      return () => server.start();
    },
  },
  "immediate stop": {
    lastsMs: 3_000,
    away: true,
    async begin(server) {
      await server.stopAtOnce();
      return () => server.start();
    },
  },
  "the server stands still": {
    lastsMs: atLength ? 30_000 : 7_000,
    away: true,
    async begin(server) {
      await server.freeze();
      return () => server.thaw();
    },
  },
  "all sessions terminated": {
    lastsMs: 2_000,
    away: false,
    async begin(server) {
      await server.terminateAll();
      await pause(500);
      await server.terminateAll();
      return async () => undefined;
    },
  },
  // The portal goes on with those that it gets hold of.
  "connections used up": {
    lastsMs: 4_000,
    away: false,
    async begin(server) {
      const giveBack = await server.takeAllConnections();
      await server.terminateAll();
      return giveBack;
    },
  },
  "latency of 500 ms": behaves("latency", false),
  "every connection ended (FIN)": behaves("fin", true),
  "every connection reset (RST)": behaves("rst", true),
  "black hole": { ...behaves("black hole", true), lastsMs: 6_000 },
  // Skipped where this user may not mount a file system to fill.
  ...(mayMount ? { "the disk is full": diskFull } : {}),
};
