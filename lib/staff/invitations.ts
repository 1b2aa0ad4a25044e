import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { staff } from "@/db/schema/staff";
import { recordAudit, recordOfficeAct } from "@/lib/audit/record";
import { isCommonPassword } from "@/lib/auth/common-passwords";
import { hashPassword } from "@/lib/auth/password";
import { type PasswordRule, unmetPasswordRules } from "@/lib/auth/password-rules";
import type { Staff } from "@/lib/auth/staff";
import { staffTokenHours } from "@/lib/auth/staff-limits";
import { defaultLanguage, isLanguage, type Language } from "@/lib/i18n/languages";
import { log } from "@/lib/log";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { ok, type Result, refused } from "@/lib/result";
import { emailKey } from "@/lib/staff/email-key";
import { invitationPath } from "@/lib/staff/paths";
import type { Invitation } from "@/lib/staff/schema";
import { beginStaffFactor, removeStaffFactor } from "@/lib/staff/second-factor";
import { endStaffSessions } from "@/lib/staff/sessions";
import { issueStaffToken, spendAllStaffTokens, spendStaffToken, staffOfToken } from "@/lib/staff/tokens";

type Invited = { id: string; path: string };

/** Invites somebody into the office by mail; the key in it opens for four days. Who invites reads the mail's language. */
export async function inviteStaff(
  { tx, member }: Staff,
  invitation: Invitation,
): Promise<Result<Invited, "email-known">> {
  const invited = await addStaff(tx, invitation, member.language);
  if (!invited) return refused("email-known", "email");
  await recordOfficeAct(
    { tx, member },
    { action: "staff.invited", details: { staff: invited.id }, after: invitation },
  );
  return ok(invited);
}

/** As `inviteStaff`, for the command line, which makes the first administrator. */
export function createStaff(
  invitation: Invitation,
  language: Language,
): Promise<Result<Invited, "email-known">> {
  return transaction("office", async (tx) => {
    const invited = await addStaff(tx, invitation, language);
    if (!invited) return refused("email-known", "email");
    const details = { staff: invited.id };
    await recordAudit(tx, { actor: "staff", action: "staff.invited", details, after: invitation });
    return ok(invited);
  });
}

async function addStaff(
  tx: Tx,
  { name, email, role }: Invitation,
  language: Language,
): Promise<Invited | null> {
  const id = randomUUID();
  const added = await tx
    .insert(staff)
    .values({ id, name, email: emailKey(email), role, language })
    .onConflictDoNothing()
    .returning({ id: staff.id });
  return added.length === 0 ? null : { id, path: await sendInvitation(tx, id) };
}

/**
 * Invites a member anew: who never came, or who lost password or app. The old password, factor, keys and sessions end; so
 * nobody of the office ever sets another's password (R28).
 */
export async function inviteAgain(
  { tx, member }: Staff,
  { member: id }: { member: string },
): Promise<Result<{ id: string }, "unknown-member" | "yourself">> {
  if (id === member.id) return refused("yourself");
  const [found] = await tx
    .update(staff)
    .set({ passwordHash: null, activatedAt: null, invitedAt: sql`now()` })
    .where(and(eq(staff.id, id), isNull(staff.lockedAt)))
    .returning({ id: staff.id });
  if (!found) return refused("unknown-member");
  await endStaffSessions(tx, id);
  await removeStaffFactor(tx, id);
  await spendAllStaffTokens(tx, id, "second-step");
  await sendInvitation(tx, id);
  await recordOfficeAct({ tx, member }, { action: "staff.invited", details: { staff: id, again: true } });
  return ok({ id });
}

async function sendInvitation(tx: Tx, id: string): Promise<string> {
  await spendAllStaffTokens(tx, id, "invitation");
  const path = invitationPath(await issueStaffToken(tx, id, "invitation"));
  const [invited] = await tx.select().from(staff).where(eq(staff.id, id));
  if (!invited) throw new Error("nobody to invite");
  await enqueueMail(tx, {
    kind: "staff-invitation",
    recipient: invited.email,
    language: isLanguage(invited.language) ? invited.language : defaultLanguage,
    data: { name: invited.name, path, validHours: staffTokenHours.invitation },
  });
  return path;
}

/** Whether an invitation's key still opens, without using it (R9). */
export function opensInvitation(key: string): Promise<boolean> {
  return transaction("office", async (tx) => (await staffOfToken(tx, key, "invitation")) !== null);
}

export type InvitationRefusal = "link-spent" | "too-common" | PasswordRule;

/**
 * Takes an invitation: sets the password and answers the key of the second step, where the app is set up. A password that
 * is refused leaves the invitation as it was.
 */
export async function takeInvitation({
  key,
  password,
}: {
  key: string;
  password: string;
}): Promise<Result<{ key: string }, InvitationRefusal>> {
  const email = await transaction("office", async (tx) => {
    const id = await staffOfToken(tx, key, "invitation");
    const [member] = id ? await tx.select().from(staff).where(eq(staff.id, id)) : [];
    return member?.email;
  });
  if (!email) return spent();
  const [unmet] = unmetPasswordRules(password, { payerCode: "", email });
  if (unmet) return refused(unmet, "password");
  if (isCommonPassword(password)) return refused("too-common", "password");
  const passwordHash = await hashPassword(password);
  return transaction("office", async (tx) => {
    const id = await spendStaffToken(tx, key, "invitation");
    if (!id) return spent();
    await tx.update(staff).set({ passwordHash, activatedAt: sql`now()` }).where(eq(staff.id, id));
    await beginStaffFactor(tx, id);
    await recordAudit(tx, { actor: "staff", action: "staff.activated", details: { staff: id } });
    return ok({ key: await issueStaffToken(tx, id, "second-step") });
  });
}

function spent() {
  log.warn({ event: "staff-invitation.refused" });
  return refused("link-spent");
}
