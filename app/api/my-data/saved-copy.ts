import { savedFile } from "@/app/api/answers";
import type { Account } from "@/lib/auth/customer";
import { today } from "@/lib/dates";
import { translationsOf } from "@/lib/i18n/translations";
import { byteStream } from "@/lib/reading-exports/byte-stream";

/** A copy of one's data as a file named for its holder and the day. */
export function savedCopy(portions: AsyncGenerator<Uint8Array>, { language, username }: Account): Response {
  const name = translationsOf(language, "myData")("fileName", { code: username, day: today() });
  return savedFile(byteStream(portions), "application/zip", `${name}.zip`);
}
