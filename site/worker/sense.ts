import type { Compilation } from "ketu";
import type { WorkspaceFiles } from "./workspace-files.ts";

/** What the texts say and what they last meant. */
export interface Sense {
  readonly files: WorkspaceFiles;
  /** Path of the main file and of the figures; absent before anything was drawn, or without figures. */
  readonly main?: string;
  readonly figures?: string;
  /** The last compilation that gave a picture; its texts may be a little older than `files`. */
  readonly compilation?: Compilation;
  /** A model as its texts are now, read and resolved but not drawn. */
  read(path: string): Promise<Compilation>;
}
