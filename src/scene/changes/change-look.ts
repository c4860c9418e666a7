import { roundPx } from "../../base/geometry.ts";
import { boxOfMark } from "../mark-box.ts";
import type { GroupMark, Mark, Paint, Stroke, TextMark } from "../scene.ts";
import type { ChangeLook } from "../../base/element-change.ts";
import { changePaint } from "./change-paint.ts";
import { headSteppedBack, isOfTable, tablePartsOf } from "./table-look.ts";

/** Widths in pixels: the outline of what is new, the two lines around what changed and the space between them. */
const widths = { added: 3, ghost: 1.6, outer: 6.6, space: 4, inner: 1.4 } as const;
const ghostDash = [5, 4] as const;
/** How much of what has no body of its own, such as a figure, its outline leaves free. */
const air = 6;

/** How strongly shows what is as it was. */
const unchangedOpacity = 0.45;

/** The group of an element that is as it was: faint, but what passes behind it does not show through its body. */
export function steppedBack(group: GroupMark): GroupMark {
  if (group.role === "head") return headSteppedBack(group, unchangedOpacity);
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
  if (isOfTable(group)) return tableMarks(group, look);
  const { own, rest } = bodyOf(group);
  if (look === "removed" || look === "left") return { ...group, marks: ghostMarks(group, look) };
  if (!own) return group;
  const stroke = { paint: changePaint(look), width: look === "added" ? widths.added : widths.inner };
  if (group.role === "route") return { ...group, marks: lineMarks(group.marks, look) };
  if (look === "added") return { ...group, marks: [outlined(own, stroke), ...rest] };
  return { ...group, marks: [...aura(own, look), outlined(own, stroke), ...rest] };
}

/** A head or a cell of a table, whose outline lies on its ground and around its words. */
function tableMarks(group: GroupMark, look: ChangeLook): GroupMark {
  const parts = tablePartsOf(group);
  if (!parts) return group;
  const { ground, frame, words } = parts;
  if (look === "removed" || look === "left") {
    const outline = outlined(frame, { paint: changePaint(look), width: widths.ghost, dash: ghostDash });
    return { ...group, marks: [...faint(ground), outline, ...ghostWords(words, look)] };
  }
  const stroke = { paint: changePaint(look), width: look === "added" ? widths.added : widths.inner };
  return {
    ...group,
    marks: [...ground, ...(look === "added" ? [] : aura(frame, look)), outlined(frame, stroke), ...words],
  };
}

/** The first mark is the body where it is a shape; what has none, such as a figure with its name, gets a frame. */
function bodyOf(group: GroupMark): { readonly own?: Mark; readonly rest: readonly Mark[] } {
  const [first, ...rest] = group.marks;
  if (first && first.type !== "text" && first.type !== "group" && !isSmall(first, group)) return { own: first, rest };
  const box = framedElsewhere.has(group.role) ? undefined : boxOfMark(group);
  if (!box) return { rest: group.marks };
  const frame = { x: box.x - air, y: box.y - air, width: box.width + 2 * air, height: box.height + 2 * air };
  return { own: { type: "rect", box: frame, radius: 6 }, rest: group.marks };
}

/** What lies under everything else frames these: see `frame-marks.ts`. */
const framedElsewhere: ReadonlySet<string> = new Set(["group", "lane"]);

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
  // Its words too lose the colour of its kind: red beside green would say two things.
  const heads = rest.map((mark) => {
    if (mark.type === "text") return { ...mark, fill: "ink" };
    return mark.type === "path" && mark.fill !== undefined ? { ...mark, fill: paint } : mark;
  });
  return [{ ...line, stroke: { ...line.stroke, paint, width: 3.2 } }, ...heads];
}

/** Dashed, empty, its name struck: what is gone, or has gone elsewhere. */
function ghostMarks(group: GroupMark, look: "removed" | "left"): readonly Mark[] {
  const paint = changePaint(look);
  const stroke = { paint, width: widths.ghost, dash: ghostDash };
  const isLine = group.role === "route";
  const { own, rest } = bodyOf(group);
  const body = own ? [outlined(isLine ? own : ({ ...own, fill: "background" } as Mark), stroke)] : [];
  return [...body, ...ghostWords(rest, look, isLine ? paint : undefined)];
}

/** Words without strength, the names struck where they are gone; signs are faint, the head of a line has its paint. */
function ghostWords(marks: readonly Mark[], look: "removed" | "left", linePaint?: Paint): readonly Mark[] {
  const title = marks.find((mark): mark is TextMark => mark.type === "text");
  return marks.flatMap((mark): readonly Mark[] => {
    if (linePaint !== undefined && mark.type === "path" && mark.fill !== undefined)
      return [{ ...mark, fill: linePaint }];
    if (mark.type !== "text") return faint([mark]);
    const isTitle = mark.size === title?.size && mark.weight === title.weight;
    const quiet = { ...mark, fill: "ink-soft" };
    return isTitle && look === "removed" ? [quiet, strikeThrough(quiet)] : [quiet];
  });
}

function faint(marks: readonly Mark[]): readonly Mark[] {
  return marks.length > 0 ? [{ type: "group", role: "faint", opacity: 0.4, marks }] : [];
}

/** A line of its own: what renderers make of struck text with a halo differs. */
function strikeThrough({ x, y, width, size, anchor, fill }: TextMark): Mark {
  const start = { start: x, middle: x - width / 2, end: x - width }[anchor];
  const middle = roundPx(y - size * 0.36);
  const d = `M${roundPx(start)} ${middle}L${roundPx(start + width)} ${middle}`;
  return { type: "path", d, stroke: { paint: fill, width: 1.3 } };
}
