import { diagramSentences, diagramWords } from "../../messages/diagram-words.ts";
import type { View } from "../../model/model.ts";
import type { Diagram, DiagramLegendEntry } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import { type ElementParts, elementParts, elementStyles } from "../elements/element-parts.ts";
import { elementTable } from "../elements/element-table.ts";
import { filterRemark } from "../graph-parts.ts";
import { pictureWords } from "../picture-words.ts";
import type { ViewKind } from "../view-kind.ts";

/**
 * 经典画法: the notation in which people draw customer models by hand. Customers are rectangles, one for each stage that a
 * customer is in; channels are arrows and activities lines from the company to them; classes are tags; relationships are
 * arrows between the parties.
 */
const elements: ViewKind = {
  id: "elements",
  rank: 3,
  title: diagramWords.elements,
  appliesTo: ({ channels, activities }) => channels.length + activities.length > 0,
  build(view, drawing) {
    const parts = elementParts(view, drawing);
    const diagram = buildDiagram(view, drawing, parts);
    return { content: diagram, table: elementTable(diagram, drawing, parts) };
  },
};
export default elements;

function buildDiagram(view: View, drawing: Drawing, parts: ElementParts): Diagram {
  const { channels, activities, classes, groups, nodes, edges } = parts;
  const distinct = (lines: readonly { readonly subject?: string }[]): number =>
    new Set(lines.map(({ subject }) => subject)).size;
  return {
    ...pictureWords(view, drawing, {
      title: diagramWords.elements,
      counts: diagramSentences.elementCounts(distinct(channels), distinct(activities), distinct(classes)),
      legend: legendOf(parts, drawing),
      remarks: filterRemark(drawing),
    }),
    type: "diagram",
    frame: "facing",
    direction: view.direction ?? "right",
    ...{ groups, nodes, edges },
  };
}

/** The notation itself: what is used of it. */
function legendOf(parts: ElementParts, { speech }: Drawing): readonly DiagramLegendEntry[] {
  const { channels, activities, classes, relationships } = parts;
  const entries: readonly (readonly [DiagramLegendEntry["mark"], string, boolean])[] = [
    [{ type: "box", shape: "rect", tone: "plain" }, speech.say(diagramWords.customer), true],
    [{ type: "line", ...elementStyles.channel }, speech.say(diagramWords.channel), channels.length > 0],
    [{ type: "line", ...elementStyles.activity }, speech.say(diagramWords.activity), activities.length > 0],
    [{ type: "box", shape: "tag", tone: "tone-0" }, speech.say(diagramWords.class), classes.length > 0],
    [{ type: "line", ...elementStyles.relationship }, speech.say(diagramWords.relationships), relationships.length > 0],
  ];
  return entries.filter(([, , isUsed]) => isUsed).map(([mark, label]) => ({ mark, label }));
}
