import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Debian's, unless the test run found another. */
const program = process.env["KETU_XMLLINT"] || "/usr/bin/xmllint";

/**
 * What xmllint has against files, each named; nothing where all are well-formed, namespaces included, and have the shape
 * of the schema (the path of an XSD), if there is one.
 */
export function complaintsOfXmllint(files: ReadonlyMap<string, string>, schema?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "ketu-xml-"));
  try {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const options = ["--noout", "--nonet", ...(schema === undefined ? [] : ["--schema", schema])];
    const { status, stderr, error } = spawnSync(program, [...options, ...files.keys()], {
      cwd: folder,
      encoding: "utf8",
    });
    if (error) throw error;
    // Against a schema it also names what is right.
    if (status === 0 && schema !== undefined) return "";
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
