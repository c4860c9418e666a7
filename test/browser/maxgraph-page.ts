import { Graph, ModelXmlSerializer } from "@maxgraph/core";

/** What maxGraph, the library that draw.io's format comes from, makes of a page. */
export interface ReadModel {
  readonly vertices: number;
  readonly edges: number;
  /** Edges that hang on a vertex at both ends. */
  readonly attached: number;
  /** Boxes as they are drawn, by id. */
  readonly boxes: Readonly<Record<string, readonly [x: number, y: number, width: number, height: number]>>;
}

declare global {
  interface Window {
    readDrawio(xml: string): ReadModel;
  }
}

window.readDrawio = (xml) => {
  const container = document.createElement("div");
  document.body.append(container);
  const graph = new Graph(container);
  graph.convertValueToString = ({ value }) =>
    value instanceof Element ? (value.getAttribute("label") ?? "") : (value ?? "");
  const model = graph.getDataModel();
  new ModelXmlSerializer(model).import(xml);
  const cells = Object.values(model.cells ?? {});
  const edges = cells.filter((cell) => cell.isEdge());
  const vertices = cells.filter((cell) => cell.isVertex());
  const boxes = vertices.flatMap((cell) => {
    const state = graph.getView().getState(cell);
    return state ? [[cell.getId() ?? "", [state.x, state.y, state.width, state.height]] as const] : [];
  });
  return {
    vertices: vertices.length,
    edges: edges.length,
    attached: edges.filter((edge) => edge.source && edge.target).length,
    boxes: Object.fromEntries(boxes),
  };
};
