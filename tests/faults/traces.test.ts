import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "@/tests/support/by-hand";
import { addReadHousehold } from "@/tests/support/read-household";
import { type FaultyPortal, startFaultyPortal } from "./faulty-portal";

let faulty: FaultyPortal;
const received: string[] = [];
const collector = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    received.push(body);
    response.end("{}");
  });
});

beforeAll(async () => {
  faulty = await startFaultyPortal();
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
}, 180_000);
afterAll(async () => {
  collector.close();
  await faulty.close();
}, 60_000);

// R35
test("traces tell of routes and transactions, and never whose they are or which key was in the address", async () => {
  const { port } = collector.address() as AddressInfo;
  const traced = await faulty.another({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    OTEL_BSP_SCHEDULE_DELAY: "200",
  });
  const { account, point, payer } = await addReadHousehold();
  for (const path of [
    "/",
    `/supply-points/${point.number}`,
    "/activate/a-key-that-opens",
    `/login?next=/${payer.code}x`,
  ]) {
    await ask(traced.url + path, { session: account.token });
  }
  await expect
    .poll(() => received.join("").includes("/supply-points/[number]"), { timeout: 10_000 })
    .toBe(true);
  await expect.poll(() => received.join("").includes('"transaction"')).toBe(true);
  const all = received.join("");
  for (const secret of [
    point.number,
    "a-key-that-opens",
    account.token,
    account.email,
    payer.name,
    `${payer.code}x`,
  ]) {
    expect(all, secret).not.toContain(secret);
  }
  await traced.stop();
});
