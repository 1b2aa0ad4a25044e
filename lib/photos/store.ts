import { AwsClient } from "aws4fetch";
import { env } from "@/lib/env";

/** An S3-compatible store of photos. Keys are our own: letters, digits and hyphens. */
export type PhotoStore = {
  put(key: string, content: Buffer): Promise<void>;
  /** The bytes of a photo; null where the store has none under the key. */
  get(key: string): Promise<Buffer | null>;
  /** Takes a photo away; one that is not there is as good as taken away. */
  remove(key: string): Promise<void>;
  /** What lies in the store behind a key, in the order of keys, some hundreds at a time. */
  list(after: string): Promise<{ key: string; storedAt: Date }[]>;
};

const patienceMs = 3_000;

/** The configured store; null where photos stay in the database. */
export function photoStore(): PhotoStore | null {
  const { PHOTO_STORE_URL, PHOTO_STORE_REGION, PHOTO_STORE_KEY_ID, PHOTO_STORE_SECRET } = env();
  if (!PHOTO_STORE_URL || !PHOTO_STORE_KEY_ID || !PHOTO_STORE_SECRET) return null;
  const client = new AwsClient({
    accessKeyId: PHOTO_STORE_KEY_ID,
    secretAccessKey: PHOTO_STORE_SECRET,
    region: PHOTO_STORE_REGION,
    service: "s3",
    retries: 0,
  });
  const addressOf = (key: string) => `${PHOTO_STORE_URL.replace(/\/$/, "")}/${key}`;
  return {
    async put(key, content) {
      const response = await client.fetch(addressOf(key), {
        method: "PUT",
        body: new Uint8Array(content),
        headers: { "content-type": "image/jpeg" },
        signal: AbortSignal.timeout(patienceMs),
      });
      if (!response.ok) throw new Error(`the photo store answered ${response.status}`);
    },
    async get(key) {
      const response = await client.fetch(addressOf(key), { signal: AbortSignal.timeout(patienceMs) });
      if (response.status === 404) return null;
      if (!response.ok) throw new Error(`the photo store answered ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
    async remove(key) {
      const signal = AbortSignal.timeout(patienceMs);
      const response = await client.fetch(addressOf(key), { method: "DELETE", signal });
      if (!response.ok && response.status !== 404)
        throw new Error(`the photo store answered ${response.status}`);
    },
    async list(after) {
      const query = new URLSearchParams({ "list-type": "2", "start-after": after });
      const response = await client.fetch(`${addressOf("")}?${query}`, {
        signal: AbortSignal.timeout(patienceMs),
      });
      if (!response.ok) throw new Error(`the photo store answered ${response.status}`);
      return listed(await response.text());
    },
  };
}

/** Keys and moments of a listing; both are plain letters, so that its XML needs no parser. */
function listed(xml: string): { key: string; storedAt: Date }[] {
  return [...xml.matchAll(/<Contents>.*?<\/Contents>/gs)].flatMap(([entry]) => {
    const key = /<Key>([^<]+)<\/Key>/.exec(entry)?.[1];
    const storedAt = /<LastModified>([^<]+)<\/LastModified>/.exec(entry)?.[1];
    return key && storedAt ? { key, storedAt: new Date(storedAt) } : [];
  });
}
