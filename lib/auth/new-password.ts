import { z } from "zod/mini";
import { unmetPasswordRules } from "@/lib/auth/password-rules";

/** The two fields of every form that sets a password; the code of the first unmet rule is the message. */
export const newPasswordFields = {
  password: z.string(),
  passwordAgain: z.string(),
};

type NewPassword = { password: string; passwordAgain: string };

/** Rules a password must meet beside those of the form's other fields; the list of common ones is the server's (R2, R3). */
export const goodPassword = <Form extends NewPassword>(known: (form: Form) => Known) =>
  z.check<Form>(({ value, issues }) => {
    const [unmet] = unmetPasswordRules(value.password, known(value));
    // `continue`: the form's other checks still run, so that everything to mend is said at once.
    const issue = { code: "custom", input: "", continue: true } as const;
    if (unmet) issues.push({ ...issue, message: unmet, path: ["password"] });
    if (value.password !== value.passwordAgain) {
      issues.push({ ...issue, message: "passwords-differ", path: ["passwordAgain"] });
    }
  });

type Known = { payerCode: string; email: string };
