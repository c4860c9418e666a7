import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, resolve } from "node:path";
import { isInside } from "./workspace.ts";

export interface StaticServer {
  /** `http://127.0.0.1:4680/` */
  readonly address: string;
  close(): Promise<void>;
}

export interface StaticServerOptions {
  /** Absolute; nothing outside is served, nor anything whose path has a part that starts with a dot. */
  readonly folder: string;
  /** The first port tried; a taken one is passed over, twenty times at most. 0: any free port. */
  readonly port: number;
  /** The content security policy. Absent: no script runs, nothing is loaded from elsewhere. */
  readonly policy?: string;
  /** Asked before a file is looked for; true when it has answered. */
  readonly handle?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".mmd": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
  ".yaml": "text/plain; charset=utf-8",
};

/** Nothing is loaded from elsewhere and no script runs; pictures bring their own styles. */
const quietPolicy = "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src data:";

const headers = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-cache",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Serves a folder of files to this machine only. */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const { folder, port, policy = quietPolicy, handle } = options;
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", policy);
    // A page of another site that has its name point here must not read our files.
    if (!isOwnHost(request.headers.host)) return fail(response, 403);
    const handled = handle ? handle(request, response) : Promise.resolve(false);
    handled.then((isDone) => (isDone ? undefined : answer(root, request, response))).catch(() => fail(response, 500));
  });
  const taken = await listen(server, port);
  return {
    address: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port++) {
    const problem = await new Promise<NodeJS.ErrnoException | undefined>((settle) => {
      server.once("error", settle);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", settle);
        settle(undefined);
      });
    });
    const address = server.address();
    if (!problem && address !== null && typeof address === "object") return address.port;
    if (problem?.code !== "EADDRINUSE" || port >= first + 20) throw problem ?? new Error("no address");
  }
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return fail(response, 405);
  }
  const path = await findFile(root, request.url ?? "/");
  if (path === undefined) return fail(response, 404);
  const { size } = await stat(path);
  response.writeHead(200, {
    ...headers,
    "Content-Type": types[extname(path)] ?? "application/octet-stream",
    "Content-Length": size,
  });
  if (request.method === "HEAD") return void response.end();
  createReadStream(path)
    .on("error", () => response.destroy())
    .pipe(response);
}

function isOwnHost(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? "");
}

async function findFile(root: string, url: string): Promise<string | undefined> {
  const asked = decodePath(url);
  if (asked === undefined || asked.split(/[/\\]/).some((part) => part.startsWith("."))) return undefined;
  const wanted = resolve(root, `.${asked}`);
  try {
    const found = await realpath(wanted);
    const path = (await stat(found)).isDirectory() ? await realpath(join(found, "index.html")) : found;
    return isInside(root, path) && (await stat(path)).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The path of a request, decoded; `undefined` when it is none or holds a zero byte. */
function decodePath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? "");
    return path.startsWith("/") && !path.includes("\0") ? path : undefined;
  } catch {
    return undefined;
  }
}

function fail(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { ...headers, "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${status}\n`);
}
