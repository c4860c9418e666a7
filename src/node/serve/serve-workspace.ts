import { randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import { relative, sep } from "node:path";
import { startStaticServer, type StaticServer } from "../static-server.ts";
import { createWorkspaceApi } from "./workspace-api.ts";
import { isServedPath, openWorkspaceFiles } from "./workspace-files.ts";
import { openWorkspaceRevisions } from "./workspace-revisions.ts";

export interface ServeOptions {
  /** The folder whose models are edited. Absolute. */
  readonly folder: string;
  /** The built editor, `dist/site`. Absolute. */
  readonly site: string;
  /** The first port tried; 0: any free one. */
  readonly port: number;
}

/** The policy of the editor's page: its own scripts and workers only, nothing inline, nothing from elsewhere. */
export const editorPolicy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The editor over the files of a folder, for this machine only. The address carries a token in its fragment, which no
 * server log sees; without it no file can be read or written. Files that another program writes are told to the pages.
 */
export async function serveWorkspace({ folder, site, port }: ServeOptions): Promise<StaticServer> {
  const root = realpathSync(folder);
  const files = openWorkspaceFiles(root);
  const token = randomBytes(24).toString("base64url");
  const api = createWorkspaceApi({ files, revisions: openWorkspaceRevisions(root), token });
  const server = await startStaticServer({ folder: site, port, policy: editorPolicy, handle: api.handle });
  const { watch } = await import("chokidar");
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (path, stats) => {
      const way = relative(root, path).split(sep).join("/");
      if (way === "") return false;
      return stats?.isFile() === true
        ? !isServedPath(way)
        : way.split("/").some((part) => /^\.|^node_modules$/.test(part));
    },
  });
  watcher.on("all", (_, path) => {
    const way = relative(root, path).split(sep).join("/");
    if (!isServedPath(way)) return;
    const file = files.read(way);
    api.announce(file ? { type: "changed", file } : { type: "removed", path: way });
  });
  await new Promise<void>((ready) => watcher.once("ready", () => ready()));
  return {
    address: `${server.address}#token=${token}`,
    close: async () => {
      api.close();
      await watcher.close();
      await server.close();
    },
  };
}
