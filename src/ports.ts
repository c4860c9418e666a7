import type { FileResult } from "./base/file-result.ts";
import type { LayoutEngine } from "./layout/layout-engine.ts";
import type { LogoProblem } from "./scene/logo-of-bytes.ts";

export type { FileResult } from "./base/file-result.ts";

/** The bytes of an image by its path from the folder of the main file, or why there are none. */
export type ImageReader = (path: string) => Promise<Uint8Array | LogoProblem>;

/** All that differs between the hosts of the core (command line, browser). Arguments, never conditions on the host. */
export interface Ports {
  /**
   * Reads a text file. `path` is relative to the folder of the main file, with `/`, and may start with `../`; the
   * reader answers `outside` for what leaves the workspace.
   */
  readonly readFile: (path: string) => Promise<FileResult>;
  /**
   * Reads the beginning of a file that a source names, where it stands under version control; `missing` for any other.
   * Absent: files of data are not looked at.
   */
  readonly readVersionedData?: (path: string) => Promise<FileResult>;
  /** Called only for graphs that need it. */
  readonly layoutEngine: LayoutEngine;
}
