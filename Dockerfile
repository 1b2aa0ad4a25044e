# The portal and its commands as one image; which of them runs is the container's command.
FROM node:22-bookworm-slim AS build
WORKDIR /srv/portal
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npx next build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
WORKDIR /srv/portal
# Owned by root: the process can read its program and not change it.
COPY --from=build /srv/portal/package.json /srv/portal/tsconfig.json /srv/portal/next.config.ts ./
COPY --from=build /srv/portal/node_modules node_modules
COPY --from=build /srv/portal/.next .next
COPY --from=build /srv/portal/public public
COPY --from=build /srv/portal/db db
COPY --from=build /srv/portal/emails emails
COPY --from=build /srv/portal/lib lib
RUN mkdir -p /var/lib/portal/imports && chown -R node:node /var/lib/portal .next/cache 2>/dev/null || true
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Without npm and a shell in between, so that SIGTERM reaches the server.
CMD ["node", "node_modules/next/dist/bin/next", "start", "-H", "0.0.0.0", "-p", "3000"]
