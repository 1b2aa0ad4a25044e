import { attachment } from "@/lib/content-disposition";
import { filePolicy } from "@/lib/security-headers";

/** Of every answer with a customer's data: kept nowhere, and taken for nothing else than it says (R22). */
export const noStore = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** A file to be saved. What a browser shows of it all the same can run nothing and reach nothing. */
export const savedFile = (content: BodyInit, type: string, fileName: string): Response =>
  new Response(content, {
    headers: {
      ...noStore,
      "content-type": type,
      "content-disposition": attachment(fileName),
      "content-security-policy": filePolicy,
    },
  });

/** For who is not signed in or has not consented. */
export const leadTo = (location: string): Response =>
  new Response(null, { status: 303, headers: { ...noStore, location } });

/** A sentence instead of the file. */
export const noFile = (status: 400 | 404, sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: { ...noStore, "content-type": "text/plain; charset=utf-8" },
  });
