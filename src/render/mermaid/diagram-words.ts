import type { Badge } from "../../base/badge.ts";
import { idOf } from "../../base/element-ref.ts";
import { productLocale } from "../../base/wording.ts";
import { mermaidSentences, mermaidWords } from "../../messages/mermaid-words.ts";
import type { Diagram, DiagramNode } from "../../views/diagram.ts";

/** What no type of Mermaid shows of a diagram: headings of its columns, how figures stand, and what a click opens. */
export function diagramWords({ layerHeadings, nodes, locale }: Diagram): readonly string[] {
  const say = productLocale(locale);
  return [
    ...(layerHeadings ? [`${mermaidWords.columns[say]}: ${layerHeadings.join(" | ")}`] : []),
    ...nodes.flatMap(({ label, badge }) => standingWords(label, badge)),
    ...nodes.flatMap(({ label, link }) =>
      link === undefined ? [] : [`${label}: ${mermaidSentences.opens(idOf(link))[say]}`],
    ),
  ];
}

/** How a figure stands against its thresholds: Mermaid shows the figure, but not its colour. */
export function standingWords(label: string, badge: Badge | undefined): readonly string[] {
  if (badge === undefined || badge.status === "neutral" || badge.status === "unknown") return [];
  return [`${label}: ${badge.name}`];
}

/** All text of a box, a line for each part. */
export function boxWords({ label, detail, lines, badge }: DiagramNode): readonly string[] {
  return [label, detail, ...(lines ?? []), badge?.text].filter((line) => line !== undefined);
}
