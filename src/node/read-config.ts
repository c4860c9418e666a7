import { dirname, join, relative, sep } from "node:path";
import type { FileResult } from "../base/file-result.ts";
import type { CompileRequest } from "../compile.ts";
import { configName } from "../schema/config-file.ts";
import { isInside, readTextInside, type ReadListener } from "./workspace.ts";

/** A model of which the config is asked for. */
export interface ConfigQuestion {
  /** As messages name the model. */
  readonly name: string;
  /** Absolute; absent for standard input. */
  readonly path?: string;
  /** Absolute folder of the model, and the one that nothing outside of is read. */
  readonly folder: string;
  readonly root: string;
  readonly onRead?: ReadListener;
}

/** The config for a model, or why the one that is there cannot be read; neither where there is none. */
export interface ConfigAnswer {
  readonly config?: NonNullable<CompileRequest["config"]>;
  readonly problem?: { readonly name: string; readonly result: Exclude<FileResult, { status: "ok" }> };
}

/** The nearest config from the folder of a model up to the root of the workspace. Its name is as the model's is shown. */
export function readConfig({ name, path, folder, root, onRead }: ConfigQuestion): ConfigAnswer {
  for (let here = folder; isInside(root, here); here = dirname(here)) {
    const read = readTextInside(root, join(here, configName), onRead);
    const shown = join(dirname(name), relative(folder, here), configName).split(sep).join("/");
    if (read.status === "ok") {
      const model = path === undefined ? "" : relative(here, path).split(sep).join("/");
      return { config: { file: shown, text: read.text, model } };
    }
    if (read.status !== "missing") return { problem: { name: shown, result: read } };
    if (here === dirname(here)) break;
  }
  return {};
}
