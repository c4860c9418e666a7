import type { Diagnostic } from "../../base/diagnostic.ts";
import type { ElementKind, ElementRef } from "../../base/element-ref.ts";
import type { TextRange } from "../../base/text-range.ts";
import type { Mention } from "../mention.ts";
import type { TreeEntry, TreeNode } from "../tree.ts";

/** An element that the model declares, before anything of it is read. */
export interface Declared {
  readonly id: string;
  readonly kind: ElementKind;
  readonly ref: ElementRef;
  readonly entry: TreeEntry;
  /** Its words where the entry does not have them. */
  readonly labels?: readonly string[];
}

/** Ids in the order of the text, by kind. */
export type Declarations = ReadonlyMap<ElementKind, ReadonlyMap<string, Declared>>;

/** What the resolving of one model shares. The last three grow while it runs and end in its result. */
export interface ResolveContext {
  readonly declared: Declarations;
  /** Kinds of which more may be declared than could be read: a name of them is not called unknown. */
  readonly openKinds: ReadonlySet<ElementKind>;
  readonly diagnostics: Diagnostic[];
  /** Elements with a reported mistake. */
  readonly unsure: Set<ElementRef>;
  /** Every reference that was resolved. */
  readonly mentions: Mention[];
}

/** Where a reference stands: the element that refers, and the exact text. */
export interface ReferencePlace {
  readonly node: TreeNode;
  /** When the reference is only a part of a text: `crm` of `crm.Mobile`. */
  readonly range?: TextRange;
  readonly subject?: ElementRef;
}
