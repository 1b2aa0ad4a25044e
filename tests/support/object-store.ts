import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export const storeKeys = { keyId: "AKIDPHOTOS", secret: "a secret of the store" };

/** A small S3-compatible store in memory that believes nobody whose signature it cannot work out itself. */
export async function startObjectStore() {
  const objects = new Map<string, { content: Buffer; storedAt: Date }>();
  const state = { down: false, unsigned: 0 };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const url = new URL(request.url ?? "/", "http://store");
    const [, bucket, key = ""] = url.pathname.split("/");
    const answer = (status: number, body: Buffer | string = "") => response.writeHead(status).end(body);
    if (state.down) return answer(503);
    if (!isSigned(request, url)) {
      state.unsigned += 1;
      return answer(403);
    }
    if (bucket !== "photos") return answer(404);
    if (request.method === "PUT") {
      objects.set(key, { content: Buffer.concat(parts), storedAt: new Date() });
      return answer(200);
    }
    if (request.method === "DELETE") return answer(objects.delete(key) ? 204 : 404);
    if (key !== "") {
      const object = objects.get(key);
      return object ? answer(200, object.content) : answer(404);
    }
    const after = url.searchParams.get("start-after") ?? "";
    const page = [...objects].sort(([a], [b]) => (a < b ? -1 : 1)).filter(([name]) => name > after);
    const entries = page
      .slice(0, 2)
      .map(
        ([name, { storedAt }]) =>
          `<Contents><Key>${name}</Key><LastModified>${storedAt.toISOString()}</LastModified></Contents>`,
      );
    answer(200, `<ListBucketResult>${entries.join("")}</ListBucketResult>`);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/photos`;
  return { url, objects, state, close: () => new Promise((done) => server.close(done)) };
}

/** AWS signature version 4, worked out from the request as it came. */
function isSigned(request: IncomingMessage, url: URL): boolean {
  const said =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8}\/[^/]+\/s3\/aws4_request), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? "",
    );
  const [, keyId, scope = "", names = "", signature] = said ?? [];
  if (keyId !== storeKeys.keyId) return false;
  const headers = names.split(";").map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join("&");
  const canonical = [
    request.method,
    url.pathname,
    query,
    headers.join(""),
    names,
    request.headers["x-amz-content-sha256"],
  ].join("\n");
  const hashed = createHash("sha256").update(canonical).digest("hex");
  const toSign = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, hashed].join("\n");
  const hmac = (key: Buffer | string, text: string) => createHmac("sha256", key).update(text).digest();
  const key = scope.split("/").reduce<Buffer | string>(hmac, `AWS4${storeKeys.secret}`);
  return hmac(key, toSign).toString("hex") === signature;
}
