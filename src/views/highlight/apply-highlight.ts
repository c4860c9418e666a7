import { diagramSentences } from "../../messages/diagram-words.ts";
import { nodeKindWords } from "../../messages/view-words.ts";
import type { Selection } from "../../model/model.ts";
import type { Content } from "../content.ts";
import type { Diagram, Emphasis } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import type { Graph, LaneItem } from "../graph.ts";
import type { PictureCell, PictureRow, TablePicture } from "../table-picture.ts";
import type { BuiltView } from "../view-kind.ts";
import { highlightedBy, type IsHighlighted, namedBy } from "./highlighted.ts";

/**
 * The same view in which what a selection means stands out and all else that it says something about steps back. A
 * selection that means nothing of what is shown changes nothing.
 */
export function applyHighlight(built: BuiltView, selection: Selection, drawing: Drawing): BuiltView {
  const isHighlighted = highlightedBy(selection, drawing);
  const content = emphasised(built.content, isHighlighted);
  if (!content) return built;
  const remark = remarkOf(selection, drawing);
  return {
    ...built,
    content: { ...content, remarks: [...content.remarks, remark] },
    table: { ...built.table, notes: [...built.table.notes, remark] },
  };
}

function emphasised<C extends Content>(content: C, isHighlighted: IsHighlighted): C | undefined;
function emphasised(content: Content, isHighlighted: IsHighlighted): Content | undefined {
  switch (content.type) {
    case "graph":
      return emphasisedGraph(content, isHighlighted);
    case "diagram":
      return emphasisedDiagram(content, isHighlighted);
    case "table-picture":
      return emphasisedTable(content, isHighlighted);
    case "sheet": {
      const parts = content.parts.map((part) => ({ part, shown: emphasised(part.content, isHighlighted) }));
      if (parts.every(({ shown }) => !shown)) return undefined;
      return { ...content, parts: parts.map(({ part, shown }) => ({ ...part, content: shown ?? part.content })) };
    }
  }
}

type Part = { readonly subject?: string };

function emphasisOf({ subject }: Part, isHighlighted: IsHighlighted): { readonly emphasis?: Emphasis } {
  const isMeant = subject === undefined ? undefined : isHighlighted(subject);
  if (isMeant === undefined) return {};
  return { emphasis: isMeant ? "strong" : "faint" };
}

function hasStrong(parts: readonly { readonly emphasis?: Emphasis }[]): boolean {
  return parts.some(({ emphasis }) => emphasis === "strong");
}

function emphasisedGraph(graph: Graph, isHighlighted: IsHighlighted): Graph | undefined {
  const nodes = graph.nodes.map((node) => ({ ...node, ...emphasisOf(node, isHighlighted) }));
  const item = (each: LaneItem): LaneItem => {
    const { emphasis } = emphasisOf(each, isHighlighted);
    // A thing of a stage that steps back does so too, whatever it is elsewhere.
    const isAside = isHighlighted(each.from) === false && isHighlighted(each.to) === false;
    return emphasis === undefined ? each : { ...each, emphasis: isAside ? "faint" : emphasis };
  };
  const groups = graph.groups.map((group) => {
    const chips = group.chips.map(item);
    return { ...group, chips, ...(isHighlighted(group.subject) === false && { emphasis: "faint" as const }) };
  });
  const lanes = graph.lanes.map((lane) => ({ ...lane, items: lane.items.map(item) }));
  if (!hasStrong([...nodes, ...lanes.flatMap(({ items }) => items)])) return undefined;
  const edges = graph.edges.map((edge) => ({ ...edge, ...emphasisOf(edge, isHighlighted) }));
  return { ...graph, groups, nodes, edges, lanes };
}

function emphasisedDiagram(diagram: Diagram, isHighlighted: IsHighlighted): Diagram | undefined {
  const nodes = diagram.nodes.map((node) => ({ ...node, ...emphasisOf(node, isHighlighted) }));
  if (!hasStrong(nodes)) return undefined;
  const emphasisAt = new Map(nodes.map(({ id, emphasis }) => [id, emphasis]));
  const edges = diagram.edges.map((edge) => {
    const ends = [emphasisAt.get(edge.from), emphasisAt.get(edge.to)];
    const own = emphasisOf(edge, isHighlighted).emphasis;
    if (own === "faint" || ends.includes("faint")) return { ...edge, emphasis: "faint" as const };
    return own === "strong" || ends.every((end) => end === "strong") ? { ...edge, emphasis: "strong" as const } : edge;
  });
  return { ...diagram, nodes, edges };
}

function emphasisedTable(picture: TablePicture, isHighlighted: IsHighlighted): TablePicture | undefined {
  const sections = picture.sections.map((section) => {
    const columns = section.columns.map((column) => ({ ...column, ...emphasisOf(column, isHighlighted) }));
    const rows = section.rows.map((row) => {
      const own = emphasisOf(row, isHighlighted);
      return { ...row, ...own, cells: emphasisedCells(row, { own, columns, isHighlighted }) };
    });
    return { ...section, columns, rows };
  });
  const heads = sections.flatMap(({ columns, rows }) => [...columns, ...rows, ...rows.flatMap(({ cells }) => cells)]);
  return hasStrong(heads) ? { ...picture, sections } : undefined;
}

type Emphasised = { readonly emphasis?: Emphasis };

interface RowContext {
  readonly own: Emphasised;
  readonly columns: readonly Emphasised[];
  readonly isHighlighted: IsHighlighted;
}

/** A cell steps back with its row or its column; one that says something stands out by itself or with its column. */
function emphasisedCells({ cells }: PictureRow, { own, columns, isHighlighted }: RowContext): readonly PictureCell[] {
  let next = 0;
  return cells.map((cell): PictureCell => {
    const over = columns.slice(next, next + (cell.span ?? 1));
    next += cell.span ?? 1;
    const itself = emphasisOf(cell, isHighlighted).emphasis;
    const isAside = over.every(({ emphasis }) => emphasis === "faint");
    if (own.emphasis === "faint" || itself === "faint" || (isAside && cell.span === undefined)) {
      return { ...cell, emphasis: "faint" };
    }
    const isMeant =
      itself === "strong" || (cell.span === undefined && over.some(({ emphasis }) => emphasis === "strong"));
    // Totals and remarks lie on no tile.
    return isMeant && cell.tone !== undefined ? { ...cell, emphasis: "strong" } : cell;
  });
}

/** `突出显示：销售部、里程碑` */
function remarkOf(selection: Selection, { index, speech }: Drawing): string {
  const elements = namedBy(selection).flatMap((ref) => index.elementByRef.get(ref) ?? []);
  const words = [
    ...elements.map((element) => speech.label(element)),
    ...selection.kinds.map((kind) => speech.say(nodeKindWords[kind])),
    ...selection.tags,
  ];
  return speech.say(diagramSentences.highlighted({ zh: words.join("、"), en: words.join(", ") }));
}
