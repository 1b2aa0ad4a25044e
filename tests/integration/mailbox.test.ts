import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { log } from "@/lib/log";
import { deliverDue } from "@/lib/outbox/deliver";
import { listMails, mailboxFolder, readMail } from "@/lib/outbox/mailbox";
import { activationTo, enqueue, noticeTo } from "@/tests/support/outbox-rows";

const parent = await mkdtemp(join(tmpdir(), "mailbox-"));
const folder = join(parent, "deep", "mailbox");
log.level = "silent";
process.env.MAILBOX_FOLDER = folder;
// The mailbox goes before a server that is configured too.
process.env.SMTP_URL = "smtp://127.0.0.1:1";
afterAll(() => rm(parent, { recursive: true }));

test("mails arrive in the local mailbox, newest first, readable with both their versions", async () => {
  expect(mailboxFolder()).toBe(folder);
  expect(await listMails(folder)).toEqual([]);

  const [first] = await enqueue(activationTo("ana@example.si"));
  await deliverDue();
  const [second] = await enqueue(noticeTo("boris@example.si"));
  await deliverDue();

  expect((await listMails(folder)).map(({ id, to, subject }) => ({ id, to, subject }))).toEqual([
    { id: second, to: "boris@example.si", subject: "Your password was changed" },
    { id: first, to: "ana@example.si", subject: "Aktivirajte uporabniški račun" },
  ]);
  const mail = await readMail(folder, first ?? "");
  expect(mail?.text).toContain("http://localhost:3000/activate/a-key-that-opens");
  expect(mail?.html).toContain('<html lang="sl"');
  expect(mail?.messageId).toBe(`<${first}@localhost>`);
});

test("nobody but the owner may read the files, and no half-written one is left", async () => {
  expect((await stat(folder)).mode & 0o077).toBe(0);
  const names = await readdir(folder);
  expect(names.filter((name) => !/^[0-9a-f-]{36}\.json$/.test(name))).toEqual([]);
  for (const name of names) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
});

// R24
test.each([
  "..%2f..%2fsecret",
  "../secret",
  "secret",
  "",
  "00000000-0000-4000-8000-000000000000",
  "00000000-0000-4000-8000-000000000000/../secret",
])("an id that names no mail opens nothing: %j", async (id) => {
  await writeFile(join(parent, "deep", "secret.json"), "{}");
  await writeFile(join(folder, "secret.json"), "{}");
  expect(await readMail(folder, id)).toBeNull();
  expect((await listMails(folder)).length).toBe(2);
});

describe("the HTML of a mail", () => {
  const get = async (id: string) => {
    const { GET } = await import("@/app/mailbox/[id]/html/route");
    const request = new Request(`http://localhost:3000/mailbox/${id}/html`);
    return GET(request, { params: Promise.resolve({ id }) });
  };

  // R21
  test("is served behind a policy that runs no script and loads nothing", async () => {
    const [mail] = await listMails(folder);
    const response = await get(mail?.id ?? "");
    expect(await response.text()).toBe(mail?.html);
    const policy = response.headers.get("content-security-policy")?.split("; ") ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    const sandbox = policy.find((directive) => directive.startsWith("sandbox"));
    expect(sandbox).toBeDefined();
    expect(sandbox).not.toMatch(/allow-(scripts|same-origin|forms)/);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("is not there for an unknown id, and for none where mail is really sent", async () => {
    expect((await get("00000000-0000-4000-8000-000000000000")).status).toBe(404);
    const [mail] = await listMails(folder);
    vi.resetModules();
    delete process.env.MAILBOX_FOLDER;
    expect((await get(mail?.id ?? "")).status).toBe(404);
  });
});
