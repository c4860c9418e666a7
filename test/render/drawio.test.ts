import fc from "fast-check";
import { expect, test } from "vitest";
import type { LaidOut } from "../../src/layout/laid-out.ts";
import drawio from "../../src/render/formats/drawio.ts";
import type { DrawnPicture } from "../../src/render/render-format.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import { targetFlow, targetMap } from "../scene/target-map.ts";
import { drawioPages } from "../support/read-drawio.ts";
import { hostileText } from "./hostile-text.ts";
import { sampleDiagram } from "./sample-diagram.ts";
import { sampleGraph } from "./sample-graph.ts";
import { xmlProblems } from "./xml-problems.ts";

function drawn(laidOut: LaidOut, id: string): DrawnPicture {
  const table = { type: "table", title: "", sections: [], notes: [] } as const;
  const scene = buildScene(laidOut, themes.default);
  return { id, subject: `view:${id}`, label: id, content: sampleGraph, table, laidOut, scene };
}

const pictures = [drawn(targetMap, "map"), drawn(targetFlow, "flow"), drawn(sampleDiagram, "network")];
const pages = drawioPages(drawio.render(pictures));

test("a file has one page per view, named after it, as large as its picture", () => {
  expect(pages.map(({ name }) => name)).toEqual(["map", "flow", "network"]);
  pages.forEach(({ width, height }, index) => {
    const { laidOut } = pictures[index] as DrawnPicture;
    expect([width, height]).toEqual([Math.ceil(laidOut.width), Math.ceil(laidOut.height)]);
  });
});

test("every page begins with the two cells that draw.io wants, and all other ids are unique in the file", () => {
  for (const { cells } of pages)
    expect(cells.slice(0, 2).map(({ id, parent }) => [id, parent])).toEqual([
      ["0", ""],
      ["1", "0"],
    ]);
  const ids = pages.flatMap(({ cells }) => cells.slice(2).map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test("every parent, source and target is a cell of the same page, and parents come first", () => {
  for (const { cells } of pages) {
    const before = new Set<string>();
    const all = new Set(cells.map(({ id }) => id));
    for (const { id, parent, source, target } of cells) {
      if (id !== "0") expect(before).toContain(parent);
      for (const end of [source, target]) if (end !== undefined) expect(all).toContain(end);
      before.add(id);
    }
  }
});

test("cards stand where the picture has them and keep the names of their elements", () => {
  for (const [index, graph] of [targetMap, targetFlow].entries()) {
    const cells = pages[index]?.cells ?? [];
    for (const { subject, box } of graph.cards) {
      const cell = cells.find((candidate) => candidate.subject === subject);
      expect(cell?.absolute, subject).toEqual(box);
    }
  }
});

test("boxes of a diagram stand where the picture has them, also in groups, which move what they hold", () => {
  const cells = pages[2]?.cells ?? [];
  for (const { subject, box, parent } of sampleDiagram.boxes) {
    const cell = cells.find((candidate) => candidate.subject === subject);
    expect(cell?.absolute, subject).toEqual(box);
    const group = sampleDiagram.boxes.find(({ id }) => id === parent);
    expect(cells.find(({ id }) => id === cell?.parent)?.subject).toBe(group?.subject);
  }
});

test("every transition is attached to both of its cards and passes the same corners", () => {
  for (const [index, graph] of [targetMap, targetFlow].entries()) {
    const cells = pages[index]?.cells ?? [];
    const subjectOf = (id: string | undefined): string | undefined => cells.find((cell) => cell.id === id)?.subject;
    for (const route of graph.routes) {
      const edge = cells.find(({ subject }) => subject === route.subject);
      expect([subjectOf(edge?.source), subjectOf(edge?.target)]).toEqual([route.from, route.to]);
      expect(edge?.corners).toEqual(route.points.slice(1, -1));
    }
  }
});

test("a link to a view that is in the file opens its page", () => {
  const linked = pages[2]?.cells.find(({ link }) => link !== undefined);
  expect(linked?.link).toBe(`data:page/id,${pages[0]?.id}`);
});

test("no text of a model breaks out of its label, in XML or in the HTML within", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const [card, ...others] = targetMap.cards;
      if (!card) throw new Error("no card");
      const lines = card.label.lines.map((line) => ({ ...line, text }));
      const named = { ...card, name: text, subject: `node:${text}`, label: { ...card.label, lines } };
      const output = drawio.render([drawn({ ...targetMap, cards: [named, ...others] }, "map")]);
      expect(xmlProblems(output)).toEqual([]);
      for (const { label } of drawioPages(output)[0]?.cells ?? []) {
        expect(
          label.replace(/<\/?(?:b|br|font)(?: style="font-size: [\d.]+px" color="#[0-9a-f]{6}")?>/g, ""),
        ).not.toMatch(/[<>]/);
      }
    }),
  );
});

test("the same pictures give the same bytes", () => {
  expect(drawio.render(pictures)).toBe(drawio.render(pictures));
});
