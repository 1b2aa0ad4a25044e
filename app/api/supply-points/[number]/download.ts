import { noFile, noStore } from "@/app/api/answers";
import { attachment } from "@/lib/content-disposition";
import type { Language } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";
import { byteStream } from "@/lib/reading-exports/byte-stream";

/** The point that an address names. Unlike those of a page, a route handler's parameters come decoded. */
export const pointNamed = async (params: Promise<{ number: string }>): Promise<string> =>
  (await params).number.replaceAll("\0", "");

/** A file that is made while it is sent. */
export const download = (portions: AsyncGenerator<string>, type: string, fileName: string): Response =>
  new Response(byteStream(portions), {
    headers: {
      ...noStore,
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": attachment(fileName),
    },
  });

/** The one answer for a point that is unknown and for another's (R24). */
export const noPoint = (language: Language): Response => noFile(404, messagesOf(language).notFound.text);
