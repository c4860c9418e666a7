import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Debian's, unless the test run found another. */
const program = process.env["KETU_XMLLINT"] || "/usr/bin/xmllint";

/** What xmllint has against files, each named; nothing where all are well-formed, namespaces included. */
export function complaintsOfXmllint(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "ketu-xml-"));
  try {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const { status, stderr, error } = spawnSync(program, ["--noout", "--nonet", ...files.keys()], {
      cwd: folder,
      encoding: "utf8",
    });
    if (error) throw error;
    return status === 0 ? stderr : stderr || `exit code ${status}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file as xmllint writes it anew. */
export function rewrittenByXmllint(xml: string, ...options: readonly string[]): Uint8Array {
  const { status, stdout, stderr } = spawnSync(program, ["--nonet", ...options, "-"], { input: xml });
  if (status !== 0) throw new Error(`xmllint: ${status} ${String(stderr)}`);
  return stdout;
}
