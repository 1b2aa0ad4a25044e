import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accountPayers, accounts } from "@/db/schema/accounts";
import { invoices } from "@/db/schema/invoices";
import { payers } from "@/db/schema/payers";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { hashPassword } from "@/lib/auth/password";
import { today } from "@/lib/dates";
import { log } from "@/lib/log";
import { requestPasswordReset } from "@/lib/password-reset/mutations";
import { register } from "@/lib/registration/mutations";
import { registrationForm, visitor } from "@/tests/support/registrations";
import { separability, timeInTurn } from "@/tests/support/timing";

log.level = "silent";

const tries = 300;
const aCoin = 0.6;
const each = <T>(make: (index: number) => T) => Array.from({ length: tries }, (_, index) => make(index));
const known = (index: number) => `1${String(index).padStart(4, "0")}`;
const unknown = (index: number) => `2${String(index).padStart(4, "0")}`;

/** As many payers with an account as without, each with a bill whose number is the code twice. */
beforeAll(async () => {
  const passwordHash = await hashPassword("Jezero pod gradom 7");
  await transaction("office", async (tx) => {
    const rows = await tx
      .insert(payers)
      .values(
        [...each(known), ...each(unknown)].map((code) => ({
          code,
          name: `PLAČNIK ${code}`,
          street: "Kersnikova cesta 12",
          postcode: "3320",
          city: "Velenje",
        })),
      )
      .returning({ id: payers.id, code: payers.code });
    const bill = { kind: "invoice", netCents: 100, vatCents: 0, grossCents: 100, reference: "SI12" } as const;
    await tx.insert(invoices).values(
      rows.map(({ id, code }) => ({
        ...bill,
        payerId: id,
        number: code + code,
        issuedOn: today(),
        dueOn: today(),
      })),
    );
    const holders = rows.slice(0, tries).map(({ id, code }) => ({ payerId: id, code, id: randomUUID() }));
    await tx.insert(accounts).values(
      holders.map(({ id, code }) => ({
        id,
        username: code,
        email: `${code}@primer.si`,
        passwordHash,
        displayName: code,
        language: "sl",
        activatedAt: new Date(),
      })),
    );
    await tx.insert(accountPayers).values(holders.map(({ id, payerId }) => ({ accountId: id, payerId })));
  });
});

test("the measure sees a password hash more or less", async () => {
  const work = (make: () => Promise<unknown>) => Array.from({ length: 30 }, () => make);
  const times = await timeInTurn({
    hashed: work(() => hashPassword("Jezero pod gradom 7")),
    skipped: work(async () => undefined),
  });
  expect(separability(times.hashed, times.skipped)).toBeGreaterThan(0.95);
});

// R4
test.concurrent("the time of a refused login does not tell whether the name exists", {
  timeout: 180_000,
}, async ({ expect }) => {
  const wrong = (username: string) => () => checkCredentials({ username, password: "wrong", address: null });
  const times = await timeInTurn({
    known: each((index) => wrong(known(index))),
    unknown: each((index) => wrong(unknown(index))),
  });
  expect(separability(times.known, times.unknown)).toBeLessThan(aCoin);
});

// R5
test.concurrent("the time of a registration does not tell whether the code has an account", {
  timeout: 180_000,
}, async ({ expect }) => {
  const forms = async (code: (index: number) => string) => {
    const made = [];
    for (const payerCode of each(code)) {
      made.push(await registrationForm({ payerCode, controlNumber: payerCode + payerCode }));
    }
    return made;
  };
  const [taken, free] = [await forms(known), await forms(unknown)];
  const times = await timeInTurn(
    {
      taken: taken.map((form) => () => register(form, visitor)),
      free: free.map((form) => () => register(form, visitor)),
    },
    { atOnce: 10 },
  );
  expect(separability(times.taken, times.free)).toBeLessThan(aCoin);
});

// R5
test.concurrent("the time of a request for a new password does not tell whether the name exists", {
  timeout: 180_000,
}, async ({ expect }) => {
  const ask = (username: string) => () => requestPasswordReset(username, null);
  const times = await timeInTurn(
    { known: each((index) => ask(known(index))), unknown: each((index) => ask(`3${index}`)) },
    { atOnce: 12 },
  );
  expect(separability(times.known, times.unknown)).toBeLessThan(aCoin);
});
