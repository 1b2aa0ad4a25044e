import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { resendTransport } from "./resend";

/** Resend's side of the wire: answers what a test wants and keeps what it was sent. */
const requests: { authorization?: string; key?: string | string[]; body: Record<string, unknown> }[] = [];
let answer: { status: number; body: unknown } = { status: 200, body: { id: "1" } };
const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const { authorization } = request.headers;
  requests.push({ authorization, key: request.headers["idempotency-key"], body: JSON.parse(body) });
  response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(answer.body));
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => server.close());

const parcel = {
  id: "0b5e6a34-3a5c-4d0e-9a53-111122223333",
  messageId: "<0b5e6a34-3a5c-4d0e-9a53-111122223333@localhost>",
  from: "Komunala <portal@example.si>",
  to: "ana@example.si",
  language: "sl",
  subject: "Geslo je zamenjano",
  html: "<p>x</p>",
  text: "x",
};
const send = () => resendTransport("re_test_key", baseUrl)(parcel);

// R40
test("a mail goes out under the row's id as idempotency key", async () => {
  answer = { status: 200, body: { id: "1" } };
  expect(await send()).toEqual({ ok: true });
  expect(requests.at(-1)).toMatchObject({
    authorization: "Bearer re_test_key",
    key: parcel.id,
    body: {
      to: "ana@example.si",
      subject: "Geslo je zamenjano",
      html: "<p>x</p>",
      text: "x",
      headers: { "Auto-Submitted": "auto-generated" },
    },
  });
});

test.each([
  [422, "validation_error", true],
  [400, "validation_error", true],
  [409, "invalid_idempotent_request", true],
  [409, "concurrent_idempotent_requests", false],
  [403, "validation_error", false],
  [401, "missing_api_key", false],
  [403, "invalid_api_key", false],
  [422, "invalid_from_address", false],
  [429, "rate_limit_exceeded", false],
  [429, "daily_quota_exceeded", false],
  [500, "internal_server_error", false],
  [503, "application_error", false],
])("a refusal %i %s lasts: %s", async (statusCode, name, lasting) => {
  answer = { status: statusCode, body: { statusCode, name, message: "because of ana@example.si" } };
  const handed = await send();
  expect(handed).toMatchObject({ ok: false, lasting });
  // R36
  expect(handed).toHaveProperty("code", `resend ${statusCode} ${name}`);
});

test("an answer that is none, and a service that cannot be reached, are tried again", async () => {
  answer = { status: 502, body: "<html>bad gateway</html>" };
  expect(await send()).toMatchObject({ ok: false, lasting: false });
  const unreachable = resendTransport("re_test_key", "http://127.0.0.1:1");
  expect(await unreachable(parcel)).toMatchObject({ ok: false, lasting: false });
});
