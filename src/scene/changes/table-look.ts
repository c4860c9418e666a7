import type { Rect } from "../../base/geometry.ts";
import { boxOfMark } from "../mark-box.ts";
import type { GroupMark, Mark } from "../scene.ts";

/** Heads and cells of a drawn table: words on a ground, without a body of their own. */
const tableRoles: ReadonlySet<string> = new Set(["row", "cell", "head"]);

export function isOfTable({ role }: GroupMark): boolean {
  return tableRoles.has(role);
}

/** What a head or a cell of a table is made of. */
export interface TableParts {
  /** Lines, bands and tiles below the words. */
  readonly ground: readonly Mark[];
  /** What an outline can be drawn of: on the tile or band where there is one, else around the words. */
  readonly frame: Mark;
  readonly words: readonly Mark[];
}

export function tablePartsOf(group: GroupMark): TableParts | undefined {
  const first = group.marks.findIndex(({ type }) => type === "text");
  const [ground, words] = first < 0 ? [group.marks, []] : [group.marks.slice(0, first), group.marks.slice(first)];
  const box = frameBox(ground, words);
  return box && { ground, frame: { type: "rect", box, radius: 4 }, words };
}

/** As wide as the cell; as high as its tile or its words. */
function frameBox(ground: readonly Mark[], words: readonly Mark[]): Rect | undefined {
  const tile = ground.find((mark) => mark.type === "rect");
  const own = tile && boxOfMark(tile);
  if (own) return grown(own, -1);
  const [line] = ground;
  const [outer, inner] = [line && boxOfMark(line), boxOfMark({ type: "group", role: "words", marks: words })];
  if (!outer || !inner) return undefined;
  return grown({ x: outer.x + 7, y: inner.y, width: outer.width - 14, height: inner.height }, 4);
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The band of a head stays as it is beside those of the others; its words are faint. */
export function headSteppedBack(group: GroupMark, opacity: number): GroupMark {
  const { ground, words } = tablePartsOf(group) ?? { ground: group.marks, words: [] };
  return {
    ...group,
    marks: [...ground, ...(words.length > 0 ? [{ type: "group", role: "faint", opacity, marks: words } as const] : [])],
  };
}
