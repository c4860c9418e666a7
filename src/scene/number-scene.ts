import { numberSize } from "../layout/pages/number-plate.ts";
import { numberMarks } from "./marks/number-marks.ts";
import { placePlates } from "./place-plates.ts";
import type { Scene } from "./scene.ts";

/**
 * The same picture with small numbers at the elements that have one, at every place where they stand: see `placePlates`.
 */
export function numberScene(scene: Scene, numbers: ReadonlyMap<string, number>): Scene {
  const sizes = new Map([...numbers].map(([subject, number]) => [subject, numberSize(number)]));
  const marks = placePlates(scene, sizes).map(({ subject, box }) => numberMarks(numbers.get(subject) ?? 0, box));
  return {
    ...scene,
    marks: [...scene.marks, ...(marks.length > 0 ? [{ type: "group", role: "numbers", marks } as const] : [])],
  };
}
