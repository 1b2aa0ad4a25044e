/**
 * Texts or bytes in portions as a stream of bytes that asks for a portion when its reader wants one: what is read slowly is
 * made slowly, and who stops reading stops the work.
 */
export function byteStream(portions: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        for (;;) {
          const { done, value } = await portions.next();
          if (done) return controller.close();
          if (value.length === 0) continue;
          return controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
        }
      },
      async cancel() {
        await portions.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
