import type { LaidOutDiagram, PlacedBox, PlacedConnector } from "../../layout/laid-out-diagram.ts";
import { tonePaint } from "../../scene/marks/tone-paint.ts";
import { badgeCell } from "./badge-cell.ts";
import type { CellStyle, VertexCell } from "./drawio-cell.ts";
import { drawioLabel } from "./drawio-label.ts";
import { attachedCell, type DrawioLayer, faintStyle, font, linkOf, type PageWriter, within } from "./drawio-page.ts";
import type { LayerNames } from "./graph-layers.ts";

/** A diagram or a drawn table as layers of cells. Groups are containers: what stands in one moves with it. */
export function diagramLayers(diagram: LaidOutDiagram, writer: PageWriter, names: LayerNames): readonly DrawioLayer[] {
  const { idOf, nextLayer } = writer;
  const boxes = new Map(diagram.boxes.map((box) => [box.id, { id: idOf(box.subject ?? box.id), box }]));
  const [nodes, lines] = [nextLayer(), nextLayer()];
  return [
    {
      id: nodes,
      name: names.nodes,
      cells: [...boxes.values()].flatMap(({ id, box }) => {
        const group = box.parent === undefined ? undefined : boxes.get(box.parent);
        return boxCells(box, { id, writer, parent: group?.id ?? nodes, origin: group?.box.box ?? { x: 0, y: 0 } });
      }),
    },
    {
      id: lines,
      name: names.lines,
      cells: diagram.connectors.flatMap((connector) => {
        const [from, to] = [boxes.get(connector.from), boxes.get(connector.to)];
        if (!from || !to) return [];
        const ends = { from: { id: from.id, box: from.box.box }, to: { id: to.id, box: to.box.box } };
        return [attachedCell(writer, { ...connector, ...ends, parent: lines, ...connectorLook(connector, writer) })];
      }),
    },
  ];
}

interface BoxContext {
  readonly id: string;
  readonly writer: PageWriter;
  readonly parent: string;
  readonly origin: { readonly x: number; readonly y: number };
}

function boxCells(box: PlacedBox, { id, writer, parent, origin }: BoxContext): readonly VertexCell[] {
  const { color } = writer;
  const place = { ...box.box, x: box.box.x - origin.x, y: box.box.y - origin.y };
  const isHeading = box.role === "group" || box.role === "head";
  const words = box.label ?? box.detail;
  const body: VertexCell = {
    type: "vertex",
    id,
    parent,
    ...(box.subject !== undefined && { subject: box.subject }),
    ...(box.name !== undefined && { tooltip: box.name }),
    ...linkOf(box, writer),
    style: {
      ...shapeStyle(box),
      ...font,
      align: words ? { start: "left", middle: "center", end: "right" }[words.anchor] : "center",
      verticalAlign: box.role === "group" ? "top" : "middle",
      spacing: 0,
      ...(words?.anchor === "start" && { spacingLeft: (words.lines[0]?.x ?? box.box.x) - box.box.x }),
      ...paintsOf(box, writer),
      ...faintStyle(box),
    },
    label: drawioLabel([
      { text: box.label, color: color(isHeading && box.label?.weight !== 700 ? "ink-soft" : "ink") },
      { text: box.detail, color: color("ink-soft") },
      { text: box.lines, color: color("ink-soft") },
    ]),
    box: place,
  };
  return [
    body,
    ...(box.badge ? [badgeCell(box.badge, { writer, parent: id, parentBox: box.box })] : []),
    ...bar(box, { id, writer }),
  ];
}

/** The coloured bar of a card, and of a cell with a tone. */
function bar(
  box: PlacedBox,
  { id, writer }: { readonly id: string; readonly writer: PageWriter },
): readonly VertexCell[] {
  const isBarred = box.tone !== "plain" && box.tone !== "quiet" && (box.shape === "rect" || box.role === "cell");
  if (!isBarred || box.role === "group" || box.role === "head") return [];
  const style = { fillColor: writer.color(tonePaint(box.tone)), strokeColor: "none" };
  return [
    {
      type: "vertex",
      id: writer.idOf("bar"),
      parent: id,
      style,
      box: within({ ...box.box, width: box.role === "cell" ? 4 : 5 }, box.box),
    },
  ];
}

function paintsOf({ role, tone, shape, isGap }: PlacedBox, { color }: PageWriter): CellStyle {
  if (role === "group") return { fillColor: color("frame-fill"), strokeColor: color("frame-stroke") };
  if (role === "head") {
    const fillColor = color("tag-fill");
    return isGap ? { fillColor, strokeColor: color("route-red"), dashed: 1 } : { fillColor, strokeColor: "none" };
  }
  if (role === "row") {
    return { fillColor: color(tone === "quiet" ? "band-fill" : "background"), strokeColor: color("separator") };
  }
  if (role === "cell") {
    const fillColor = color(tone === "plain" ? "background" : "tag-fill");
    if (isGap) return { fillColor, strokeColor: color("route-red"), dashed: 1 };
    return { fillColor, strokeColor: color("separator") };
  }
  const isDot = shape === "start" || shape === "end";
  const isBarred = shape === "rect" && tone !== "plain" && tone !== "quiet";
  const strokeColor = color(isBarred ? "card-stroke" : tonePaint(tone));
  if (isDot) return { fillColor: strokeColor, strokeColor };
  return { fillColor: color(tone === "quiet" ? "tag-fill" : "card-fill"), strokeColor, strokeWidth: 1.4 };
}

function shapeStyle({ role, shape, box }: PlacedBox): CellStyle {
  if (role === "group")
    return { container: 1, collapsible: 0, rounded: 1, absoluteArcSize: 1, arcSize: 16, spacingTop: 8 };
  if (role !== "node") return { rounded: 0 };
  switch (shape) {
    case "rect":
      return { rounded: 1, absoluteArcSize: 1, arcSize: 12 };
    case "round":
      return { rounded: 1, absoluteArcSize: 1, arcSize: 24 };
    case "pill":
      return { rounded: 1, arcSize: 50 };
    case "diamond":
      return { shape: "rhombus", perimeter: "rhombusPerimeter" };
    case "hexagon":
      return { shape: "hexagon", perimeter: "hexagonPerimeter2", fixedSize: 1, size: Math.min(12, box.height / 3) };
    case "octagon":
      return { shape: "mxgraph.basic.octagon2", dx: Math.min(8, box.height / 4) };
    case "cylinder":
      return { shape: "cylinder3", boundedLbl: 1, backgroundOutline: 1, size: Math.min(7, box.height / 5) };
    case "tag":
      return { shape: "offPageConnector", direction: "south", size: 0.1 };
    case "note":
      return { shape: "note", size: 10, backgroundOutline: 1 };
    case "station":
      return { shape: "ellipse", perimeter: "ellipsePerimeter", verticalLabelPosition: "top", verticalAlign: "bottom" };
    case "start":
      return { shape: "ellipse", perimeter: "ellipsePerimeter" };
    case "end":
      return { shape: "doubleEllipse", perimeter: "ellipsePerimeter" };
  }
}

const dashPatterns = { dashed: "6 4", dotted: "1.5 3", "dash-dot": "6 3 1.5 3" } as const;
const heads = { arrow: "block", open: "open", none: "none" } as const;

function connectorLook(
  { line, head, tail, tone, width, emphasis }: PlacedConnector,
  { color }: PageWriter,
): { readonly style: CellStyle; readonly ink: string } {
  const isQuiet = tone === "plain" || tone === "quiet";
  const isDashed = line === "dashed" || line === "dotted" || line === "dash-dot";
  return {
    style: {
      ...faintStyle({ ...(emphasis && { emphasis }) }),
      ...(line === "double" && { shape: "link" }),
      strokeColor: color(isQuiet ? "route" : tone === "red" ? "route-red" : tonePaint(tone)),
      strokeWidth: width,
      endArrow: heads[head],
      endFill: head === "arrow" ? 1 : 0,
      startArrow: heads[tail],
      startFill: tail === "arrow" ? 1 : 0,
      endSize: 6,
      ...(isDashed && { dashed: 1, fixDash: 1, dashPattern: dashPatterns[line] }),
      labelBackgroundColor: color("background"),
    },
    ink: color(tone === "red" ? "route-red-ink" : "route-ink"),
  };
}
