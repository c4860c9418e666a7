import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

export interface SiteServer {
  /** `http://127.0.0.1:4680/` */
  readonly address: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".yaml": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".svg": "image/svg+xml",
};

/** As strict as the site allows: no inline script, no inline style, no `eval`, nothing from elsewhere. */
const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** Serves folders as any web server would, the first that has a file wins; uncompressed, never cached. */
export async function serveSite(...folders: readonly string[]): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname));
    const name = asked.endsWith("/") ? `${asked}index.html` : asked;
    const path = folders
      .map((folder) => join(folder, name))
      .find((file) => existsSync(file) && statSync(file).isFile());
    if (path === undefined) return void response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": types[extname(path)] ?? "application/octet-stream",
      "Content-Security-Policy": policy,
      "Cache-Control": "no-store",
    });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address !== "object") throw new Error("no address");
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
