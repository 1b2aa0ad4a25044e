import { env } from "@/lib/env";
import type { Language } from "@/lib/i18n/languages";
import type { Mail } from "@/lib/outbox/mail";

/** A mail as somebody looks at it. */
export type ShownMail = { subject: string; html: string; text: string };

/**
 * The mail that a row makes, as it is sent; null for a kind or data that this version does not know. Before and after it is
 * sent it is the same mail.
 */
export async function shownMail(row: {
  kind: string;
  language: Language;
  data: Record<string, unknown>;
  createdAt: Date;
}): Promise<ShownMail | null> {
  const { renderMail } = await import("@/emails/render");
  try {
    return await renderMail(row as unknown as Mail, { portalUrl: env().PORTAL_URL, at: row.createdAt });
  } catch {
    return null;
  }
}
