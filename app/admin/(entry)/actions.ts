"use server";

import { waitWords } from "@/app/(auth)/wait-words";
import { publicAction } from "@/lib/action";
import { officePath, staffCodePath } from "@/lib/auth/portal-path";
import { beginStaffSignIn, beginWithInvitation, signInStaff } from "@/lib/auth/staff-sign-in";
import { ok } from "@/lib/result";
import { staffCodeSchema, staffLoginSchema, takeInvitationSchema } from "@/lib/staff/schema";

/** The first step of the office's login. */
export const logInToOffice = publicAction(
  staffLoginSchema,
  async ({ email, password, next }) => {
    const begun = await beginStaffSignIn(email, password);
    return begun.ok ? ok({ path: staffCodePath(officePath(next)) }) : begun;
  },
  {
    errors: "office.login.error",
    secret: ["password"],
    figures: waitWords,
    leadsTo: ({ path }) => path,
  },
);

/** The second step: leads on, or answers the recovery codes where the code confirmed a new app. */
export const logInToOfficeWithCode = publicAction(
  staffCodeSchema,
  async ({ code, next }) => {
    const signedIn = await signInStaff(code);
    if (!signedIn.ok) return signedIn;
    return ok({ path: officePath(next), recoveryCodes: signedIn.value.recoveryCodes });
  },
  {
    errors: "office.code.error",
    secret: ["code"],
    figures: waitWords,
    leadsTo: ({ path, recoveryCodes }) => (recoveryCodes ? null : path),
  },
);

/** Takes an invitation and goes on to the app. */
export const acceptInvitation = publicAction(
  takeInvitationSchema,
  ({ key, password }) => beginWithInvitation(key, password),
  {
    errors: "office.invitation.error",
    secret: ["password", "passwordAgain"],
    leadsTo: () => staffCodePath("/admin"),
  },
);
