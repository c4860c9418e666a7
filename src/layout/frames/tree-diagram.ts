import type { Point, Rect } from "../../base/geometry.ts";
import type { Diagram, DiagramEdge, DiagramNode } from "../../views/diagram.ts";
import type { PlacedConnector } from "../laid-out-diagram.ts";
import type { Look } from "../look.ts";
import type { BoxContent } from "./box-picture.ts";
import { boxSize, type SizedBox, usualWidth } from "./box-size.ts";
import { connectorOf, type LineLabel, lineLabel } from "./diagram-blocks.ts";
import type { Branch } from "./forest.ts";
import { withLayerHeadings } from "./layer-headings.ts";
import { distanceFrom, packBlocks, type Packing, packSizes } from "./pack-blocks.ts";
import { placeTree, type Size, treeColumns, type TreePlaces, type TreeSizes } from "./tree-places.ts";

export interface TreeOptions {
  readonly look: Look;
  /** Widths in pixels of which the boxes of a depth take the least that suits their text. */
  readonly widths: readonly number[];
  /** Width / height that the picture should have. */
  readonly shape: number;
}

/** Leaves of one parent in a column; the first for which the picture has a readable shape, or comes nearest to it. */
const folds = [Infinity, 24, 18, 14, 12, 10, 8, 7, 6, 5, 4] as const;
/** A picture that is folded less may be so much larger, or so large in pixels. */
const patience = { times: 1.15, pixels: 560 } as const;

/** Trees from left to right or down: no engine. */
export function layOutTrees(diagram: Diagram, trees: readonly Branch[], options: TreeOptions): BoxContent {
  const measured = measureTrees(diagram, trees, options);
  const { isDown } = measured;
  const packing: Packing =
    diagram.layerHeadings === undefined ? { shape: options.shape } : { stack: isDown ? "beside" : "below" };
  const longest = longestList(trees);
  const choices = folds
    .filter((fold, index) => index === 0 || fold < longest)
    .map((foldAfter) => {
      const places = placeTrees(measured, foldAfter);
      const size = packSizes(
        places.map((tree) => turned(tree, isDown)),
        packing,
      );
      return { places, distance: distanceFrom(size, options.shape) };
    });
  const best = Math.min(...choices.map(({ distance }) => distance));
  const enough = Math.max(best * patience.times, patience.pixels);
  const { places = [] } = choices.find(({ distance }) => distance <= enough) ?? {};
  const content = packBlocks(
    places.map((tree) => blockOf(measured, tree)),
    packing,
  );
  return withLayerHeadings(diagram, content, options.look);
}

/** The most leaves that one node has. */
function longestList(trees: readonly Branch[]): number {
  return Math.max(
    0,
    ...trees.map(({ children }) =>
      Math.max(children.filter((child) => child.children.length === 0).length, longestList(children)),
    ),
  );
}

function turned({ width, height }: Size, isDown: boolean): Size {
  return isDown ? { width: height, height: width } : { width, height };
}

interface MeasuredTrees {
  readonly isDown: boolean;
  readonly trees: readonly Branch[];
  readonly boxes: ReadonlyMap<string, SizedBox>;
  readonly labels: ReadonlyMap<string, LineLabel>;
  readonly edges: ReadonlyMap<string, DiagramEdge>;
}

function measureTrees(diagram: Diagram, trees: readonly Branch[], { look, widths }: TreeOptions): MeasuredTrees {
  const boxes = new Map<string, SizedBox>();
  for (const nodes of alikeNodes(trees)) {
    const width = usualWidth(nodes, widths, look);
    for (const node of nodes) boxes.set(node.id, boxSize(node, width, look));
  }
  return {
    isDown: diagram.direction === "down",
    trees,
    boxes,
    labels: new Map(diagram.edges.flatMap(({ id, label }) => (label ? [[id, lineLabel(label, look)] as const] : []))),
    edges: new Map(diagram.edges.map((edge) => [edge.id, edge])),
  };
}

/** Nodes of one depth, which shall be as wide as each other; tags hold short words and stay by themselves. */
function alikeNodes(trees: readonly Branch[]): readonly (readonly DiagramNode[])[] {
  const alike = new Map<string, DiagramNode[]>();
  const visit = ({ node, children }: Branch, depth: number): void => {
    const key = node.shape === "tag" ? `${depth} tag` : String(depth);
    const known = alike.get(key);
    if (known) known.push(node);
    else alike.set(key, [node]);
    for (const child of children) visit(child, depth + 1);
  };
  for (const tree of trees) visit(tree, 0);
  return [...alike.values()];
}

function placeTrees({ isDown, trees, boxes, labels }: MeasuredTrees, foldAfter: number): readonly TreePlaces[] {
  const sizes: TreeSizes = {
    box: ({ node }) => turned(boxes.get(node.id) ?? { width: 0, height: 0 }, isDown),
    label: ({ edge }) => {
      const label = edge && labels.get(edge.id);
      return label && turned(label, isDown);
    },
    leafGap: isDown ? 18 : 14,
    gap: isDown ? 30 : 26,
    foldAfter,
  };
  const columns = treeColumns(trees, sizes);
  return trees.map((tree) => placeTree(tree, { columns, sizes }));
}

function blockOf({ isDown, boxes, labels, edges }: MeasuredTrees, places: TreePlaces): BoxContent {
  const point = ({ x, y }: Point): Point => (isDown ? { x: y, y: x } : { x, y });
  const rect = ({ x, y, width, height }: Rect): Rect =>
    isDown ? { x: y, y: x, width: height, height: width } : { x, y, width, height };
  return {
    boxes: places.boxes.flatMap(({ id, box }) => boxes.get(id)?.placeIn(rect(box)) ?? []),
    connectors: places.lines.flatMap(({ id, child, points, label }): readonly PlacedConnector[] => {
      const edge = edges.get(id);
      if (!edge) return [];
      const way = points.map(point);
      const placed = label && labels.get(id)?.placeIn(rect(label));
      // Where all edges lead to the root they run the other way.
      const ordered = edge.from === child ? [...way].reverse() : way;
      return [{ ...connectorOf(edge), points: ordered, ...(placed && { label: placed }) }];
    }),
    captions: [],
    width: isDown ? places.height : places.width,
    height: isDown ? places.width : places.height,
  };
}
