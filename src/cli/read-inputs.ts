import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { CompileRequest } from "../compile.ts";
import { findModels, modelSuffix } from "../node/find-models.ts";
import { partNames } from "../node/part-names.ts";
import { readConfig } from "../node/read-config.ts";
import { codeOf, findWorkspaceRoot, maxFileBytes, readTextFile } from "../node/workspace.ts";
import { CliProblem } from "./cli-problem.ts";
import { exitCodes } from "../report/exit-code.ts";

/** One model to work on. */
export interface ModelInput {
  /** As the user would write it, with `/`; `-` for standard input. */
  readonly name: string;
  /** Absolute; absent for standard input. */
  readonly path?: string;
  /** Absolute folder that includes are relative to. */
  readonly folder: string;
  /** Absolute folder that nothing outside of is read. */
  readonly root: string;
  /** The path below the folder that was given, without the suffix: `retail/model`. For a single file its name. */
  readonly stem: string;
  /** The folder given on the command line through which it was found. */
  readonly within?: string;
}

/**
 * The models that arguments name: files, folders (searched for `*.ketu.yaml`) and `-`. What another model of the same
 * folder includes is no model of its own, unless `each` file is wanted.
 */
export function findInputs(
  names: readonly string[],
  folder: string,
  { each = false }: { readonly each?: boolean } = {},
): readonly ModelInput[] {
  const inputs: ModelInput[] = [];
  for (const name of names) inputs.push(...inputsOf(name, folder, each));
  const seen = new Set<string>();
  return inputs.filter(({ path = "-" }) => !seen.has(path) && seen.add(path));
}

function inputsOf(name: string, here: string, each: boolean): readonly ModelInput[] {
  if (name === "-") return [{ name, folder: here, root: findWorkspaceRoot(here, here), stem: "stdin" }];
  const path = resolve(here, name);
  const isFolder = isFolderThere(name, path);
  if (!isFolder) return [fileInput(toSlashes(name), path, here)];
  const models = findModels(path);
  if (models.length === 0) {
    throw new CliProblem(exitCodes.noModel, {
      en: `${name}: no model in this folder (a model is a file that ends with ${modelSuffix}; ketu init makes one)`,
      zh: `${name}：这个文件夹里没有模型（模型文件以 ${modelSuffix} 结尾；用 ketu init 可生成一份）`,
    });
  }
  const parts = each ? new Set<string>() : new Set(models.flatMap((model) => partsOf(path, model)));
  return models
    .filter((model) => !parts.has(model))
    .map((model) => ({
      ...fileInput(toSlashes(join(name, model)), join(path, model), here),
      stem: model.slice(0, -modelSuffix.length),
      within: path,
    }));
}

function partsOf(folder: string, model: string): readonly string[] {
  const read = readTextFile(join(folder, model));
  return read.status === "ok" ? partNames(model, read.text) : [];
}

function isFolderThere(name: string, path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(name, codeOf(error));
  }
}

function fileInput(name: string, path: string, here: string): ModelInput {
  const folder = dirname(path);
  const base = path.slice(folder.length).replace(/^[/\\]/, "");
  const stem = base.replace(/(\.ketu)?\.(ya?ml|json)$/, "");
  return { name, path, folder, root: findWorkspaceRoot(folder, here), stem: stem === "" ? base : stem };
}

/** The text of an input. Throws a problem for the user when there is none to be had. */
export async function readInput({ name, path }: Pick<ModelInput, "name" | "path">): Promise<string> {
  if (path === undefined) return readStandardInput();
  const read = readTextFile(path);
  if (read.status === "ok") return read.text;
  throw read.status === "tooLarge" ? tooLarge(name) : unreadable(name, read.reason ?? read.status);
}

/** A file of figures that an option names. */
export async function readMeasuresFile(
  name: string,
  folder: string,
): Promise<{ readonly file: string; readonly text: string }> {
  const path = resolve(folder, name);
  return { file: toSlashes(name), text: await readInput({ name, path }) };
}

/** The config that holds for an input. Throws a problem for the user when there is one that cannot be read. */
export function configOf(input: ModelInput): NonNullable<CompileRequest["config"]> | undefined {
  const { config, problem } = readConfig(input);
  if (!problem) return config;
  const { name, result } = problem;
  throw result.status === "tooLarge" ? tooLarge(name) : unreadable(name, result.reason ?? result.status);
}

async function readStandardInput(): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > maxFileBytes) throw tooLarge("-");
  }
  return new TextDecoder("utf-8").decode(Buffer.concat(parts));
}

/** A file that is larger than any model. */
export function tooLarge(name: string): CliProblem {
  const limit = `${maxFileBytes / 1024 / 1024} MiB`;
  return new CliProblem(exitCodes.noModel, {
    en: `${name}: larger than ${limit}, which no model is`,
    zh: `${name}：超过 ${limit}，不像是一个模型`,
  });
}

/** A file that cannot be read, by the code of the system error. */
export function unreadable(name: string, code: string): CliProblem {
  const reasons: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
    ENOENT: { en: "no such file or folder", zh: "没有这个文件或文件夹" },
    ENOTDIR: { en: "no such file or folder", zh: "没有这个文件或文件夹" },
    missing: { en: "no such file or folder", zh: "没有这个文件或文件夹" },
    EACCES: { en: "not allowed to read it", zh: "没有读取权限" },
    EPERM: { en: "not allowed to read it", zh: "没有读取权限" },
    EISDIR: { en: "is a folder", zh: "这是一个文件夹" },
    "not UTF-8": { en: "is not UTF-8 text; save it as UTF-8", zh: "不是 UTF-8 文本，请另存为 UTF-8" },
  };
  const reason = reasons[code] ?? { en: `cannot be read (${code})`, zh: `无法读取（${code}）` };
  return new CliProblem(exitCodes.inputOutput, { en: `${name}: ${reason.en}`, zh: `${name}：${reason.zh}` });
}

/** A path with `/`, as messages show it on every system. */
export function toSlashes(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}
