import type { ExampleModel } from "../../src/base/diagnostic.ts";
import { compile, type Compilation, type CompileRequest } from "../../src/compile.ts";
import type { Ports } from "../../src/ports.ts";
import { elkEngine } from "./elk-reference.ts";

let engine: ReturnType<typeof elkEngine> | undefined;

/** Ports over files in memory, by name; the layout engine is loaded when first used. */
export function memoryPorts(files: Readonly<Record<string, string>>): Ports {
  const readFile: Ports["readFile"] = (path) => {
    const text = files[path.replace(/^\.\//, "")];
    if (path.startsWith("../")) return Promise.resolve({ status: "outside" });
    return Promise.resolve(text === undefined ? { status: "missing" } : { status: "ok", text });
  };
  return {
    readFile,
    readVersionedData: readFile,
    layoutEngine: (graph) => (engine ??= elkEngine())(graph),
  };
}

/** Compiles one text, or the files of an example of which `main.ketu.yaml` is the main one (and
 * `ketu.config.yaml` the config). Checks only by default. */
export function compileTexts(model: ExampleModel, request: Partial<CompileRequest> = {}): Promise<Compilation> {
  const files: Readonly<Record<string, string>> = typeof model === "string" ? { "main.ketu.yaml": model } : model;
  const text = files["ketu.config.yaml"];
  const config = text === undefined ? {} : { config: { file: "ketu.config.yaml", text, model: "main.ketu.yaml" } };
  return compile(
    { file: "main.ketu.yaml", text: files["main.ketu.yaml"] ?? "", views: "none", ...config, ...request },
    memoryPorts(files),
  );
}
