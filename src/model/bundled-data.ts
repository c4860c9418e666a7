import type { LocalizedText } from "../base/localized-text.ts";
import type { Wording } from "../base/wording.ts";

/** A bundled list of codes that fields and codes name as `ketu:…`: the default export of a file of `value-sets/`. */
export interface ValueSet {
  /** Without `ketu:`: `gb2260.province`. */
  readonly id: string;
  readonly label: Wording;
  /** Title of the standard it is taken from. */
  readonly standard: string;
  readonly values: readonly { readonly code: string; readonly label: LocalizedText & Wording }[];
}

/** The columns of an export that a system writes: the default export of a file of `presets/`. */
export interface SourcePreset {
  /** As in `preset:`: `zoho.contacts`. */
  readonly id: string;
  readonly label: Wording;
  /** Names of its fields as the system's interface spells them. Systems let users add fields: the list is not closed. */
  readonly columns: readonly string[];
}
