import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/tests/support/database";
import { addHousehold } from "@/tests/support/factories";
import { addMail } from "@/tests/support/mail-doors";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";
import { startObjectStore, storeKeys } from "@/tests/support/object-store";
import { portal } from "@/tests/support/portal-command";
import { addStaff } from "@/tests/support/staff";
import { emptyDatabase, onServer, roleUrl } from "@/tests/support/test-server";

let mail: MailServer;
let store: Awaited<ReturnType<typeof startObjectStore>>;
let folder: string;
const before = { ...process.env };

beforeAll(async () => {
  [mail, store] = await Promise.all([startMailServer(), startObjectStore()]);
  folder = await mkdtemp(join(tmpdir(), "portal-doctor-"));
  await addStaff("admin");
});
afterAll(async () => {
  await Promise.all([mail.close(), store.close()]);
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  process.env = {
    ...before,
    DATABASE_OWNER_URL: testDatabase.owner,
    PORTAL_URL: "https://portal.primer.si",
    CLIENT_ADDRESS_HEADER: "x-forwarded-for",
    AUTH_SECRET: "Qm9hdHMgb24gYSByaXZlciwgbW9vbiBhYm92ZSE",
    METRICS_TOKEN: "a token of the metrics",
    SMTP_URL: mail.url,
    PHOTO_STORE_URL: store.url,
    PHOTO_STORE_KEY_ID: storeKeys.keyId,
    PHOTO_STORE_SECRET: storeKeys.secret,
    IMPORT_FOLDER: folder,
    NODE_ENV: "production",
  };
});

const doctor = async () => {
  const { code, out, errors } = await portal("doctor");
  return { code, said: out + errors };
};

test("a portal that is as it should be has nothing bad, and nothing is left behind", async () => {
  const { code, said } = await doctor();
  expect(said).toContain(" 0 bad");
  expect(code).toBe(0);
  expect(said).toContain("ok    Slovenian order");
  expect(said).toContain("ok    mail: the mail server lets the portal in");
  expect(said).toContain("ok    photos: the object store keeps and gives back");
  expect(said).toContain("portal_test_web, in portal_app");
  expect(store.objects.size).toBe(0);
  expect(mail.received).toEqual([]);
  for (const secret of [process.env.AUTH_SECRET ?? "", storeKeys.secret, "for-tests-only"]) {
    expect(said).not.toContain(secret);
  }
}, 60_000);

test.each([
  [
    "the application signs in as the owner of the tables",
    () => {
      process.env.DATABASE_URL = testDatabase.owner;
    },
    /BAD {3}login of DATABASE_URL: portal_test_owner (is not in portal_app|sees every row)/,
  ],
  [
    "the mail server is away",
    () => {
      process.env.SMTP_URL = "smtp://127.0.0.1:9";
    },
    /BAD {3}mail: .*ECONNREFUSED/,
  ],
  [
    "the store refuses the key",
    () => {
      process.env.PHOTO_STORE_SECRET = "another";
    },
    /BAD {3}photos: the photo store answered 403/,
  ],
  [
    "the folder of uploads is not there",
    () => {
      process.env.IMPORT_FOLDER = "/nowhere/at/all";
    },
    /BAD {3}uploads: ENOENT/,
  ],
  [
    "the database does not answer",
    () => {
      process.env.DATABASE_URL = "postgres://portal_test_web:secret-word@127.0.0.1:9/portal";
    },
    /BAD {3}server: /,
  ],
  [
    "the secret is no secret",
    () => {
      process.env.AUTH_SECRET = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    },
    /BAD {3}secret: AUTH_SECRET can be guessed/,
  ],
])(
  "says so, and what to do, where %s",
  async (_, harm, says) => {
    harm();
    const { code, said } = await doctor();
    expect(said).toMatch(says);
    expect(said).toMatch(/→ \S/);
    expect(said).not.toContain("secret-word");
    expect(code).toBe(1);
  },
  60_000,
);

test("says so where the schema was never brought up", async () => {
  const { name, drop } = await emptyDatabase(testDatabase.server);
  process.env.DATABASE_URL = roleUrl(testDatabase.server, name, "app");
  process.env.DATABASE_OFFICE_URL = roleUrl(testDatabase.server, name, "office");
  process.env.DATABASE_OWNER_URL = roleUrl(testDatabase.server, name, "owner");
  const { code, said } = await doctor();
  expect(said).toMatch(/BAD {3}schema: /);
  expect(code).toBe(1);
  await drop();
}, 60_000);

test("says so where row security was let go, and where mail waits", async () => {
  const url = new URL(testDatabase.server);
  url.pathname = `/${testDatabase.name}`;
  await onServer(url.href, (sql) => sql`alter table payers no force row level security`);
  const { account } = await addHousehold();
  await addMail(account, { createdAt: new Date(Date.now() - 3_600_000) });
  const { said } = await doctor();
  expect(said).toMatch(/BAD {3}row security: not forced on payers/);
  expect(said).toMatch(/BAD {3}outgoing mail: 1 wait, the oldest 60 minutes/);
  await onServer(url.href, (sql) => sql`alter table payers force row level security`);
}, 60_000);
