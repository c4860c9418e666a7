import type { Mark } from "../../../src/scene/scene.ts";

/** Every line of text that marks draw. */
export function collectTexts(marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((mark) => {
    if (mark.type === "group") return collectTexts(mark.marks);
    return mark.type === "text" ? [mark.text] : [];
  });
}
