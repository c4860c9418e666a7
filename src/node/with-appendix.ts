import { appendixOf, numbersOf } from "../assist/appendix-of.ts";
import type { Appendix } from "../base/appendix.ts";
import type { Measures } from "../base/measures.ts";
import { layOutAppendixBelow } from "../layout/pages/lay-out-appendix.ts";
import { indexModel } from "../model/index-model.ts";
import type { Model } from "../model/model.ts";
import { appendBlocks } from "../scene/append-blocks.ts";
import { boxOfMark } from "../scene/mark-box.ts";
import { numberScene } from "../scene/number-scene.ts";
import type { Scene } from "../scene/scene.ts";
import { subjectsOfScene } from "../scene/subjects-of-scene.ts";

export interface Described {
  readonly model: Model;
  readonly measures?: Measures;
}

/** White around what stands below a picture without a title, in pixels. */
const usualEdge = 34;

/** The appendix of pictures: what they show, under numbers that are the same in all of them. */
export function appendixOfScenes(scenes: readonly Scene[], { model, measures }: Described): Appendix | undefined {
  const [first] = scenes;
  if (!first) return undefined;
  const options = { locale: first.locale, ...(measures && { measures }) };
  const appendix = appendixOf(scenes.flatMap(subjectsOfScene), { model, index: indexModel(model) }, options);
  return appendix.sections.length > 0 ? appendix : undefined;
}

/** A picture with numbers in it and below it, from the edge of its title on, what they stand for; one of which there is nothing to say as it is. */
export function withAppendix(scene: Scene, described: Described): Scene {
  const appendix = appendixOfScenes([scene], described);
  if (!appendix) return scene;
  const { width, locale } = scene;
  const title = scene.marks.find((mark) => mark.type === "group" && mark.role === "title");
  const edge = (title && boxOfMark(title)?.x) ?? usualEdge;
  const below = layOutAppendixBelow(appendix, { width, edge, locale, look: described.model.style.look });
  return appendBlocks(numberScene(scene, numbersOf(appendix)), below);
}
