"use client";

import { brand } from "@/lib/brand";

/** When not even the frame could be drawn: who we are, how to reach us, and the id of the log line (R36). */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="sl">
      <body>
        <main>
          <h1>{brand.name}</h1>
          <p>
            <a href={brand.phoneLink}>{brand.phone}</a> · <a href={`mailto:${brand.email}`}>{brand.email}</a>
          </p>
          <p>{error.digest}</p>
        </main>
      </body>
    </html>
  );
}
