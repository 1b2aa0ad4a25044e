"use server";

import { waitWords } from "@/app/(auth)/wait-words";
import { staffAction } from "@/lib/action";
import {
  deleteLogin,
  liftLoginsFactor,
  lockLogin,
  resendActivation,
  unlockLogin,
} from "@/lib/customer-desk/mutations";
import { payerPath } from "@/lib/customer-desk/paths";
import { deleteLoginSchema, loginSchema } from "@/lib/customer-desk/schema";

const errors = "office.payers.error";
const leadsTo =
  (done: "locked" | "unlocked" | "resent" | "lifted" | "deleted") =>
  ({ payer }: { payer: string }): string =>
    `${payerPath(payer)}?done=${done}`;

/** Locks a login out at once. */
export const lock = staffAction("accounts.lock", loginSchema, lockLogin, {
  errors,
  leadsTo: leadsTo("locked"),
});

/** Lets a locked login in again. */
export const unlock = staffAction("accounts.lock", loginSchema, unlockLogin, {
  errors,
  leadsTo: leadsTo("unlocked"),
});

/** Sends the activation mail anew. */
export const resend = staffAction("accounts.lock", loginSchema, resendActivation, {
  errors,
  figures: waitWords,
  leadsTo: leadsTo("resent"),
});

/** Takes the second factor off. */
export const liftFactor = staffAction("accounts.lock", loginSchema, liftLoginsFactor, {
  errors,
  leadsTo: leadsTo("lifted"),
});

/** Deletes a login for good. */
export const remove = staffAction("accounts.delete", deleteLoginSchema, deleteLogin, {
  errors,
  leadsTo: leadsTo("deleted"),
});
