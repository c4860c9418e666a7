import type { Diagnostic } from "./base/diagnostic.ts";
import { compile, type Compilation, type CompileRequest } from "./compile.ts";
import { folderOf, joinPath } from "./model/paths.ts";
import type { Ports } from "./ports.ts";
import { applyFixes } from "./syntax/apply-fixes.ts";

/** One fix may make the next one possible; more rounds than this are two fixes that undo each other. */
const mostRounds = 10;

export interface FixedModel {
  /** Of the texts as they are now. */
  readonly compilation: Compilation;
  /** The files that are changed, by the names that findings give them, with their new texts. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was fixed, in the order in which it was; places are those of the texts at that time. */
  readonly fixed: readonly Diagnostic[];
}

/**
 * Makes the safe fixes of a model's findings (waived ones and those that a config switches off are none), in rounds
 * until nothing is left to fix. `mayChange` says which files, by the names that findings give them; a bundled template
 * is never changed.
 */
export async function fixModel(
  request: CompileRequest,
  ports: Ports,
  mayChange: (file: string) => boolean = () => true,
): Promise<FixedModel> {
  const { file, text, measures, config } = request;
  const given = [{ file, text }, measures, config].flatMap((each) => (each ? [[each.file, each.text] as const] : []));
  const now = new Map(given);
  const readFile = readingOnce(now, request, ports);
  const changed = new Map<string, string>();
  const fixed: Diagnostic[] = [];
  for (let round = 0; ; round++) {
    const compilation = await compile(withTexts(request, now), { ...ports, readFile });
    const own = new Map([...now].filter(([name]) => mayChange(name)));
    const made = round < mostRounds ? applyFixes(own, compilation.diagnostics) : undefined;
    if (!made || made.texts.size === 0) return { compilation, texts: changed, fixed };
    for (const [name, mended] of made.texts) {
      now.set(name, mended);
      changed.set(name, mended);
    }
    fixed.push(...made.fixed);
  }
}

function withTexts(request: CompileRequest, texts: ReadonlyMap<string, string>): CompileRequest {
  const { measures, config } = request;
  const now = <T extends { readonly file: string; readonly text: string }>(file: T): T => {
    return { ...file, text: texts.get(file.file) ?? file.text };
  };
  return { ...now(request), ...(measures && { measures: now(measures) }), ...(config && { config: now(config) }) };
}

/** The reader of the host, but each file is read once: from then on it is what the fixes have made of it. */
function readingOnce(texts: Map<string, string>, { file }: CompileRequest, ports: Ports): Ports["readFile"] {
  return async (path) => {
    const name = joinPath(folderOf(file), path);
    const known = texts.get(name);
    if (known !== undefined) return { status: "ok", text: known };
    const read = await ports.readFile(path);
    if (read.status === "ok") texts.set(name, read.text);
    return read;
  };
}
