import { hash, parseOptions, verify } from "@node-rs/argon2";
import { newToken } from "@/lib/auth/token-hash";

/** Argon2id, which is the library's default, with the parameters of SECURITY R1 (ASVS 11.4.2); memory in KiB. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Stands in for accounts that do not exist, so that they take as long to refuse as those that do (R4). */
const nobodysHash = hash(newToken(), parameters);

/** The password's argon2id hash with a salt of its own, in PHC format. The password is taken as it was typed (R2). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

/** Whether this is the password of the hash; without a hash as much work is done, and the answer is no (R4). */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash), password);
  return matches && passwordHash !== undefined;
}

/** True for a hash made with other parameters than today's; it is made anew at the next login (R1). */
export function isOutdated(passwordHash: string): boolean {
  const used = parseOptions(passwordHash);
  return (Object.keys(parameters) as (keyof typeof parameters)[]).some(
    (name) => used[name] !== parameters[name],
  );
}
