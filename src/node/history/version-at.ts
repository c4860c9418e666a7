import { posix } from "node:path";
import { readVersion, type ModelReading } from "../../compare-models.ts";
import { blobText, gitFileReader } from "../git.ts";

/** A model at one commit. */
export interface VersionAt {
  /** Path of its main file from the root of the repository. */
  readonly name: string;
  /** Absent: the file is not there. */
  readonly reading?: ModelReading;
  /** Every file that was asked for to read it, also those that are missing. */
  readonly files: ReadonlySet<string>;
}

/** Reads a model at a commit. What is there and no text of a model is a reading with an error, never an absence. */
export async function versionAt(root: string, commit: string, name: string): Promise<VersionAt> {
  const files = new Set([name]);
  const main = await blobText(root, commit, name);
  if (main.status === "missing") return { name, files };
  const folder = posix.dirname(name);
  const readFile = gitFileReader(root, commit, folder);
  // A text that is none is read as one with a character that no model may hold, so that it counts as a model with errors.
  const text = main.status === "ok" ? main.text : "\u0000";
  const reading = await readVersion({
    ...{ file: name, text },
    readFile: (path) => {
      files.add(posix.normalize(posix.join(folder, path)));
      return readFile(path);
    },
  });
  return { name, reading, files };
}
