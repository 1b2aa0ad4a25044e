import { z } from "zod";

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    /** Login of the application's role, of the office's role (staff, worker, import) and of the owner (migrations only). */
    DATABASE_URL: z.string().min(1).optional(),
    DATABASE_OFFICE_URL: z.string().min(1).optional(),
    DATABASE_OWNER_URL: z.string().min(1).optional(),
    /** `transaction` where a pooler in transaction mode stands before the database. */
    DATABASE_POOLING: z.enum(["none", "transaction"]).default("none"),
    /** How long a transaction may take before its request is answered that the database does not answer, milliseconds (R44). */
    DATABASE_DEADLINE_MS: z.coerce.number().int().min(1_000).max(60_000).default(4_500),
    /** Where customers reach the portal; links in mails begin with it and origins are compared with it (R7, R19). */
    PORTAL_URL: z.url().default("http://localhost:3000"),
    /** Signs and keys what the portal gives out; at least 32 characters. */
    AUTH_SECRET: z.string().min(32).optional(),
    /** Name of the header in which a trusted proxy states the client's address; without it the address is unknown (R7). */
    CLIENT_ADDRESS_HEADER: z
      .string()
      .regex(/^[a-z-]+$/)
      .optional(),
    RESEND_API_KEY: z.string().min(1).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().min(3).default("Komunalno podjetje Velenje <portal@kp-velenje.si>"),
    /** Where the office gets what customers write; without it the address that the portal shows. */
    OFFICE_EMAIL: z.email().optional(),
    /** Folder of the local mailbox, for development, demonstration and tests only. */
    MAILBOX_FOLDER: z.string().min(1).optional(),
    /** Bearer token of the cron route; without it the route does not exist. */
    CRON_SECRET: z.string().min(16).optional(),
    /** Folder for uploaded billing data; without it the office imports by command. */
    IMPORT_FOLDER: z.string().min(1).optional(),
    /** Bearer token of the metrics; without it there are none. */
    METRICS_TOKEN: z.string().min(16).optional(),
    /** S3-compatible store of photos, with its bucket: https://host/bucket. Without it photos stay in the database. */
    PHOTO_STORE_URL: z.url({ protocol: /^https?$/ }).optional(),
    PHOTO_STORE_REGION: z.string().min(1).default("auto"),
    PHOTO_STORE_KEY_ID: z.string().min(1).optional(),
    PHOTO_STORE_SECRET: z.string().min(1).optional(),
    /** How long a portal that was told to end still serves, so that a balancer turns away from it, milliseconds (R45). */
    SHUTDOWN_DELAY_MS: z.coerce.number().int().min(0).max(60_000).default(0),
    /** Collector of traces; without it there are none. Its other variables are those of OpenTelemetry. */
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .superRefine((env, context) => {
    const local = ["localhost", "127.0.0.1"].includes(new URL(env.PORTAL_URL).hostname);
    const transport = env.RESEND_API_KEY ?? env.SMTP_URL;
    if (env.MAILBOX_FOLDER && !local) {
      context.addIssue({
        code: "custom",
        path: ["MAILBOX_FOLDER"],
        message: "links in mails are keys: the local mailbox serves only a PORTAL_URL on localhost",
      });
    }
    if (env.NODE_ENV === "production" && !transport && !env.MAILBOX_FOLDER) {
      context.addIssue({
        code: "custom",
        path: ["SMTP_URL"],
        message: "set RESEND_API_KEY or SMTP_URL: without mail nobody can activate an account",
      });
    }
    if (!local && !env.PORTAL_URL.startsWith("https://")) {
      context.addIssue({
        code: "custom",
        path: ["PORTAL_URL"],
        message: "must begin with https:// outside localhost",
      });
    }
    for (const name of ["PHOTO_STORE_KEY_ID", "PHOTO_STORE_SECRET"] as const) {
      if (env.PHOTO_STORE_URL && !env[name]) {
        context.addIssue({ code: "custom", path: [name], message: "is required with PHOTO_STORE_URL" });
      }
    }
    for (const name of ["DATABASE_URL", "AUTH_SECRET"] as const) {
      if (env.NODE_ENV === "production" && !env[name]) {
        context.addIssue({ code: "custom", path: [name], message: "is required" });
      }
    }
  });

export type Env = z.infer<typeof schema>;

/** Every variable the portal reads, for its papers. */
export const variableNames: string[] = Object.keys(schema.shape);

/** Checks the variables once; an error names every variable that is wrong, never its value. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) {
    return result.data;
  }
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The configuration is not complete:\n${lines.join("\n")}`);
}

let parsed: Env | undefined;

/** The checked configuration of this process. */
export function env(): Env {
  // A build has no database and sends no mail; what it bakes in does not come from here.
  const building = process.env.NEXT_PHASE === "phase-production-build";
  parsed ??= parseEnv(building ? { ...process.env, NODE_ENV: "development" } : process.env);
  return parsed;
}
