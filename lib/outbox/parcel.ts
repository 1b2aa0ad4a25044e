/** A rendered mail on its way: what a transport needs, and nothing about rows. */
export type Parcel = {
  /** The outbox row's id: idempotency key where the transport knows such a thing. */
  id: string;
  /** The same at every attempt, so that a mail sent twice is known as one. */
  messageId: string;
  from: string;
  to: string;
  language: string;
  subject: string;
  html: string;
  text: string;
};

/**
 * What a transport answers. `lasting` is a refusal that trying again cannot mend, of this mail and not of the
 * configuration; `code` goes into the log and holds no personal data, `reply` may.
 */
export type Handed = { ok: true } | { ok: false; lasting: boolean; code: string; reply: string };

/** Hands one parcel over; throws only bugs. */
export type Transport = (parcel: Parcel) => Promise<Handed>;

/** No automatic answers to automatic mail (RFC 3834). */
export const automaticHeaders = { "Auto-Submitted": "auto-generated" } as const;
