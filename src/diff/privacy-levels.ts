import type { Wording } from "../base/wording.ts";
import type { Field } from "../model/model.ts";
import type { CanonicalValue } from "./canonical-model.ts";

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
