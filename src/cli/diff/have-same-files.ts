import { type ModelVersion, readVersion } from "../../compare-models.ts";
import type { FileResult } from "../../ports.ts";

/**
 * Whether two versions are made of the same files: the same main text, and whatever is asked for to read it is the same
 * text, or missing, in both. They mean the same then, also where that is nothing: a model that is broken, and that nobody
 * touched, is not what a comparison is about. A file that could not be read tells nothing, so it is no sameness.
 */
export async function haveSameFiles(base: ModelVersion, head: ModelVersion): Promise<boolean> {
  if (base.text !== head.text) return false;
  // Nothing else is asked for; models are many, and reading one takes far longer than looking.
  if (!/^(?:include|extends)\s*:/m.test(base.text)) return true;
  const asked = new Map<string, FileResult>();
  await readVersion({
    ...base,
    readFile: async (path) => {
      const result = await base.readFile(path);
      asked.set(path, result);
      return result;
    },
  });
  for (const [path, result] of asked) if (!isSame(result, await head.readFile(path))) return false;
  return true;
}

function isSame(one: FileResult, other: FileResult): boolean {
  if (one.status === "ok") return other.status === "ok" && one.text === other.text;
  return one.status === "missing" && other.status === "missing";
}
