import { expect, test } from "vitest";
import { registrationSchema } from "@/lib/registration/schema";

const good = {
  payerCode: "1024577",
  controlNumber: "26081457",
  email: "ana@primer.si",
  password: "Jezero pod gradom",
  passwordAgain: "Jezero pod gradom",
  captchaId: "7f0c1f6e-30a5-4c93-9a1c-1f3f4f7a2b10",
  captchaAnswer: "ABdeF",
  captchaNonce: "",
  terms: "yes",
};

const faults = (change: Record<string, unknown>) => {
  const parsed = registrationSchema.safeParse({ ...good, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join("."), message]);
};

test("a form that is right has no faults; a proof of work stands for the letters", () => {
  expect(faults({})).toEqual([]);
  expect(faults({ captchaAnswer: "", captchaNonce: "31565" })).toEqual([]);
});

test("everything to mend is said at once, in the order of the page", () => {
  const empty = {
    payerCode: " ",
    controlNumber: "",
    email: "ana.novak@primer",
    password: "jezero pod gradom",
    passwordAgain: "jezero",
    captchaAnswer: " ",
    terms: undefined,
  };
  expect(faults(empty)).toEqual([
    ["payerCode", "payer-code-empty"],
    ["controlNumber", "control-number-empty"],
    ["email", "email-wrong-format"],
    ["password", "no-upper-case"],
    ["passwordAgain", "passwords-differ"],
    ["captchaAnswer", "captcha-empty"],
    ["terms", "terms-missing"],
  ]);
});

// R2, R3
test("the password is judged by what else the form says", () => {
  expect(faults({ password: "1024577!A", passwordAgain: "1024577!A" })).toEqual([
    ["password", "is-payer-code"],
  ]);
  expect(faults({ password: "Ana@primer.si", passwordAgain: "Ana@primer.si" })).toEqual([
    ["password", "is-email"],
  ]);
});

// R26
test("a field the form does not have is refused", () => {
  const parsed = registrationSchema.safeParse({ ...good, activatedAt: "2026-01-01" });
  expect(parsed.success).toBe(false);
});
