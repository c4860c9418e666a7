import type { CompileRequest, Ports } from "ketu";
import type { FilesChanged } from "./api.ts";

/** The texts of a workspace by path. Never changed in place: a drawing under way keeps the ones that it began with. */
export type WorkspaceFiles = ReadonlyMap<string, string>;

/** The files after a change. */
export function changeFiles(files: WorkspaceFiles, change: FilesChanged): WorkspaceFiles {
  const changed = new Map(change.isWhole ? [] : files);
  for (const path of change.removed) changed.delete(path);
  for (const { path, text } of change.files) changed.set(path, text);
  return changed;
}

/** The `readFile` port: paths are relative to the folder of the main file; nothing lies outside of the workspace. */
export function fileReader(files: WorkspaceFiles, main: string): Ports["readFile"] {
  return (path) => {
    const inside = pathBeside(main, path);
    if (inside === undefined) return Promise.resolve({ status: "outside" });
    const text = files.get(inside);
    return Promise.resolve(text === undefined ? { status: "missing" } : { status: "ok", text });
  };
}

/** A path relative to the folder of a file as one of the workspace; `undefined` when it leads out of it. */
export function pathBeside(file: string, path: string): string | undefined {
  const steps = file.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join("/");
}

/** The nearest `ketu.config.yaml` from the folder of a model up: what is made of findings. */
export function configOf(files: WorkspaceFiles, main: string): CompileRequest["config"] | undefined {
  const steps = main.split("/");
  for (let depth = steps.length - 1; depth >= 0; depth--) {
    const file = [...steps.slice(0, depth), "ketu.config.yaml"].join("/");
    const text = files.get(file);
    if (text !== undefined) return { file, text, model: steps.slice(depth).join("/") };
  }
  return undefined;
}
