"use server";

import { headers } from "next/headers";
import { waitWords } from "@/app/(auth)/wait-words";
import { deleteAccount } from "@/lib/accounts/mutations";
import { deletionSchema } from "@/lib/accounts/schema";
import { accountAction, publicAction } from "@/lib/action";
import { clientAddress } from "@/lib/auth/client-address";
import { portalPath } from "@/lib/auth/portal-path";
import { dropHint, forgetSession } from "@/lib/auth/sign-in";
import { decideConsent } from "@/lib/consent/mutations";
import { consentSchema } from "@/lib/consent/schema";

/** Keeps the decision; leads to the page asked for before, or out of the portal. */
export const decide = accountAction(
  consentSchema,
  async (holder, { next, ...decision }) => {
    const decided = await decideConsent(holder, decision);
    return decided.ok ? { ok: true, value: { ...decided.value, next } } : decided;
  },
  {
    errors: "consent.error",
    // The text may have changed: then nothing is chosen yet.
    secret: ["decision", "text"],
    leadsTo: async (decided) => {
      if (decided.decision === "yes") {
        await dropHint();
        return portalPath(decided.next);
      }
      await forgetSession();
      return `/consent/refused?key=${decided.deletionKey}`;
    },
  },
);

/** Deletes the account of a person who left the portal, confirmed with the password. */
export const deleteForGood = publicAction(
  deletionSchema,
  async (confirmation) => deleteAccount(confirmation, clientAddress(await headers())),
  {
    errors: "consent.left.delete.error",
    secret: ["password"],
    figures: waitWords,
    leadsTo: () => "/login?after=account-deleted",
  },
);
