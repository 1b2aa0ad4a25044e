import { env } from "@/lib/env";
import { bad, type Look, look, ok } from "./finding";

/** What the variables say, beyond what a start checks by itself. */
export const configurationLooks: readonly Look[] = [
  {
    about: "address",
    look: async () => {
      const { PORTAL_URL, CLIENT_ADDRESS_HEADER, NODE_ENV } = env();
      if (!PORTAL_URL.startsWith("https://"))
        return NODE_ENV === "production"
          ? look(
              `${PORTAL_URL} is for this machine alone`,
              "set PORTAL_URL to the address that customers use",
            )
          : ok(PORTAL_URL);
      return CLIENT_ADDRESS_HEADER
        ? ok(`${PORTAL_URL}, client addresses from ${CLIENT_ADDRESS_HEADER}`)
        : look(
            "who asks is not known: throttles count names alone",
            "set CLIENT_ADDRESS_HEADER to the header that your proxy writes",
          );
    },
  },
  {
    about: "secret",
    look: async () => {
      const { AUTH_SECRET = "" } = env();
      if (AUTH_SECRET.length < 32) return bad("AUTH_SECRET is missing", "openssl rand -base64 36");
      return new Set(AUTH_SECRET).size < 12
        ? bad("AUTH_SECRET can be guessed", "make a random one: openssl rand -base64 36")
        : ok("AUTH_SECRET is set");
    },
  },
  {
    about: "recurring work",
    look: async () =>
      env().CRON_SECRET
        ? ok("the cron route is open to who has CRON_SECRET")
        : ok("no CRON_SECRET: a worker must run (npm run portal -- worker)"),
  },
  {
    about: "metrics",
    look: async () =>
      env().METRICS_TOKEN
        ? ok("/api/metrics answers who has METRICS_TOKEN")
        : look("nobody can watch the portal", "set METRICS_TOKEN, and let Prometheus ask /api/metrics"),
  },
];
