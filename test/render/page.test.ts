import fc from "fast-check";
import { expect, test } from "vitest";
import { interactivePage } from "../../src/interactive-page.ts";
import { drawnPictures } from "../../src/drawn-pictures.ts";
import { renderPage } from "../../src/render/page/render-page.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import { exampleText } from "../model/example-text.ts";
import { compileTexts } from "../support/compile-texts.ts";
import { hostileText } from "./hostile-text.ts";

const { model, pictures } = await compileTexts(exampleText, { views: "all" });
if (!model) throw new Error("not a model");
const drawn = drawnPictures(pictures, (laidOut) => buildScene(laidOut, themes.default));
const source = interactivePage({ model, pictures: drawn });

test("a page holds every view as a picture and as a table, without its script", () => {
  const page = renderPage(source);
  expect([...page.matchAll(/<section /g)].length).toBe(pictures.length);
  for (const { view } of source.pictures) expect(page).toContain(`data-view="${view.id}"`);
  expect([...page.matchAll(/<svg /g)].length).toBe(pictures.length);
  expect(page).not.toContain('<script type="module"');
  expect(page).toContain("script-src 'none'");
});

test("its policy lets nothing be loaded, whatever script it has", () => {
  for (const script of [{ text: "1" }, { address: "page.js" }]) {
    expect(renderPage({ ...source, script })).toContain("default-src 'none'");
  }
});

test("what hovering tells is there for every element that a picture shows", () => {
  const shown = new Set(
    source.pictures.flatMap(({ svg }) =>
      [...svg.matchAll(/data-subject="(node:[^"]+)"/g)].map((match) => match[1] ?? ""),
    ),
  );
  expect(shown.size).toBeGreaterThan(10);
  for (const subject of shown) expect(source.data.details[subject]?.title).toBeTruthy();
});

test("no text ends the data, the script, the style sheet or an element", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const [first] = source.pictures;
      if (!first) throw new Error("no picture");
      const view = { ...first.view, label: text };
      const table = { ...first.table, sections: [{ heading: text, columns: [text], rows: [{ cells: [text] }] }] };
      const data = { ...source.data, title: text, views: [view], labels: { [text]: text } };
      const page = renderPage({
        data,
        pictures: [{ ...first, svg: "<svg></svg>", view, table }],
        script: { text: `"${text}</script><!--"` },
        fontFaceCss: text,
      });
      expect([...page.matchAll(/<script/gi)].length).toBe(2 + [...text.matchAll(/<script/gi)].length);
      expect([...page.matchAll(/<\/script/gi)].length).toBe(2);
      expect([...page.matchAll(/<\/style/gi)].length).toBe(1);
      const json = /id="ketu-data">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)));
      const body = page.slice(page.indexOf("<body>"), page.indexOf('<script type="application/json"'));
      expect([...body.matchAll(/<([a-z0-9-]+)/gi)].map((match) => match[1])).toEqual([
        "body",
        "ketu-page",
        "main",
        "h1",
        "section",
        "h2",
        "div",
        "svg",
        "details",
        "summary",
        "h3",
        "table",
        "tr",
        "th",
        "tr",
        "td",
        ...first.table.notes.map(() => "p"),
      ]);
    }),
  );
});
