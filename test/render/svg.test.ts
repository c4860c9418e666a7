import fc from "fast-check";
import { expect, test } from "vitest";
import svg from "../../src/render/formats/svg.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import type { Mark, Scene } from "../../src/scene/scene.ts";
import { targetFlow, targetMap } from "../scene/target-map.ts";
import { hostileText } from "./hostile-text.ts";
import { xmlProblems } from "./xml-problems.ts";

const scene = buildScene(targetMap, themes.default);
const auto = buildScene(targetMap, themes.default, { darkTheme: themes.dark });

/** A small scene in which every string is `text`. */
function sceneOf(text: string): Scene {
  const marks: readonly Mark[] = [
    {
      type: "group",
      role: text,
      subject: text,
      name: text,
      marks: [
        { type: "text", text, x: 1, y: 2, size: 12, weight: 700, anchor: "middle", fill: "ink", width: 9, halo: "ink" },
        { type: "image", box: { x: 0, y: 0, width: 1, height: 1 }, href: text },
        { type: "image", box: { x: 0, y: 0, width: 1, height: 1 }, href: `data:image/png;base64,${text}` },
      ],
    },
  ];
  const palette = new Map([["ink", "#000000"]]);
  const size = { width: 100, height: 50 };
  return {
    type: "scene",
    id: "x",
    locale: text,
    ...size,
    title: text,
    description: text,
    background: "ink",
    palette,
    marks,
  };
}

test("an SVG is well-formed XML", () => {
  for (const graph of [targetMap, targetFlow]) {
    for (const theme of Object.values(themes)) expect(xmlProblems(svg.render(buildScene(graph, theme)))).toEqual([]);
  }
  expect(xmlProblems(svg.render(auto))).toEqual([]);
});

test("what opens another view is a link where the caller knows its address, and stays one group", () => {
  const marks: readonly Mark[] = [
    { type: "group", role: "card", subject: "node:a", link: "view:b", name: "a", marks: [] },
  ];
  const linked = { ...sceneOf("x"), marks };
  const output = svg.render(linked, { links: new Map([["view:b", 'model.b.svg?"&']]) });
  expect(xmlProblems(output)).toEqual([]);
  expect(output).toMatch(
    /<g [^>]*data-subject="node:a"[^>]*>\n<title>a<\/title>\n<a href="model\.b\.svg\?&quot;&amp;">\n<\/a>\n<\/g>/,
  );
  expect(svg.render(linked)).not.toContain("<a ");
});

test("no text of a model breaks out of its element, and no picture loads anything", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const lines = new Map([[text, text]]);
      const output = svg.render(sceneOf(text), { lines });
      expect(xmlProblems(output)).toEqual([]);
      const elements = [...output.matchAll(/<([a-z]+)/gi)].map((match) => match[1]);
      expect(elements.filter((name) => name !== "image")).toEqual([
        "svg",
        "title",
        "desc",
        "rect",
        "g",
        "title",
        "text",
      ]);
      for (const match of output.matchAll(/href="([^"]*)"/g)) expect(match[1]).toMatch(/^data:image\/png/);
    }),
    { numRuns: 500 },
  );
});

test("every element stands on its own line, and no line is longer than 5,000 characters", () => {
  for (const line of svg.render(auto).split("\n")) {
    expect(line.length).toBeLessThanOrEqual(5000);
    expect((line.match(/<[a-z]/g) ?? []).length).toBeLessThanOrEqual(1);
  }
});

test("very long path data is broken between commands", () => {
  const d = `M0 0${"L1234.56 1234.56".repeat(1000)}`;
  const output = svg.render({ ...scene, marks: [{ type: "path", d, stroke: { paint: "ink", width: 1 } }] });
  expect(Math.max(...output.split("\n").map((line) => line.length))).toBeLessThan(5000);
  expect(/ d="([^"]*)"/.exec(output)?.[1]?.replace(/\n/g, "")).toBe(d);
});

test("ids are unique, valid and the same whenever the picture is drawn", () => {
  const output = svg.render(scene);
  const ids = [...output.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? "");
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w-]*$/);
  expect(ids).toContain("map-stage-s0");
  expect(svg.render(scene)).toBe(output);
});

test("things say what they are: subject, role, name and the line of the YAML", () => {
  const subject = "node:首次访问";
  const output = svg.render(scene, { lines: new Map([[subject, "model.yaml:12"]]) });
  const group = output.split("\n").findIndex((line) => line.includes(`data-subject="${subject}"`));
  const [line, title] = output.split("\n").slice(group, group + 2);
  expect(line).toContain('data-role="card"');
  expect(line).toContain('data-source="model.yaml:12"');
  expect(title).toBe("<title>首次访问，官网或公众号</title>");
});

test("the picture has a title, a description and a language", () => {
  const output = svg.render(scene);
  expect(output).toContain('<title id="map-title">在线教育客户管理模型</title>');
  expect(output).toContain('<desc id="map-desc">在线教育客户管理模型：六个阶段，十四个关键节点</desc>');
  expect(output).toMatch(/^<svg [^>]*lang="zh"[^>]*aria-labelledby="map-title"/);
});

test("colours are resolved: no variables, no markers, no foreign objects", () => {
  expect(svg.render(auto)).not.toMatch(/var\(|<marker|<foreignObject|url\(|currentColor/i);
});

test("with two palettes the light colours stay as attributes and the dark ones are a media rule", () => {
  const output = svg.render(auto);
  const css = output.slice(output.indexOf("<style>"), output.indexOf("</style>"));
  const named = [...output.slice(output.indexOf("</style>")).matchAll(/ class="([^"]*)"/g)].flatMap(
    (match) => match[1]?.split(" ") ?? [],
  );
  expect(css).toContain("@media (prefers-color-scheme: dark){");
  for (const name of named) expect(css).toContain(`.${name}{`);
  expect(output.replace(/<style>[^]*<\/style>\n/, "").replace(/ class="[^"]*"/g, "")).toBe(svg.render(scene));
});

test("on a sheet the size is that of the paper", () => {
  const output = svg.render({ ...scene, sheet: { name: "A4", width: 297, height: 210 } });
  expect(output).toContain('width="297mm" height="210mm" viewBox="0 0 1760 996"');
});

test("an embedded font is a style of the picture", () => {
  const output = svg.render(scene, { fontFaceCss: '@font-face{font-family:"X"}' });
  expect(output).toContain('<style>\n@font-face{font-family:"X"}\n</style>');
});
