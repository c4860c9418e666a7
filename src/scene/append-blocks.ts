import type { AppendedBlocks } from "../layout/pages/lay-out-appendix.ts";
import { blockMarks } from "./build-page-scene.ts";
import type { Mark, Scene } from "./scene.ts";

/** A picture with text below it. It is no longer as large as its sheet: it grows by what is appended. */
export function appendBlocks(picture: Scene, { height, blocks }: AppendedBlocks): Scene {
  const { type, id, locale, title, description, background, palette, darkPalette, width, height: top, marks } = picture;
  const rule: Mark = {
    type: "path",
    d: `M0 ${top}L${width} ${top}`,
    stroke: { paint: "separator", width: 1 },
  };
  const lowered = blocks.map(({ plates, rules, texts, ...block }) =>
    blockMarks({
      ...block,
      plates: plates.map(({ kind, box }) => ({ kind, box: { ...box, y: box.y + top } })),
      rules: rules.map(({ kind, ends: [from, to] }) => ({
        kind,
        ends: [
          { ...from, y: from.y + top },
          { ...to, y: to.y + top },
        ],
      })),
      texts: texts.map(({ ink, text }) => ({
        ink,
        text: { ...text, lines: text.lines.map((line) => ({ ...line, y: line.y + top })) },
      })),
    }),
  );
  const appendix: Mark = { type: "group", role: "appendix", marks: [rule, ...lowered] };
  return {
    ...{ type, id, locale, title, description, background, palette, width },
    ...(darkPalette && { darkPalette }),
    height: top + height,
    marks: [...marks, appendix],
  };
}
