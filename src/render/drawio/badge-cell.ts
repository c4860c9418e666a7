import type { Status } from "../../base/badge.ts";
import type { Rect } from "../../base/geometry.ts";
import type { PlacedBadge, PlacedCard } from "../../layout/laid-out-graph.ts";
import type { CellStyle, VertexCell } from "./drawio-cell.ts";
import { drawioLabel } from "./drawio-label.ts";
import { font, type PageWriter, within } from "./drawio-page.ts";

/** A figure that moves with the shape on which it stands. */
export function badgeCell(
  badge: PlacedBadge,
  { writer, parent, parentBox }: { readonly writer: PageWriter; readonly parent: string; readonly parentBox: Rect },
): VertexCell {
  const { idOf, color } = writer;
  return {
    type: "vertex",
    id: idOf("badge"),
    parent,
    tooltip: badge.name,
    style: { ...statusStyle(badge.status, badge.box, writer), ...font, align: "center", spacing: 0 },
    label: drawioLabel([{ text: badge.caption, color: color(`${badge.status}-ink`) }]),
    box: within(badge.box, parentBox),
  };
}

/** Status has a shape as well as a colour: round ends are good, points a warning, square corners critical. */
export function statusStyle(status: Status, box: Rect, { color }: PageWriter): CellStyle {
  const paints = { fillColor: color(`${status}-fill`), strokeColor: color(`${status}-stroke`) };
  switch (status) {
    case "warn":
      return { shape: "hexagon", perimeter: "hexagonPerimeter2", fixedSize: 1, size: box.height * 0.36, ...paints };
    case "critical":
      return { rounded: 0, ...paints };
    case "unknown":
      return { rounded: 1, arcSize: 50, dashed: 1, dashPattern: "3 2", ...paints };
    case "good":
      return { rounded: 1, arcSize: 50, ...paints };
    case "neutral":
      return { rounded: 1, absoluteArcSize: 1, arcSize: 12, ...paints };
  }
}

/** The sign of a kind of node. */
export function glyphStyle(kind: PlacedCard["kind"]): CellStyle {
  switch (kind) {
    case "touchpoint":
      return { shape: "ellipse", perimeter: "ellipsePerimeter" };
    case "milestone":
    case "decision":
      return { shape: "rhombus", perimeter: "rhombusPerimeter" };
    case "feedback":
      return { shape: "mxgraph.basic.half_circle", rotation: 90 };
    case "exit":
      return { shape: "mxgraph.basic.x" };
  }
}
