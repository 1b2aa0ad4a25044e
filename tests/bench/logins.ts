import { mkdir, writeFile } from "node:fs/promises";
import { closeDatabase } from "@/db/client";
import { hashPassword, isPassword } from "@/lib/auth/password";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import setUp from "@/tests/support/browser-set-up";
import { ask } from "@/tests/support/by-hand";
import { addPayer } from "@/tests/support/factories";
import { startPortal } from "@/tests/support/portal-process";
import { posted } from "@/tests/support/server-actions";
import { roleUrl, type TestServer } from "@/tests/support/test-server";
import { middle, round } from "./figures";
import { load } from "./load";

// How many logins a second there are, beside how many passwords this machine can check at all; and whether readers notice.

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 3);
/** As many as the library's threads. */
const atOnce = 4;
const limits = { ofBare: 0.8, slower: 2 };

const closeServer = await setUp();
const server: TestServer = JSON.parse(process.env.PORTAL_TEST_SERVER ?? "");
const env = {
  DATABASE_URL: roleUrl(server.url, server.template, "app"),
  DATABASE_OFFICE_URL: roleUrl(server.url, server.template, "office"),
  AUTH_SECRET: "a secret for a bench that is long enough",
  MAILBOX_FOLDER: "/tmp/portal-bench-mailbox",
  LOG_LEVEL: "silent",
};
Object.assign(process.env, env);
const portal = await startPortal(env);

/** Does something `atOnce` times at once, over and over; answers how often a second. */
async function perSecond(work: (turn: number) => Promise<void>, forSeconds = seconds): Promise<number> {
  const until = performance.now() + forSeconds * 1000;
  const begun = performance.now();
  let done = 0;
  const worker = async (number: number) => {
    for (let turn = number; performance.now() < until; turn += atOnce) {
      await work(turn);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, number) => worker(number)));
  return done / ((performance.now() - begun) / 1000);
}

try {
  const accounts: TestAccount[] = [];
  for (let made = 0; made < 40; made++) accounts.push(await createAccount((await addPayer()).code));
  const [reader] = accounts;
  if (!reader) throw new Error("no accounts");
  const hash = await hashPassword(reader.password);
  const bare = () => perSecond(async () => void (await isPassword(reader.password, hash)));
  const logIn = async (turn: number) => {
    const account = accounts[turn % accounts.length];
    if (!account) throw new Error("no account");
    const { username, password } = account;
    const answer = await ask(`${portal.url}/login`, {
      ...posted("app/(auth)/login/actions.ts logIn", { username, password, next: "" }),
      headers: { origin: portal.url },
    });
    if (answer.status !== 303) throw new Error(`a login answered ${answer.status}`);
  };
  const read = () => load(`${portal.url}/`, `session=${reader.token}`, seconds, 2);
  await perSecond(logIn, 1);
  await read();
  const found = {
    bare: [] as number[],
    logins: [] as number[],
    ratio: [] as number[],
    slower: [] as number[],
  };
  for (let round = 0; round < rounds; round++) {
    const verifies = await bare();
    const logins = await perSecond(logIn);
    const alone = await read();
    // Logins come as customers send them, not as fast as a machine can: a tenth of what there could be.
    let over = false;
    const others = (async () => {
      for (let turn = 0; !over; turn++) {
        await logIn(turn);
        await new Promise((resolve) => setTimeout(resolve, 10_000 / logins));
      }
    })();
    const beside = await read();
    over = true;
    await others;
    found.bare.push(verifies);
    found.logins.push(logins);
    found.ratio.push(logins / verifies);
    found.slower.push(beside.p99 / alone.p99);
  }
  const result = {
    verifiesPerSecond: round(middle(found.bare) ?? 0, 0),
    loginsPerSecond: round(middle(found.logins) ?? 0, 0),
    ofBare: round(middle(found.ratio) ?? 0, 2),
    readersP99Slower: round(middle(found.slower) ?? 0, 2),
  };
  console.table([{ ...result, "ofBare at least": limits.ofBare, "slower at most": limits.slower }]);
  await mkdir("test-results", { recursive: true });
  await writeFile("test-results/bench-logins.json", `${JSON.stringify({ result, limits }, null, 2)}\n`);
  if (result.ofBare < limits.ofBare || result.readersP99Slower > limits.slower) process.exitCode = 1;
} finally {
  await portal.stop();
  await closeDatabase();
  await closeServer();
}
