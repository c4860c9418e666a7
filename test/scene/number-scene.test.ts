import { describe, expect, test } from "vitest";
import { contains, overlaps, type Rect } from "../../src/base/geometry.ts";
import { numbersOf } from "../../src/assist/appendix-of.ts";
import { appendixOfScenes } from "../../src/node/with-appendix.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import { boxOfMark } from "../../src/scene/mark-box.ts";
import { numberScene } from "../../src/scene/number-scene.ts";
import type { GroupMark, Mark, Scene } from "../../src/scene/scene.ts";
import type { Theme } from "../../src/scene/theme.ts";
import { compileGalleryModel, galleryModels } from "../browser/gallery.ts";

interface NumberedPicture {
  readonly plain: Scene;
  readonly numbered: Scene;
  readonly numbers: ReadonlyMap<string, number>;
}

async function numberedPictures(name: string, locale: string, theme: Theme): Promise<readonly NumberedPicture[]> {
  const { model, measures, pictures } = await compileGalleryModel(name, locale);
  if (!model) throw new Error("no model");
  return pictures.flatMap(({ laidOut }) => {
    if (!laidOut) return [];
    const plain = buildScene(laidOut, theme);
    const appendix = appendixOfScenes([plain], { model, ...(measures && { measures }) });
    const numbers = appendix ? numbersOf(appendix) : new Map<string, number>();
    return [{ plain, numbered: numberScene(plain, numbers), numbers }];
  });
}

function textsOf(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark) => (mark.type === "group" ? textsOf(mark.marks) : mark.type === "text" ? [mark] : []));
}

/** The plates of all numbers of a picture, with what is written on them. */
function platesOf({ marks }: Scene): readonly { readonly box: Rect; readonly text: string }[] {
  const group = marks.find((mark): mark is GroupMark => mark.type === "group" && mark.role === "numbers");
  return (group?.marks ?? []).flatMap((mark) => {
    const plate = mark.type === "group" ? mark.marks.find(({ type }) => type === "rect") : undefined;
    const text = textsOf([mark]).map((each) => (each.type === "text" ? each.text : ""));
    const box = plate && boxOfMark(plate);
    return box ? [{ box, text: text.join("") }] : [];
  });
}

describe.each(galleryModels.filter((name) => name !== "large"))("numbers in the pictures of %s", (name) => {
  test.each(["zh", "en"])("cover no word and no other number, and stand at their elements, in %s", async (locale) => {
    const pictures = await numberedPictures(name, locale, themes.default);
    expect(pictures.flatMap(({ numbered }) => platesOf(numbered)).length).toBeGreaterThan(20);
    for (const { plain, numbered, numbers } of pictures) {
      const plates = platesOf(numbered);
      const words = textsOf(plain.marks).flatMap((mark) => boxOfMark(mark) ?? []);
      const covered = plates.filter(({ box }) => words.some((word) => overlaps(box, word)));
      expect(covered.map(({ text }) => text)).toEqual([]);
      plates.forEach(({ box }, index) => {
        expect(plates.slice(index + 1).filter((other) => overlaps(box, other.box))).toEqual([]);
        expect(contains({ x: 0, y: 0, width: plain.width, height: plain.height }, box)).toBe(true);
      });
      expect(new Set(plates.map(({ text }) => Number(text)))).toEqual(new Set(numbers.values()));
    }
  });
});

test("no theme moves a number", async () => {
  const places = await Promise.all(
    Object.values(themes).map(async (theme) =>
      (await numberedPictures("online-education", "zh", theme)).map(({ numbered }) => platesOf(numbered)),
    ),
  );
  for (const other of places.slice(1)) expect(other).toEqual(places[0]);
});

test("nothing of the picture changes under its numbers", async () => {
  for (const { plain, numbered } of await numberedPictures("retail", "en", themes.default)) {
    expect(numbered.marks.slice(0, plain.marks.length)).toEqual(plain.marks);
  }
});

test("an element that stands in several places has its number at each", async () => {
  const [picture] = await numberedPictures("b2b-software", "en", themes.default);
  if (!picture) throw new Error("no picture");
  expect(platesOf(picture.numbered).length).toBeGreaterThan(picture.numbers.size);
});

test("where nothing is free a number still stands in the picture", () => {
  const frame = { x: 0, y: 0, width: 60, height: 30 };
  const body: Mark = { type: "rect", box: frame, fill: "card-fill" };
  const words = Array.from({ length: 4 }, (_, line): Mark => ({
    type: "text",
    ...{ text: "满", x: 0, y: 8 + line * 8, size: 12, weight: 400, anchor: "start", fill: "ink", width: 60 },
  }));
  const scene: Scene = {
    type: "scene",
    ...{ id: "x", locale: "zh", title: "x", description: "x", background: "background", palette: new Map() },
    ...{ width: 60, height: 30 },
    marks: [{ type: "group", role: "card", subject: "node:a", marks: [body, ...words] }],
  };
  const [plate] = platesOf(numberScene(scene, new Map([["node:a", 7]])));
  expect(plate?.text).toBe("7");
  expect(plate && contains(frame, plate.box, 1)).toBe(true);
});
