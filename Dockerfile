# The server with the system's Chromium, as a user without rights. Data live in the volume /data.
FROM node:24-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends chromium \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image has its own Node 24 and its own browser: neither is taken from npm.
RUN npm ci --omit=dev --omit=optional && rm -rf node_modules/@sparticuz/chromium/bin
COPY . .
# To keep Chromium's sandbox, start with the profile that Docker publishes for it, or with
#   --security-opt seccomp=unconfined (which allows more than the sandbox needs). See README.md, « The sandbox of the browser ».
RUN mkdir -p /data node_modules/.cache && chown node:node /data node_modules/.cache
USER node
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data CHROMIUM_PATH=/usr/bin/chromium
# Memory of large files goes back to the system (docs/decisions, note 7).
ENV MALLOC_MMAP_THRESHOLD_=131072
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--max-semi-space-size=1", "--max-old-space-size=1024", "--no-concurrent-recompilation", "--import", "./src/loading.js", "src/main.ts"]
