import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

const place = Symbol.for("portal.requests.in-flight");

type Count = { now: number; counting: boolean };

/** Shared by the server and the proxy of one process, whose modules are bundled apart. */
function count(): Count {
  const shared = globalThis as { [place]?: Count };
  shared[place] ??= { now: 0, counting: false };
  return shared[place];
}

/**
 * How many requests one process works on at once: as many as have or may wait for a connection to the database (`db/client.ts`).
 * Each one more would only be refused there, as a page that failed.
 */
const mostAtOnce = 60;

/** Counts the requests of this process's HTTP servers from their first byte to the end of their answer. */
export function countRequests(): void {
  const counted = count();
  if (counted.counting) return;
  counted.counting = true;
  subscribe("http.server.request.start", (message) => {
    counted.now += 1;
    (message as { response: ServerResponse }).response.once("close", () => {
      counted.now -= 1;
    });
  });
}

/** Requests that this process works on now. */
export const requestsInFlight = (): number => count().now;

/** True while there is more work than can be done in time: who comes now is asked to come again (R44). */
export const isFull = (): boolean => count().now > mostAtOnce;
