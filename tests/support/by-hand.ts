import { type IncomingHttpHeaders, request } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; bytes: Buffer };

export type Asked = {
  method?: string;
  headers?: Record<string, string>;
  /** Value of the session cookie. */
  session?: string;
  /** A form as a browser without JavaScript sends it, or a text. */
  body?: FormData | string;
};

/** One request with nothing added: no cookie kept, no redirect followed, no origin but the one given. */
export async function ask(
  url: string,
  { body, method = body === undefined ? "GET" : "POST", headers = {}, session }: Asked = {},
): Promise<Answer> {
  const encoded = new Response(body);
  const bytes = Buffer.from(await encoded.arrayBuffer());
  const type = encoded.headers.get("content-type");
  const sent: Record<string, string | number> = {
    ...(session ? { cookie: `session=${session}` } : {}),
    ...(type ? { "content-type": type, "content-length": bytes.length } : {}),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const sending = request(url, { method, headers: sent, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const received = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: received.toString("utf8"),
          bytes: received,
        });
      });
    });
    sending.on("error", reject);
    sending.end(bytes);
  });
}

/** Path and query that a redirect leads to; null where the answer is none. */
export function leadsTo({ headers: { location } }: Answer, portal: string): string | null {
  if (!location) return null;
  const { origin, pathname, search } = new URL(location, portal);
  return origin === portal ? pathname + search : location;
}

/** A page without what differs from one answer to the next: nonces, and the keys React gives to forms. */
export function settled({ body }: Answer): string {
  return body
    .replace(/nonce=\\?"[^"\\]*\\?"/g, "")
    .replace(/nonce\\?":\\?"[^"\\]*\\?"/g, "")
    .replace(/name="\$ACTION_KEY" value="[^"]*"/g, "");
}
