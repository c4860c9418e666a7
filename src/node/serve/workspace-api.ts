import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { LogoProblem } from "../../scene/logo-of-bytes.ts";
import { maxFileBytes } from "../workspace.ts";
import type { WorkspaceRevisions } from "./workspace-revisions.ts";
import type { ChangeResult, ServedFile, WorkspaceFiles } from "./workspace-files.ts";

/** What a listener of `/api/events` is told, one JSON text per line. */
export type WorkspaceEvent =
  | { readonly type: "changed"; readonly file: ServedFile }
  | { readonly type: "removed"; readonly path: string }
  /** Nothing happened; the connection lives. */
  | { readonly type: "alive" };

export interface WorkspaceApiOptions {
  readonly files: WorkspaceFiles;
  readonly revisions: WorkspaceRevisions;
  /** Whoever does not send it as `Authorization: Bearer …` is refused. */
  readonly token: string;
}

export interface WorkspaceApi {
  /** Answers requests below `/api/`; false for all others. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Tells every listener. */
  announce(event: WorkspaceEvent): void;
  close(): void;
}

/** JSON of a text may be six times as long as the text. */
const mostBodyBytes = 6 * maxFileBytes + 10_000;
const aliveEveryMs = 15_000;

/**
 * The editor's way to the files:
 * `GET /api/files` → `{ files, left }` · `PUT /api/file?path=…` `{ text, base? }` → `{ hash }`, 409 with `theirs` ·
 * `GET /api/revisions?path=…` → `{ revisions }` · `GET /api/revision?path=…&revision=…` → `{ main, files }`, 404 with `status` ·
 * `DELETE /api/file?path=…&base=…` · `GET /api/image?path=…` → the bytes of a PNG or SVG, else `{ problem }` · `GET /api/events` → one JSON text per line, as long as the connection lasts.
 */
export function createWorkspaceApi({ files, revisions, token }: WorkspaceApiOptions): WorkspaceApi {
  const listeners = new Set<ServerResponse>();
  const announce = (event: WorkspaceEvent): void => {
    for (const listener of listeners) listener.write(`${JSON.stringify(event)}\n`);
  };
  const timer = setInterval(() => announce({ type: "alive" }), aliveEveryMs);
  timer.unref();
  const listen = (response: ServerResponse): void => {
    response.writeHead(200, { "Content-Type": "application/x-ndjson", "Cache-Control": "no-store" });
    response.write('{"type":"alive"}\n');
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  };
  return {
    async handle(request, response) {
      const url = new URL(request.url ?? "/", "http://127.0.0.1");
      if (!url.pathname.startsWith("/api/")) return false;
      if (!isAllowed(request, token)) return send(response, 403, { problem: "token" });
      const path = url.searchParams.get("path") ?? "";
      switch (`${request.method} ${url.pathname}`) {
        case "GET /api/files":
          return send(response, 200, files.list());
        case "GET /api/events":
          listen(response);
          return true;
        case "GET /api/image":
          return sendImage(response, await files.image(path));
        case "GET /api/revisions":
          return send(response, 200, { revisions: await revisions.list(path) });
        case "GET /api/revision": {
          const result = await revisions.read(path, url.searchParams.get("revision") ?? "");
          return send(response, result.status === "done" ? 200 : 404, result);
        }
        case "PUT /api/file": {
          const body = await readBody(request);
          if (!body) return send(response, 400, { problem: "body" });
          return sendChange(response, files.write(path, body.text, body.base));
        }
        case "DELETE /api/file":
          return sendChange(response, files.remove(path, url.searchParams.get("base") ?? ""));
        default:
          return send(response, 404, { problem: "unknown" });
      }
    },
    announce,
    close: () => {
      clearInterval(timer);
      for (const listener of listeners) listener.end();
    },
  };
}

/** The token, and no other origin: a page elsewhere can neither know the one nor hide the other. */
function isAllowed({ headers }: IncomingMessage, token: string): boolean {
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return false;
  const given = Buffer.from((headers.authorization ?? "").replace(/^Bearer /, ""));
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function readBody(
  request: IncomingMessage,
): Promise<{ readonly text: string; readonly base: string | undefined } | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBodyBytes) return undefined;
    chunks.push(chunk);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    if (typeof body !== "object" || body === null || !("text" in body) || typeof body.text !== "string")
      return undefined;
    return { text: body.text, base: "base" in body && typeof body.base === "string" ? body.base : undefined };
  } catch {
    return undefined;
  }
}

const statusOf: Readonly<Record<ChangeResult["status"], number>> = {
  done: 200,
  conflict: 409,
  refused: 403,
  "too-large": 413,
  unwritable: 500,
};

const imageStatus: Readonly<Record<LogoProblem, number>> = { missing: 404, outside: 403, format: 415, tooLarge: 413 };

/** As bytes for the page's own script; opened by itself it is no page and no picture. */
function sendImage(response: ServerResponse, image: Uint8Array | LogoProblem): true {
  if (typeof image === "string") return send(response, imageStatus[image], { problem: image });
  response.writeHead(200, {
    "Content-Type": "application/octet-stream",
    "Content-Length": image.length,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  });
  response.end(image);
  return true;
}

function sendChange(response: ServerResponse, result: ChangeResult): true {
  return send(response, statusOf[result.status], result);
}

function send(response: ServerResponse, status: number, body: object): true {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
  response.end(JSON.stringify(body));
  return true;
}
