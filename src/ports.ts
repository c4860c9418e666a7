import type { LayoutEngine } from "./layout/layout-engine.ts";

/** What reading a file gave. `tooLarge`: over the limit of the reader; its text was not read. */
export type FileResult =
  | { readonly status: "ok"; readonly text: string }
  | { readonly status: "missing" | "tooLarge" | "outside" | "unreadable"; readonly reason?: string };

/** All that differs between the hosts of the core (command line, browser). Arguments, never conditions on the host. */
export interface Ports {
  /**
   * Reads a text file. `path` is relative to the folder of the main file, with `/`, and may start with `../`; the
   * reader answers `outside` for what leaves the workspace.
   */
  readonly readFile: (path: string) => Promise<FileResult>;
  /** Called only for graphs that need it. */
  readonly layoutEngine: LayoutEngine;
}
