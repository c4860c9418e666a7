import { productLocale } from "../../base/wording.ts";
import { laneWords, separator } from "../../messages/view-words.ts";
import { drawioWords } from "../../messages/drawio-words.ts";
import type { LaidOut, LaidOutSingle } from "../../layout/laid-out.ts";
import type { LaidOutSheet } from "../../layout/laid-out-sheet.ts";
import { paintOnSheet, stageCountOf } from "../../scene/stage-paints.ts";
import { cellLines, type DrawioCell } from "../drawio/drawio-cell.ts";
import { diagramLayers } from "../drawio/diagram-layers.ts";
import { type DrawioLayer, pageWriter, type PageWriter } from "../drawio/drawio-page.ts";
import { footCells } from "../drawio/foot-cells.ts";
import { graphLayers, type LayerNames } from "../drawio/graph-layers.ts";
import type { DrawnPicture, RenderFormatOf } from "../render-format.ts";
import { escapeXml } from "../../base/escape-xml.ts";
import { uniqueIds } from "../unique-ids.ts";

/**
 * Shapes that can be edited in draw.io (diagrams.net): a page per view, layers for ground, stages, lanes, nodes and
 * lines, lines attached to their shapes, and the names of model elements kept as data of each shape. Uncompressed, so
 * that it can be compared and searched.
 */
const drawio: RenderFormatOf<"pictures"> = {
  id: "drawio",
  extension: "drawio",
  mime: "application/vnd.jgraph.mxfile",
  describe: {
    zh: "draw.io 文件：图形可编辑，每个视图一页",
    en: "A draw.io file with shapes that can be edited, a page per view",
  },
  input: "pictures",
  render: renderDrawio,
};
export default drawio;

function renderDrawio(pictures: readonly DrawnPicture[]): string {
  const idOf = uniqueIds("page");
  const pages = pictures.map((picture) => ({ picture, id: idOf(picture.id) }));
  const pageIds = new Map(pages.map(({ picture, id }) => [picture.subject, id]));
  const lines = pages.flatMap(({ picture, id }) => pageLines(picture, id, pageWriter(picture, id, pageIds)));
  return ['<mxfile host="ketu" compressed="false">', ...lines, "</mxfile>", ""].join("\n");
}

function pageLines(picture: DrawnPicture, id: string, writer: PageWriter): readonly string[] {
  const { laidOut } = picture;
  const layers = laidOut.type === "laid-out-sheet" ? sheetLayers(laidOut, writer) : layersOf(laidOut, writer);
  const [width, height] = [Math.ceil(laidOut.width), Math.ceil(laidOut.height)];
  const page = `page="1" pageScale="1" pageWidth="${width}" pageHeight="${height}" background="${writer.color("background")}"`;
  return [
    `<diagram id="${id}" name="${escapeXml(picture.label)}">`,
    `<mxGraphModel dx="0" dy="0" grid="0" guides="1" tooltips="1" connect="1" arrows="1" fold="1" ${page} math="0" shadow="0">`,
    "<root>",
    '<mxCell id="0"/>',
    ...layers.flatMap(layerLines),
    "</root>",
    "</mxGraphModel>",
    "</diagram>",
  ];
}

function layersOf(laidOut: LaidOutSingle, writer: PageWriter): readonly DrawioLayer[] {
  const locale = productLocale(laidOut.locale);
  const names: LayerNames = {
    ground: drawioWords.ground[locale],
    stages: drawioWords.stages[locale],
    lanes: drawioWords.lanes[locale],
    nodes: laidOut.type === "laid-out-graph" ? laneWords.nodes[locale] : drawioWords.shapes[locale],
    lines: drawioWords.lines[locale],
  };
  const layers =
    laidOut.type === "laid-out-graph" ? graphLayers(laidOut, writer, names) : diagramLayers(laidOut, writer, names);
  return [...layers, wordsLayer(laidOut, writer)];
}

function wordsLayer(laidOut: LaidOut, writer: PageWriter): DrawioLayer {
  const id = writer.nextLayer();
  return { id, name: drawioWords.words[productLocale(laidOut.locale)], cells: footCells(laidOut, writer, id) };
}

/** The fields of a sheet, then the layers of each view under its name. */
function sheetLayers(sheet: LaidOutSheet, writer: PageWriter): readonly DrawioLayer[] {
  const ground = writer.nextLayer();
  const style = { rounded: 1, absoluteArcSize: 1, arcSize: 16, fillColor: "none" };
  const fields = sheet.parts.map(({ subject, box }): DrawioCell => {
    const strokeColor = writer.color("frame-stroke");
    return {
      type: "vertex",
      id: writer.idOf(`field ${subject}`),
      parent: ground,
      style: { ...style, strokeColor },
      box,
    };
  });
  return [
    { id: ground, name: drawioWords.ground[productLocale(sheet.locale)], cells: fields },
    ...sheet.parts.flatMap(({ picture }) => {
      const label = picture.title.lines.map(({ text }) => text).join(" ");
      return layersOf(picture, partWriter(picture, writer)).map((layer) => ({
        ...layer,
        name: label + separator + layer.name,
      }));
    }),
    wordsLayer(sheet, writer),
  ];
}

/** Writes in the paints of a sheet. */
function partWriter(picture: LaidOutSingle, writer: PageWriter): PageWriter {
  const stageCount = stageCountOf(picture);
  return { ...writer, color: (paint) => writer.color(paintOnSheet(paint, stageCount)) };
}

function layerLines({ id, name, cells }: DrawioLayer): readonly string[] {
  return [
    `<mxCell id="${id}" value="${escapeXml(name)}" parent="0"/>`,
    ...cells.flatMap((cell: DrawioCell) => cellLines(cell)),
  ];
}
