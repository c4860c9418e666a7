import { idOf, type ElementRef } from "../base/element-ref.ts";
import { textIn, wordsOfId } from "../base/localized-text.ts";
import type { Wording } from "../base/wording.ts";
import { wholeModel } from "./canonical-model.ts";
import type { Comparison } from "./comparison.ts";

/** An element as its author calls it, in both languages: its label in head, else in base, else its id in words. */
export function labelOf(ref: ElementRef, sides: Pick<Comparison, "base" | "head">): Wording {
  const { base, head } = sides;
  const element = head.index.elementByRef.get(ref) ?? base.index.elementByRef.get(ref);
  if (element?.kind === "transition") {
    const [from, to] = [element.from, element.to].map((id) => labelOf(`node:${id}`, sides));
    return { zh: `${from?.zh} → ${to?.zh}`, en: `${from?.en} → ${to?.en}` };
  }
  const own = (ref === wholeModel ? head.model.title : element?.label) ?? {};
  const other = Object.values(own)[0] ?? wordsOfId(idOf(ref));
  return { zh: textIn(own, "zh", other), en: textIn(own, "en", other) };
}
