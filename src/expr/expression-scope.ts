import type { ElementRef } from "../base/element-ref.ts";

/** Both ends belong to it. */
export interface ValueRange {
  readonly min: number;
  readonly max: number;
}

/** What is known of a value. The more is known, the more can be proved about a rule. */
export type ValueType =
  | {
      readonly kind: "number" | "integer";
      readonly range?: ValueRange;
      /** As in the model: `day`, `CNY`, `percent`. */
      readonly unit?: string;
    }
  | { readonly kind: "text" }
  /** A code of a value set. Without `values` the set is not known, and any text may be compared. */
  | {
      readonly kind: "code";
      readonly values?: readonly string[];
      /** Labels in any language, by index of `values`: for an author who writes the label instead of the code. */
      readonly labels?: readonly (readonly string[])[];
    }
  | { readonly kind: "boolean" }
  | { readonly kind: "date" }
  | { readonly kind: "duration" }
  /** An event's id: whether it has happened at least once. Never missing. */
  | { readonly kind: "event" }
  /** A scheme's id: compared with its classes. `classes` are ids without the scheme: `vip`. */
  | {
      readonly kind: "class";
      readonly scheme: string;
      readonly classes: readonly string[];
      /** As for codes, by index of `classes`. */
      readonly labels?: readonly (readonly string[])[];
    };

/** A name that an expression may use. */
export interface Declaration {
  /** As an expression spells it: `clv`, `tier`, `customer_id.type`. */
  readonly name: string;
  /** The element that it stands for: `metric:clv`, `scheme:tier`. */
  readonly ref: ElementRef;
  readonly type: ValueType;
  /** Its label in any language: for an author who writes the label instead of the id. */
  readonly labels?: readonly string[];
}

/** The names that are known where an expression stands. */
export interface ExpressionScope {
  lookup(name: string): Declaration | undefined;
  /** Every name, in the order of the model. */
  names(): readonly string[];
}

/** A scope of a list of declarations. Of two with one name the first counts. */
export function scopeOf(declarations: readonly Declaration[]): ExpressionScope {
  const byName = new Map<string, Declaration>();
  for (const declaration of declarations) if (!byName.has(declaration.name)) byName.set(declaration.name, declaration);
  return { lookup: (name) => byName.get(name), names: () => [...byName.keys()] };
}
