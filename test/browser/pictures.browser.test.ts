import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contains, overlaps, type Rect } from "../../src/base/geometry.ts";
import type { LaidOut } from "../../src/layout/laid-out.ts";
import type { PlacedBox } from "../../src/layout/laid-out-diagram.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import { hull, textBoxes } from "../support/judge-geometry.ts";
import { launchChromium, openSvg } from "../support/chromium.ts";
import type { Content } from "../../src/views/content.ts";
import { accessibleNames, readDrawing, type Drawing } from "./drawn-elements.ts";
import { compileGalleryModel, galleryModels, svgWithFont } from "./gallery.ts";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ colorScheme: "light" });
});
afterAll(() => browser.close());

describe.each(galleryModels)("the pictures of %s in Chromium", (name) => {
  test.each(["zh", "en"])("are whole, legible and named in %s", async (locale) => {
    const { pictures } = await compileGalleryModel(name, locale);
    const kinds = pictures.map(({ view }) => view.viewKind);
    expect(kinds).toEqual(expect.arrayContaining(["lifecycle_map", "process_flow"]));
    for (const picture of pictures) {
      const { content, laidOut } = picture;
      if (!laidOut) throw new Error("the picture is not laid out");
      const { requests, problems } = await openSvg(page, await svgWithFont(picture));
      expect([...requests, ...problems]).toEqual([]);
      const drawing = await readDrawing(page);
      expect(drawing).toMatchObject({ isSvg: true, parserErrors: 0, transforms: 0, loadedFaces: 2 });
      const where = `${name}, ${picture.view.id}, ${locale}: `;
      expect(judgeDrawing(drawing, laidOut).map((found) => where + found)).toEqual([]);

      const names = new Set((await accessibleNames(page)).map(withoutDots));
      expect(namesIn(content).filter((each) => !names.has(withoutDots(each)))).toEqual([]);
    }
  });
});

/** A dot between the parts of a title falls away where the title breaks there. */
function withoutDots(name: string): string {
  return name.replaceAll(" · ", " ");
}

/** What a screen reader shall be told. */
function namesIn(content: Content): readonly string[] {
  return [content.title, ...thingsIn(content).map(({ name }) => name)];
}

function thingsIn(content: Content): readonly { readonly name: string }[] {
  switch (content.type) {
    case "table-picture":
      return [];
    case "sheet":
      return content.parts.flatMap((part) => [part, ...thingsIn(part.content)]);
    default:
      return [...content.nodes, ...content.edges];
  }
}

test("a picture with --theme auto follows the reader's colour scheme and nothing in it moves", async () => {
  const { pictures } = await compileGalleryModel("online-education", "zh");
  for (const picture of pictures) {
    await openSvg(page, await svgWithFont(picture, { darkTheme: themes.dark }));
    const light = await readLooks();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await readLooks();
    await page.emulateMedia({ colorScheme: "light" });
    expect(dark.places).toEqual(light.places);
    expect(light.textFills.length).toBeGreaterThan(10);
    expect(dark.ground).not.toBe(light.ground);
    // White on the dark header of a stage may be white in both.
    const same = light.textFills.filter((fill, index) => fill === dark.textFills[index]);
    expect(same.length / light.textFills.length).toBeLessThan(0.25);
    expect(await readLooks()).toEqual(light);
  }
});

interface Looks {
  readonly ground: string;
  readonly textFills: readonly string[];
  readonly places: readonly string[];
}

function readLooks(): Promise<Looks> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll<SVGGraphicsElement>("text, rect, path, circle")];
    const ground = document.querySelector("svg > rect");
    return {
      ground: ground ? getComputedStyle(ground).fill : "",
      textFills: [...document.querySelectorAll("text")].map((text) => getComputedStyle(text).fill),
      places: elements.map((element) => {
        const { x, y, width, height } = element.getBBox();
        return [x, y, width, height].join(" ");
      }),
    };
  });
}

/** Chromium rounds the boxes of texts outwards to whole pixels. */
const tolerance = 1.1;

interface Frame {
  readonly subject?: string;
  readonly role: string;
  readonly box: Rect;
  /** Empty cells and dots have none. */
  readonly hasText: boolean;
  /** The words of a station stand beside it: `box` is what they take. */
  readonly isBeside?: boolean;
}

/** What texts stand in. A badge lies in its card, so it is asked for by its role only. */
function framesOf(laidOut: LaidOut): readonly Frame[] {
  const hasText = true;
  if (laidOut.type === "laid-out-sheet") return laidOut.parts.flatMap(({ picture }) => framesOf(picture));
  if (laidOut.type === "laid-out-diagram") {
    return laidOut.boxes.flatMap((placed) => {
      const { subject, role, box, label, badge } = placed;
      const own = subject === undefined ? {} : { subject };
      if (placed.shape === "station") return [{ ...own, role, box: wordsOf(placed), hasText, isBeside: true }];
      return [
        // A group holds texts of others.
        ...(role === "group" ? [] : [{ ...own, role, box, hasText: label !== undefined && label.lines.length > 0 }]),
        ...(badge ? [{ ...own, role: "badge", box: badge.box, hasText }] : []),
      ];
    });
  }
  const { cards, items, stages } = laidOut;
  return [
    ...cards.map(({ subject, box }) => ({ subject, role: "card", box, hasText })),
    ...items.map(({ subject, box }) => ({ subject, role: "item", box, hasText })),
    ...stages.map(({ subject, header }) => ({ subject, role: "stage", box: header, hasText })),
    ...cards.flatMap(({ subject, badge }) => (badge ? [{ subject, role: "badge", box: badge.box, hasText }] : [])),
  ];
}

/** What the words beside a station take, as laid out. */
function wordsOf({ box, label, detail }: PlacedBox): Rect {
  const lines = [label, detail].flatMap((text) => (text ? textBoxes(text, 1) : []));
  return lines.length === 0
    ? box
    : hull(
        lines.flatMap(({ x, y, width, height }) => [
          { x, y },
          { x: x + width, y: y + height },
        ]),
      );
}

/** Sentences about what is wrong with a drawing; none for a good one. */
function judgeDrawing({ texts, shapes, viewBox }: Drawing, laidOut: LaidOut): readonly string[] {
  const found: string[] = [];
  const frames = framesOf(laidOut);
  const roles = new Set(frames.map(({ role }) => role));
  for (const { text, box, ink, subject, role, isInOutline } of texts) {
    const own = frames.filter((frame) => frame.subject === subject && frame.role === role);
    const isIn = (frame: Frame): boolean =>
      contains(frame.box, ink, tolerance) && contains({ ...frame.box, y: -1e6, height: 2e6 }, box, tolerance);
    if (role && roles.has(role) && !own.some(isIn)) found.push(`"${text}" leaves its ${role} ${subject}`);
    if (isInOutline === false && !own.some(({ isBeside }) => isBeside))
      found.push(`"${text}" crosses the outline of ${role} ${subject}`);
    for (const other of frames) {
      if ((other.subject !== subject || !own.length) && overlaps(shrink(other.box), shrink(ink)))
        found.push(`"${text}" of ${subject ?? role} lies on ${other.role} ${other.subject}`);
    }
    if (!contains(viewBox, box, tolerance)) found.push(`"${text}" leaves the picture`);
  }
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      if (overlaps(shrink(one.ink), shrink(other.ink))) found.push(`"${one.text}" lies on "${other.text}"`);
    }
  });
  const drawn = new Set(texts.map(({ subject, role }) => `${role} ${subject}`));
  const silent = frames.filter(({ subject, role, hasText }) => hasText && !drawn.has(`${role} ${subject}`));
  const outside = shapes.filter((box) => !contains(viewBox, box, tolerance));
  return [
    ...found,
    ...silent.map(({ subject, role }) => `${role} ${subject} has no text`),
    ...outside.map((box) => `a shape leaves the picture: ${JSON.stringify(box)}`),
  ];
}

function shrink({ x, y, width, height }: Rect): Rect {
  return { x: x + 0.5, y: y + 0.5, width: Math.max(0, width - 1), height: Math.max(0, height - 1) };
}
