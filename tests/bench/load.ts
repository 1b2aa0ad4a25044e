import { Agent, get } from "node:http";

export type Load = { perSecond: number; p50: number; p95: number; p99: number };

/** Asks for one page over and over on `connections` kept-open connections of the loopback for `seconds`; milliseconds. */
export async function load(url: string, cookie: string, seconds: number, connections: number): Promise<Load> {
  if (!["localhost", "127.0.0.1"].includes(new URL(url).hostname))
    throw new Error("a load goes to this machine only");
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  const started = performance.now();
  const client = async () => {
    while (performance.now() < until) {
      const asked = performance.now();
      await fetchPage(agent, url, cookie);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const elapsed = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function fetchPage(agent: Agent, url: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.on("end", resolve);
      response.resume();
    }).on("error", reject);
  });
}
