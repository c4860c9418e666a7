import type { LaidOutPage, PageText, PlacedBlock } from "../layout/pages/laid-out-page.ts";
import { numberPlate } from "./marks/number-marks.ts";
import { textMarks } from "./marks/text-marks.ts";
import type { Mark, Paint, Scene } from "./scene.ts";
import { paletteOf, type Theme } from "./theme.ts";

const inks: Readonly<Record<PageText["ink"], Paint>> = { main: "ink", soft: "ink-soft", number: "ink-soft" };

/** A page of a document, drawn: styles only. */
export function buildPageScene(page: LaidOutPage, theme: Theme): Scene {
  const { locale, title, width, height, sheet } = page;
  return {
    type: "scene",
    id: "page",
    ...{ locale, title, width, height, sheet },
    description: title,
    background: "background",
    palette: paletteOf(theme, 0),
    marks: page.blocks.map(blockMarks),
  };
}

/** A block of a document as one group. */
export function blockMarks({ role, subject, plates, rules, texts }: PlacedBlock): Mark {
  return {
    type: "group",
    role,
    ...(subject !== undefined && { subject }),
    marks: [
      ...plates.map(({ kind, box }): Mark =>
        kind === "head" ? { type: "rect", box, fill: "band-fill" } : numberPlate(box),
      ),
      ...rules.map(({ kind, ends: [from, to] }): Mark => ({
        type: "path",
        d: `M${from.x} ${from.y}L${to.x} ${to.y}`,
        stroke: kind === "strong" ? { paint: "ink-soft", width: 1 } : { paint: "separator", width: 0.75 },
      })),
      ...texts.flatMap(({ ink, text }) => textMarks(text, inks[ink])),
    ],
  };
}
