import { roundPx } from "../../base/geometry.ts";
import { boxOfMark } from "../mark-box.ts";
import type { GroupMark, Mark, Stroke, TextMark } from "../scene.ts";
import type { ChangeLook } from "../../base/element-change.ts";
import { changePaint } from "./change-paint.ts";

/** Widths in pixels: the outline of what is new, the two lines around what changed and the space between them. */
const widths = { added: 3, ghost: 1.6, outer: 6.6, space: 4, inner: 1.4 } as const;
const ghostDash = [5, 4] as const;
/** How much of what has no body of its own, such as a figure, its outline leaves free. */
const air = 6;

/** How strongly shows what is as it was. */
const unchangedOpacity = 0.45;

/** The group of an element that is as it was: faint, but what passes behind it does not show through its body. */
export function steppedBack(group: GroupMark): GroupMark {
  const [body] = group.marks;
  const isSolid = body !== undefined && (body.type === "rect" || body.type === "path") && body.fill !== undefined;
  if (!isSolid || group.role === "route") return { ...group, opacity: unchangedOpacity };
  const { stroke: _, ...ground } = body;
  return {
    ...group,
    marks: [
      { ...ground, fill: "background" },
      { type: "group", role: "faint", opacity: unchangedOpacity, marks: group.marks },
    ],
  };
}

/** The group of an element in the look of its change; nothing moves. */
export function withChangeLook(group: GroupMark, look: ChangeLook): GroupMark {
  if (look === "affected") return group;
  const { own, rest } = bodyOf(group);
  if (look === "removed" || look === "left") return { ...group, marks: ghostMarks(group, look) };
  if (!own) return group;
  const stroke = { paint: changePaint(look), width: look === "added" ? widths.added : widths.inner };
  if (group.role === "route") return { ...group, marks: lineMarks(group.marks, look) };
  if (look === "added") return { ...group, marks: [outlined(own, stroke), ...rest] };
  return { ...group, marks: [...aura(own, look), outlined(own, stroke), ...rest] };
}

/** The first mark is the body where it is a shape; what has none, such as a figure with its name, gets a frame. */
function bodyOf(group: GroupMark): { readonly own?: Mark; readonly rest: readonly Mark[] } {
  const [first, ...rest] = group.marks;
  if (first && tableRoles.has(group.role)) return { own: cellFrame(first, group), rest: group.marks };
  if (first && first.type !== "text" && first.type !== "group" && !isSmall(first, group)) return { own: first, rest };
  const box = framedElsewhere.has(group.role) ? undefined : boxOfMark(group);
  if (!box) return { rest: group.marks };
  const frame = { x: box.x - air, y: box.y - air, width: box.width + 2 * air, height: box.height + 2 * air };
  return { own: { type: "rect", box: frame, radius: 6 }, rest: group.marks };
}

/** What lies under everything else frames these: see `frame-marks.ts`. */
const framedElsewhere: ReadonlySet<string> = new Set(["group", "lane"]);

/** Rows and cells of a drawn table have a line below them instead of a body. */
const tableRoles: ReadonlySet<string> = new Set(["row", "cell", "head"]);

/** Around the words of a row or cell, as wide as it is. */
function cellFrame(line: Mark, group: GroupMark): Mark {
  const [wide, words] = [
    boxOfMark(line),
    boxOfMark({ ...group, marks: group.marks.filter(({ type }) => type === "text") }),
  ];
  const [outer, inner] = [wide ?? words, words ?? wide];
  if (!outer || !inner) return line;
  const [top, bottom] = [inner.y - 5, inner.y + inner.height + 5];
  return { type: "rect", box: { x: outer.x + 2, y: top, width: outer.width - 4, height: bottom - top }, radius: 5 };
}

/** The bar beside a figure is not its body. */
function isSmall(mark: Mark, group: GroupMark): boolean {
  const [own, whole] = [boxOfMark(mark), boxOfMark(group)];
  return group.role === "item" && !!own && !!whole && own.width < whole.width * 0.7;
}

function outlined(mark: Mark, stroke: Stroke): Mark {
  return mark.type === "rect" || mark.type === "path" || mark.type === "circle" ? { ...mark, stroke } : mark;
}

/** The outer of two lines around a shape of any form: a wide line below it, of which a narrower one leaves the edge. */
function aura(mark: Mark, look: ChangeLook): readonly Mark[] {
  if (mark.type !== "rect" && mark.type !== "path" && mark.type !== "circle") return [];
  const { fill: _, ...shape } = mark;
  return [
    { ...shape, stroke: { paint: changePaint(look), width: widths.outer } },
    { ...shape, stroke: { paint: "background", width: widths.space } },
  ];
}

/** A line with its head: thick where it is new, between two others where it changed. */
function lineMarks(marks: readonly Mark[], look: ChangeLook): readonly Mark[] {
  const [line, ...rest] = marks;
  if (!line || line.type !== "path") return marks;
  const paint = changePaint(look);
  if (look !== "added") return [...aura(line, look), ...marks];
  const heads = rest.map((mark) => (mark.type === "path" && mark.fill !== undefined ? { ...mark, fill: paint } : mark));
  return [{ ...line, stroke: { ...line.stroke, paint, width: 3.2 } }, ...heads];
}

/** Dashed, empty, its name struck: what is gone, or has gone elsewhere. */
function ghostMarks(group: GroupMark, look: "removed" | "left"): readonly Mark[] {
  const paint = changePaint(look);
  const stroke = { paint, width: widths.ghost, dash: ghostDash };
  const isLine = group.role === "route";
  const { own, rest } = bodyOf(group);
  const body = own ? [outlined(isLine ? own : ({ ...own, fill: "background" } as Mark), stroke)] : [];
  const title = rest.find((mark): mark is TextMark => mark.type === "text");
  return [
    ...body,
    ...rest.flatMap((mark): readonly Mark[] => {
      if (mark.type === "text") {
        const isTitle = mark.size === title?.size && mark.weight === title.weight;
        const quiet = { ...mark, fill: "ink-soft" };
        return isTitle && look === "removed" ? [quiet, strikeThrough(quiet)] : [quiet];
      }
      if (isLine && mark.type === "path" && mark.fill !== undefined) return [{ ...mark, fill: paint }];
      return [{ type: "group", role: "faint", opacity: 0.4, marks: [mark] }];
    }),
  ];
}

/** A line of its own: what renderers make of struck text with a halo differs. */
function strikeThrough({ x, y, width, size, anchor, fill }: TextMark): Mark {
  const start = { start: x, middle: x - width / 2, end: x - width }[anchor];
  const middle = roundPx(y - size * 0.36);
  const d = `M${roundPx(start)} ${middle}L${roundPx(start + width)} ${middle}`;
  return { type: "path", d, stroke: { paint: fill, width: 1.3 } };
}
