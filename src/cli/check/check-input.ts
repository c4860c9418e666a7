import { resolve } from "node:path";
import type { Diagnostic } from "../../base/diagnostic.ts";
import { compile, type Compilation, type CompileRequest } from "../../compile.ts";
import { fixModel } from "../../fix-model.ts";
import { createLayoutEngine } from "../../node/layout-engine.ts";
import { createVersionedDataReader } from "../../node/versioned-data.ts";
import { createFileReader } from "../../node/workspace.ts";
import type { Ports } from "../../ports.ts";
import { configOf, readInput, type ModelInput } from "../read-inputs.ts";
import { replaceFile } from "../replace-file.ts";
import type { Terminal } from "../terminal.ts";

/** How models are checked. */
export interface CheckWish {
  readonly measures: CompileRequest["measures"] | undefined;
  readonly asOf: string;
  /** Whether every view is laid out, not only the stage maps that are meant for a page. */
  readonly hasAllPictures: boolean;
  /** Whether safe fixes are made, and the files changed. */
  readonly isFixing: boolean;
}

/** What was found in one model. */
export interface CheckedInput {
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that the findings point into, by file name. */
  readonly texts: readonly (readonly [string, string])[];
  readonly isModel: boolean;
}

/**
 * Checks one model. When fixing, its files are replaced first, and what was fixed is said on standard error; the fixed
 * text of standard input goes to standard output.
 */
export async function checkInput(input: ModelInput, wish: CheckWish, terminal: Terminal): Promise<CheckedInput> {
  const text = await readInput(input);
  const { measures, asOf } = wish;
  const config = configOf(input);
  const request: CompileRequest = {
    ...{ file: input.name, text, views: wish.hasAllPictures ? "all" : "on-page", asOf },
    ...(measures && { measures }),
    ...(config && { config }),
  };
  const ports: Ports = {
    readFile: createFileReader(input),
    readVersionedData: createVersionedDataReader(input),
    layoutEngine: createLayoutEngine().layOut,
  };
  if (!wish.isFixing) return checkedOf(await compile(request, ports), request, new Map());
  const isStandardInput = input.path === undefined;
  const { compilation, texts, fixed } = await fixModel(request, ports, (file) => !isStandardInput || file === "-");
  if (isStandardInput) terminal.write(texts.get("-") ?? text);
  else for (const [name, mended] of texts) replaceFile(pathOf(name, input, terminal), name, mended);
  terminal.remark(fixedText(fixed, terminal));
  return checkedOf(compilation, request, texts);
}

function checkedOf(
  { diagnostics, documents, model }: Compilation,
  { file, text, measures, config }: CompileRequest,
  changed: ReadonlyMap<string, string>,
): CheckedInput {
  const texts = [{ file, text }, ...documents, measures, config].flatMap((each) => (each ? [each] : []));
  return {
    diagnostics,
    isModel: model !== undefined,
    texts: texts.map((each) => [each.file, changed.get(each.file) ?? each.text] as const),
  };
}

function pathOf(name: string, input: ModelInput, { folder }: Terminal): string {
  return name === input.name && input.path !== undefined ? input.path : resolve(folder, name);
}

/** One line for each finding that is gone: its file, its code, and what was done. */
function fixedText(fixed: readonly Diagnostic[], { say }: Terminal): string {
  const head = say({ en: "fixed", zh: "已修正" });
  return fixed
    .map(({ code, fix, range }) => `${head} ${range?.file ?? ""} [${code}] ${fix ? say(fix.title) : ""}\n`)
    .join("");
}
