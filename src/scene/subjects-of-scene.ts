import type { Mark, Scene } from "./scene.ts";

/** The elements that a picture shows, in its reading order, each once. */
export function subjectsOfScene({ marks }: Scene): readonly string[] {
  const subjects = new Set<string>();
  const collect = (mark: Mark): void => {
    if (mark.type !== "group") return;
    if (mark.subject !== undefined) subjects.add(mark.subject);
    mark.marks.forEach(collect);
  };
  marks.forEach(collect);
  return [...subjects];
}
