import type { Wording } from "../base/wording.ts";
import type { ElementRef } from "../base/element-ref.ts";
import type { Field } from "../model/model.ts";
import type { CanonicalValue } from "./canonical-model.ts";
import { type Comparison, elementIn } from "./comparison.ts";

const levels: readonly Field["privacy"][] = ["none", "personal", "sensitive"];

const words: Readonly<Record<Field["privacy"], Wording>> = {
  none: { zh: "一般信息", en: "not personal" },
  personal: { zh: "个人信息", en: "personal" },
  sensitive: { zh: "敏感个人信息", en: "sensitive" },
};

/** 0 to 2: how much a level of `privacy` protects. */
export function privacyRank(level: CanonicalValue | undefined): number {
  return Math.max(0, levels.indexOf(level as Field["privacy"]));
}

export function privacyWords(level: CanonicalValue | undefined): Wording {
  return words[levels[privacyRank(level)] ?? "none"];
}

/** Whether a field holds personal data, in head or, where it is gone, in base. */
export function isPersonal(ref: ElementRef, comparison: Comparison): boolean {
  const field = elementIn(comparison, ref);
  return field?.kind === "field" && field.privacy !== "none";
}
