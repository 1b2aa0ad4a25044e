import type { Staff } from "@/lib/auth/staff";
import { ok, type Result } from "@/lib/result";
import type { AskedAnnouncement } from "./form-input";
import { type AnnouncementRefusal, change, preview, withdraw, write } from "./mutations";
import type { Reach } from "./reach";

/** What a form of the office brought about: whom it would touch, or that it is written. */
export type Announced = { id: string; reach: Reach; written: boolean };

/** Says whom a new announcement would touch, or writes it. */
export async function announceNew(
  by: Staff,
  { id, write: wanted, input }: AskedAnnouncement,
): Promise<Result<Announced, AnnouncementRefusal>> {
  const found = wanted ? await write(by, id, input) : await preview(by, input);
  return found.ok ? ok({ id, reach: reachIn(found.value), written: wanted }) : found;
}

/** As `announceNew`, of one that is there already. */
export async function announceAnew(
  by: Staff,
  { id, write: wanted, input }: AskedAnnouncement,
): Promise<Result<Announced, AnnouncementRefusal | "unknown-announcement" | "withdrawn">> {
  const found = wanted ? await change(by, id, input) : await preview(by, input);
  return found.ok ? ok({ id, reach: reachIn(found.value), written: wanted }) : found;
}

/** Calls an announcement off. */
export async function callOff(
  by: Staff,
  { announcement }: { announcement: string },
): Promise<Result<{ id: string }, "unknown-announcement" | "past">> {
  const gone = await withdraw(by, announcement);
  return gone.ok ? ok({ id: announcement }) : gone;
}

const reachIn = ({ points, accounts, mails }: Reach): Reach => ({ points, accounts, mails });
