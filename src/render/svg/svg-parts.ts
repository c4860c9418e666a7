import { type Point, roundPx } from "../../base/geometry.ts";
import type { GroupMark, Mark, Scene } from "../../scene/scene.ts";
import type { RenderOptions } from "../render-format.ts";
import { uniqueIds } from "../unique-ids.ts";
import { markLines } from "./mark-lines.ts";
import { paintWriter } from "./paint-attributes.ts";

/** One mark of the topmost level, written. */
export interface SvgPart {
  /** Unique in the picture and valid as an id; that of the part's element where the part has a subject. */
  readonly key: string;
  readonly mark: Mark;
  /** The elements, one per line. */
  readonly lines: readonly string[];
}

export interface SvgPartOptions extends RenderOptions {
  /** The point that the coordinates of a mark of the topmost level are counted from; absent: the corner of the picture. */
  readonly originOf?: (mark: Mark) => Point;
}

/** A picture in pieces: joined in order they are the body of its SVG. */
export interface SvgParts {
  readonly titleId: string;
  readonly descId: string;
  /** What is painted below everything: one element. */
  readonly ground: string;
  readonly parts: readonly SvgPart[];
  /** Every group with a subject, at any depth, by the id of its element. */
  readonly groups: ReadonlyMap<string, GroupMark>;
  /** See `PaintWriter.darkCss`. */
  readonly darkCss: string;
}

/**
 * Writes a scene piece by piece. The `svg` format joins the pieces; the editor sends only those that changed, so both
 * show the same.
 */
export function writeSvgParts(scene: Scene, options: SvgPartOptions = {}): SvgParts {
  const paints = paintWriter(scene);
  const idOf = uniqueIds(scene.id);
  const titleId = idOf("title");
  const descId = idOf("desc");
  const ground = `<rect width="${roundPx(scene.width)}" height="${roundPx(scene.height)}"${paints.fill(scene.background)}/>`;
  const groups = new Map<string, GroupMark>();
  const lines = options.lines ?? new Map<string, string>();
  const idOfGroup = new Map<Mark, string>();
  const onGroup = (id: string, group: GroupMark): void => {
    groups.set(id, group);
    idOfGroup.set(group, id);
  };
  const context = { paints, idOf, lines, links: options.links ?? new Map<string, string>(), onGroup };
  const parts = scene.marks.map((mark): SvgPart => {
    const written = markLines(mark, options.originOf ? { ...context, origin: options.originOf(mark) } : context);
    const key = idOfGroup.get(mark) ?? idOf(mark.type === "group" ? mark.role : mark.type);
    return { key, mark, lines: written };
  });
  return { titleId, descId, ground, parts, groups, darkCss: paints.darkCss() };
}

/** A part as one `<g>` whose id is its key. */
export function partMarkup({ key, mark, lines }: SvgPart): string {
  const hasId = mark.type === "group" && mark.subject !== undefined;
  return (hasId ? lines : [`<g id="${key}">`, ...lines, "</g>"]).join("\n");
}
