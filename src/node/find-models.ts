import { readdirSync } from "node:fs";
import { join } from "node:path";

/** What a file must end with to be taken for a model when a folder is given. */
export const modelSuffix = ".ketu.yaml";

/** Every model below a folder; see `findFiles`. */
export function findModels(folder: string): readonly string[] {
  return findFiles(folder, [modelSuffix]);
}

/**
 * Every file below a folder whose name ends so, as paths relative to it with `/`, by code unit. Hidden folders and
 * node_modules are not entered.
 */
export function findFiles(folder: string, suffixes: readonly string[]): readonly string[] {
  const found: string[] = [];
  const enter = (way: string): void => {
    for (const item of readdirSync(join(folder, way), { withFileTypes: true })) {
      const name = way === "" ? item.name : `${way}/${item.name}`;
      if (item.isDirectory() && !isSkipped(item.name)) enter(name);
      else if (!item.isDirectory() && suffixes.some((suffix) => item.name.endsWith(suffix))) found.push(name);
    }
  };
  enter("");
  return found.sort();
}

/** Whether a folder of this name is never looked into. */
export function isSkipped(folderName: string): boolean {
  return folderName.startsWith(".") || folderName === "node_modules";
}
