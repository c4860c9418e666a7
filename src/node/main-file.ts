import { posix } from "node:path";
import { modelSuffix } from "./find-models.ts";
import { blobText, filesOf } from "./git.ts";
import { partNames } from "./part-names.ts";

/** The model that a file of a commit is a part of, by the path of its main file; the file itself where it is none. */
export async function mainFileOf(root: string, commit: string, name: string): Promise<string> {
  const own = await blobText(root, commit, name);
  // Every whole model has a title, so most files need no search.
  if (!name.endsWith(modelSuffix) || own.status !== "ok" || /^title\s*:/m.test(own.text)) return name;
  const files = await filesOf(root, commit, ["."]);
  if ("problem" in files) return name;
  const includedBy = new Map<string, string>();
  // Parts stay inside the folder of the main file.
  for (const file of files.filter((each) => each.endsWith(modelSuffix) && isAbove(posix.dirname(each), name))) {
    const read = await blobText(root, commit, file);
    if (read.status === "ok") for (const part of partNames(file, read.text)) includedBy.set(part, file);
  }
  const seen = new Set<string>();
  let main = name;
  for (let next = includedBy.get(main); next !== undefined && !seen.has(next); next = includedBy.get(main)) {
    seen.add(next);
    main = next;
  }
  return main;
}

function isAbove(folder: string, name: string): boolean {
  return folder === "." || name.startsWith(`${folder}/`);
}
