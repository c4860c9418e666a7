import type { Rect } from "../../base/geometry.ts";
import type { LaidOut } from "../../layout/laid-out.ts";
import type { PlacedDiagramLegendEntry } from "../../layout/laid-out-diagram.ts";
import type { PlacedLegendEntry } from "../../layout/laid-out-graph.ts";
import { tonePaint } from "../../scene/marks/tone-paint.ts";
import { glyphStyle, statusStyle } from "./badge-cell.ts";
import type { CellStyle, DrawioCell } from "./drawio-cell.ts";
import { drawioLabel } from "./drawio-label.ts";
import { font, type PageWriter, textCell } from "./drawio-page.ts";

/** Title, captions, legend, footer and remarks: what stands around the content. */
export function footCells(laidOut: LaidOut, writer: PageWriter, parent: string): readonly DrawioCell[] {
  const { title, subtitle, footer, remarks } = laidOut;
  const { legendTitle, legend } = laidOut.type === "laid-out-sheet" ? { legend: [] } : laidOut;
  const captions = laidOut.type === "laid-out-diagram" ? laidOut.captions : [];
  const soft = [subtitle, legendTitle, footer, ...remarks].flatMap((text) => text ?? []);
  const entries: readonly (PlacedLegendEntry | PlacedDiagramLegendEntry)[] = legend;
  return [
    textCell(writer, title, { parent, name: "title", paint: "ink" }),
    ...soft.map((text) => textCell(writer, text, { parent, name: "words", paint: "ink-soft" })),
    ...captions.map((text) => textCell(writer, text, { parent, name: "caption", paint: "ink" })),
    ...entries.flatMap((entry) => [
      signCell(entry, writer, parent),
      textCell(writer, entry.label, { parent, name: "legend", paint: "ink" }),
    ]),
  ];
}

function signCell(entry: PlacedLegendEntry | PlacedDiagramLegendEntry, writer: PageWriter, parent: string): DrawioCell {
  const { mark, box } = entry;
  const { idOf, color } = writer;
  const id = idOf("sign");
  const vertex = (style: CellStyle, place: Rect = box): DrawioCell => ({
    type: "vertex",
    id,
    parent,
    style,
    box: place,
  });
  switch (mark.type) {
    case "status":
      return vertex(statusStyle(mark.status, box, writer));
    case "node": {
      const tone = color(`kind-${mark.kind}`);
      const square = { x: box.x + (box.width - 10) / 2, y: box.y + (box.height - 10) / 2, width: 10, height: 10 };
      return vertex({ ...glyphStyle(mark.kind), fillColor: tone, strokeColor: "none" }, square);
    }
    case "sign": {
      const style = { rounded: 1, fillColor: color("tag-fill"), strokeColor: "none", ...font, align: "center" };
      const sign = "sign" in entry ? entry.sign : undefined;
      return { type: "vertex", id, parent, style, box, label: drawioLabel([{ text: sign, color: color("ink") }]) };
    }
    case "gap":
      return vertex({ rounded: 1, fillColor: "none", strokeColor: color("route-red"), dashed: 1 });
    case "box":
      return vertex({ rounded: 1, fillColor: color("card-fill"), strokeColor: color(tonePaint(mark.tone)) });
    case "transition":
    case "line": {
      const isRed =
        mark.type === "transition" ? mark.kind === "churn" || mark.kind === "win_back" : mark.tone === "red";
      const isDashed = mark.type === "transition" ? mark.kind !== "advance" : mark.line !== "solid";
      const y = box.y + box.height / 2;
      return {
        type: "edge",
        id,
        parent,
        style: {
          strokeColor: color(isRed ? "route-red" : "route"),
          strokeWidth: 1.6,
          endArrow: mark.type === "line" && mark.head === "none" ? "none" : "block",
          endSize: 6,
          ...(isDashed && { dashed: 1 }),
        },
        ends: [
          { x: box.x, y },
          { x: box.x + box.width, y },
        ],
        corners: [],
      };
    }
  }
}
