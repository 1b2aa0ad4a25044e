import { randomUUID } from "node:crypto";
import { transaction } from "@/db/client";
import { answerTemplates } from "@/db/schema/office-messages";
import { staff, staffSecondFactors, staffSessions } from "@/db/schema/staff";
import { hashPassword } from "@/lib/auth/password";
import type { Permission, StaffRole } from "@/lib/auth/permissions";
import { seal } from "@/lib/auth/seal";
import type { Staff } from "@/lib/auth/staff";
import { enterAsStaff } from "@/lib/auth/staff-gate";
import { newToken, tokenHash } from "@/lib/auth/token-hash";
import { newSecret } from "@/lib/second-factor/totp";
import { testPassword } from "@/tests/support/accounts";

/** Somebody of the office with a live session; `token` is the value of the cookie `office`, `secret` that of their app. */
export type TestStaff = {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  password: string;
  secret: string;
  token: string;
};

let testPasswordHash: Promise<string> | undefined;

/** A member of the office who took the invitation and connected an app, signed in, made without the screens. */
export async function addStaff(
  role: StaffRole = "operator",
  { name = "Živa Čuk", activated = true }: { name?: string; activated?: boolean } = {},
): Promise<TestStaff> {
  testPasswordHash ??= hashPassword(testPassword);
  const passwordHash = await testPasswordHash;
  const [id, token, secret] = [randomUUID(), newToken(), newSecret()];
  const email = `staff-${id.slice(0, 8)}@primer.si`;
  await transaction("office", async (tx) => {
    await tx.insert(staff).values({
      id,
      name,
      email,
      role,
      language: "sl",
      passwordHash: activated ? passwordHash : null,
      activatedAt: activated ? new Date() : null,
    });
    await tx.insert(staffSecondFactors).values({
      staffId: id,
      sealedSecret: seal("staff-second-factor", id, secret),
      confirmedAt: new Date(),
    });
    await tx.insert(staffSessions).values({
      id: randomUUID(),
      tokenHash: tokenHash(token),
      staffId: id,
      expiresAt: new Date(Date.now() + 3_600_000),
    });
  });
  return { id, name, email, role, password: testPassword, secret, token };
}

/** Runs `work` as somebody of the office behind the gate; throws where it turns them away. */
export async function asOffice<T>(
  { token }: TestStaff,
  permission: Permission,
  work: (staff: Staff) => Promise<T>,
): Promise<T> {
  const passed = await enterAsStaff({ token, address: null }, permission, work);
  if (!passed.ok) throw new Error(`turned away: ${passed.reason}`);
  return passed.value;
}

/** A ready answer; answers its id. */
export async function addTemplate(title = "Zamenjava števca"): Promise<string> {
  const id = randomUUID();
  await transaction("office", (tx) =>
    tx.insert(answerTemplates).values({ id, title, language: "sl", body: "Števec bomo zamenjali jutri." }),
  );
  return id;
}
