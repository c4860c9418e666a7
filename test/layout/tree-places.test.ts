import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rect } from "../../src/base/geometry.ts";
import { type Branch, forestOf } from "../../src/layout/frames/forest.ts";
import { placeTree, treeColumns, type TreeSizes } from "../../src/layout/frames/tree-places.ts";
import type { Diagram } from "../../src/views/diagram.ts";
import { randomDiagram } from "../support/random-diagram.ts";

const size = fc.record({
  seed: fc.nat(),
  nodes: fc.integer({ min: 1, max: 60 }),
  foldAfter: fc.constantFrom(Infinity, 8, 3),
});

function treesOf(seed: number, nodes: number): { readonly diagram: Diagram; readonly trees: readonly Branch[] } {
  const words = { groups: 0, density: 1, locale: "en", page: "auto", words: 2, layers: 0 } as const;
  const diagram = randomDiagram({ ...words, seed, nodes, frame: "tree", direction: "right" });
  const trees = forestOf(diagram);
  if (!trees) throw new Error("no tree");
  return { diagram, trees };
}

function sizesOf(foldAfter: number): TreeSizes {
  return {
    box: ({ node }) => ({ width: 100, height: 40 + 7 * (node.id.length % 3) }),
    label: ({ edge }) => (edge?.label ? { width: 60, height: 20 } : undefined),
    leafGap: 14,
    gap: 26,
    foldAfter,
  };
}

const check = (law: (trees: readonly Branch[], boxes: ReadonlyMap<string, Rect>, foldAfter: number) => void): void =>
  fc.assert(
    fc.property(size, ({ seed, nodes, foldAfter }) => {
      const { trees } = treesOf(seed, nodes);
      const sizes = sizesOf(foldAfter);
      const columns = treeColumns(trees, sizes);
      for (const tree of trees) {
        const { boxes } = placeTree(tree, { columns, sizes });
        law([tree], new Map(boxes.map(({ id, box }) => [id, box])), foldAfter);
      }
    }),
  );

function walk(trees: readonly Branch[], visit: (branch: Branch, depth: number) => void, depth = 0): void {
  for (const branch of trees) {
    visit(branch, depth);
    walk(branch.children, visit, depth + 1);
  }
}

test("children stand behind their parent, brothers below one another in their order", () =>
  check((trees, boxes, foldAfter) =>
    walk(trees, ({ node, children }) => {
      const parent = boxes.get(node.id);
      children.forEach((child, index) => {
        const box = boxes.get(child.node.id);
        expect(box && parent && box.x > parent.x + parent.width).toBe(true);
        const next = children[index + 1];
        const below = next && boxes.get(next.node.id);
        const isFolded = children.length > foldAfter;
        if (below && box && !isFolded) expect(below.y).toBeGreaterThan(box.y);
      });
    }),
  ));

test("without folding the nodes of one depth begin on one line, and a parent stands between its children", () =>
  check((trees, boxes, foldAfter) => {
    if (foldAfter !== Infinity) return;
    const starts = new Map<number, number>();
    walk(trees, ({ node, children }, depth) => {
      const box = boxes.get(node.id);
      if (!box) throw new Error("no place");
      expect(box.x).toBe(starts.get(depth) ?? box.x);
      starts.set(depth, box.x);
      const ys = children.flatMap(({ node: { id } }) => boxes.get(id) ?? []).map(({ y, height }) => y + height / 2);
      if (ys.length === 0) return;
      expect(box.y + box.height / 2).toBeGreaterThanOrEqual(Math.min(...ys) - 0.01);
      expect(box.y + box.height / 2).toBeLessThanOrEqual(Math.max(...ys) + 0.01);
    });
  }));

test("folding makes a long list of leaves lower", () => {
  const leaves = Array.from({ length: 34 }, (_, index) => ({ node: nodeNamed(`leaf${index}`), children: [] }));
  const tree: Branch = { node: nodeNamed("root"), children: leaves };
  const heights = [Infinity, 16, 8].map((foldAfter) => {
    const sizes = sizesOf(foldAfter);
    return placeTree(tree, { columns: treeColumns([tree], sizes), sizes }).height;
  });
  expect([...heights].sort((a, b) => b - a)).toEqual(heights);
  expect(new Set(heights).size).toBe(3);
});

test("a ring, a node that hangs on two, and a chain too deep to read are no trees", () => {
  const diagramOf = (edges: readonly (readonly [string, string])[]): Diagram => ({
    ...treesOf(1, 1).diagram,
    nodes: [...new Set(edges.flat())].map(nodeNamed),
    edges: edges.map(([from, to]) => ({
      id: `${from} ${to}`,
      from,
      to,
      line: "solid",
      head: "none",
      tone: "plain",
      name: "",
    })),
  });
  expect(forestOf(diagramOf([["a", "b"]]))).toBeDefined();
  expect(
    forestOf(
      diagramOf([
        ["a", "b"],
        ["b", "a"],
      ]),
    ),
  ).toBeUndefined();
  expect(
    forestOf(
      diagramOf([
        ["a", "b"],
        ["c", "b"],
        ["a", "c"],
      ]),
    ),
  ).toBeUndefined();
  const chain = Array.from({ length: 200 }, (_, index) => [`n${index}`, `n${index + 1}`] as const);
  expect(forestOf(diagramOf(chain))).toBeUndefined();
});

function nodeNamed(id: string): Branch["node"] {
  return { id, shape: "rect", tone: "plain", label: id, name: id };
}
