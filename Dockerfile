# syntax=docker/dockerfile:1
# Talks as an image (docs/deploy.md). `npm run drill -- docker` carries out the commands of both stages without an engine.

FROM node:24-bookworm AS build
WORKDIR /app
# What is compiled is compiled for this very Node.
ENV npm_config_nodedir=/usr/local NEXT_TELEMETRY_DISABLED=1

# What the installation needs, by itself: as long as none of it changes, this layer is kept.
COPY package.json package-lock.json .npmrc prisma.config.ts tsconfig.json ./
COPY tools tools
COPY prisma/models.prisma prisma/
COPY scripts/generate.ts scripts/
COPY lib/db/schema-twins.ts lib/db/
RUN npm ci

COPY . .
# Without the key each build makes up its own, and forms that are open have to be opened again.
RUN --mount=type=secret,id=actions_key,env=NEXT_SERVER_ACTIONS_ENCRYPTION_KEY npm run build
# The build may have left a database behind; the image begins without one.
RUN npm prune --omit=dev && rm -rf .next/cache data && mkdir data

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 DATABASE_URL=file:/data/talks.db
COPY --from=build --chown=node:node /app/data /data
COPY --from=build /app/package.json /app/tsconfig.json /app/next.config.mjs ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/.next .next
COPY --from=build /app/public public
COPY --from=build /app/prisma prisma
COPY --from=build /app/lib lib
COPY --from=build /app/scripts scripts
COPY --from=build /app/bin bin
COPY --from=build /app/deploy deploy
# It writes to /data, where the database is a file, and to /tmp; to nothing else.
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "deploy/healthcheck.mjs"]
# No npm in between, which keeps signals to itself.
CMD ["node", "--import", "tsx", "scripts/start.ts"]
