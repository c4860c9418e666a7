import type { GroupMark, Mark, Scene } from "./scene.ts";

/**
 * The same picture with every group that has a subject at the topmost level, so that it can be changed and moved by
 * itself: a lane comes apart into what it paints itself and its items. Paint order stays.
 */
export function flatScene(scene: Scene): Scene {
  return { ...scene, marks: scene.marks.flatMap(flat) };
}

function flat(mark: Mark): readonly Mark[] {
  if (mark.type !== "group" || mark.subject !== undefined || !mark.marks.some(hasSubject)) return [mark];
  const pieces: Mark[] = [];
  let own: Mark[] = [];
  const close = (): void => {
    if (own.length > 0) pieces.push({ ...mark, marks: own });
    own = [];
  };
  for (const inner of mark.marks.flatMap(flat)) {
    if (!hasSubject(inner)) own.push(inner);
    else {
      close();
      pieces.push(inner);
    }
  }
  close();
  return pieces;
}

function hasSubject(mark: Mark): mark is GroupMark {
  return mark.type === "group" && (mark.subject !== undefined || mark.marks.some(hasSubject));
}
