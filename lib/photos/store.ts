import { AwsClient } from "aws4fetch";
import { env } from "@/lib/env";

/** An S3-compatible store of photos. Keys are our own: letters, digits and hyphens. */
export type PhotoStore = {
  put(key: string, content: Buffer): Promise<void>;
  /** The bytes of a photo; null where the store has none under the key. */
  get(key: string): Promise<Buffer | null>;
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
  };
}
