import { describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/env";

const production = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://web:secret@db/portal",
  AUTH_SECRET: "a secret that is long enough for anyone",
  PORTAL_URL: "https://portal.example.si",
  SMTP_URL: "smtp://mail.example.si",
};

describe("the configuration", () => {
  test("is accepted when complete", () => {
    expect(parseEnv(production).PORTAL_URL).toBe("https://portal.example.si");
  });

  test.each([
    ["without a mail transport nobody could activate", { SMTP_URL: undefined }, "SMTP_URL"],
    ["without a database", { DATABASE_URL: undefined }, "DATABASE_URL"],
    ["without a secret", { AUTH_SECRET: undefined }, "AUTH_SECRET"],
    ["with a short secret", { AUTH_SECRET: "short" }, "AUTH_SECRET"],
    ["on plain http outside localhost", { PORTAL_URL: "http://portal.example.si" }, "PORTAL_URL"],
    ["with a local mailbox on a public address", { MAILBOX_FOLDER: "/tmp/mails" }, "MAILBOX_FOLDER"],
  ])("is refused %s, naming the variable", (_, change, name) => {
    expect(() => parseEnv({ ...production, ...change })).toThrow(name);
  });

  test("never says a value: a secret in a wrong place stays out of the log", () => {
    expect(() => parseEnv({ ...production, AUTH_SECRET: "hunter2" })).toThrow(/^(?!.*hunter2)/s);
  });

  test("takes an empty variable as one that is not set", () => {
    expect(() => parseEnv({ ...production, SMTP_URL: "" })).toThrow("SMTP_URL");
  });

  test("lets the local mailbox serve localhost", () => {
    const local = {
      ...production,
      PORTAL_URL: "http://localhost:3000",
      SMTP_URL: undefined,
      MAILBOX_FOLDER: "/tmp/mails",
    };
    expect(parseEnv(local).MAILBOX_FOLDER).toBe("/tmp/mails");
  });
});
