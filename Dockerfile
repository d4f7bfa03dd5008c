# Broadsheet as a container. docs/OPERATING.md says how to run it; compose.yaml has PostgreSQL beside it.
FROM node:24-slim AS dependencies
WORKDIR /opt/broadsheet
COPY package.json package-lock.json ./
# Nothing that is installed runs a script, and nothing of it is compiled.
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
# Left to itself, malloc holds on to hundreds of megabytes of what threads hand each other, and uses none of it.
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=2 \
    MALLOC_MMAP_THRESHOLD_=131072 \
    MALLOC_TRIM_THRESHOLD_=131072 \
    DATABASE_FILE=/var/lib/broadsheet/broadsheet.db \
    METRICS_PORT=9464
WORKDIR /opt/broadsheet
COPY --from=dependencies /opt/broadsheet/node_modules ./node_modules
COPY package.json LICENSE NOTICE ./
COPY digests ./digests
COPY commands ./commands
COPY src ./src
RUN mkdir -p /var/lib/broadsheet && chown node:node /var/lib/broadsheet
USER node
VOLUME /var/lib/broadsheet
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "--max-semi-space-size=4", "--max-old-space-size=512", \
  "--disable-warning=PERM0006", "--permission", "--allow-worker", \
  "--allow-fs-read=/opt/broadsheet", "--allow-fs-read=/var/lib/broadsheet", "--allow-fs-read=/run/secrets", \
  "--allow-fs-write=/var/lib/broadsheet", "src/main.ts"]
