import { productLocale } from "../../base/wording.ts";
import { mermaidWords } from "../../messages/mermaid-words.ts";
import defaultTheme from "../../scene/themes/default.ts";
import type { SheetContent, SheetPart } from "../../views/sheet-content.ts";
import type { MermaidChart } from "./mermaid-chart.ts";
import { mermaidLabel } from "./mermaid-label.ts";

const { paints } = defaultTheme;
const usualAcross = 2;

/** A sheet as blocks, one for each view with its name and what it shows: Mermaid draws one diagram per file. */
export function sheetBlocks({ title, across = usualAcross, parts, locale }: SheetContent): MermaidChart {
  const say = productLocale(locale);
  const columns = Math.max(1, Math.min(across, parts.length));
  const blocks = parts.map((part, index) => `v${index + 1}[${mermaidLabel(wordsOf(part))}]`);
  const rows = Array.from({ length: Math.ceil(blocks.length / columns) }, (_, row) =>
    blocks.slice(row * columns, (row + 1) * columns).join(" "),
  );
  const ids = blocks.map((_, index) => `v${index + 1}`);
  return {
    type: "block-beta",
    isAccessible: false,
    unsaid: [mermaidWords.oneDiagram[say], mermaidWords.noTitle[say]],
    lines: [
      `columns ${columns}`,
      `title[${mermaidLabel(title)}]${columns > 1 ? `:${columns}` : ""}`,
      ...rows,
      `classDef title fill:${paints.background},stroke:${paints.background},color:${paints.ink}`,
      `classDef view fill:${paints["card-fill"]},stroke:${paints["card-stroke"]},color:${paints.ink}`,
      "class title title",
      ...(ids.length > 0 ? [`class ${ids.join(",")} view`] : []),
    ],
    edges: 0,
  };
}

function wordsOf({ label, content }: SheetPart): string {
  return content.type === "graph" ? label : `${label}\n${content.summary}`;
}
