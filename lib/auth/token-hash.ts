import { createHash, randomBytes } from "node:crypto";

/** A new opaque token: 256 random bits, base64url (R8, R13). */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What the database keeps of a token: its SHA-256 (R8). */
export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();
