import { type Point, type Rect, roundPx } from "../../base/geometry.ts";
import { movedPath } from "../../scene/path-data.ts";
import type { CircleMark, GroupMark, ImageMark, Mark, PathMark, RectMark, TextMark } from "../../scene/scene.ts";
import { escapeXml } from "../../base/escape-xml.ts";
import { joinClasses, type PaintWriter } from "./paint-attributes.ts";

/** What is the same for all marks of one file. */
export interface MarkContext {
  readonly paints: PaintWriter;
  readonly lines: ReadonlyMap<string, string>;
  /** Subject of a view → the address of its picture. */
  readonly links: ReadonlyMap<string, string>;
  idOf(subject: string): string;
  /** The point of the picture that coordinates are counted from; absent: its corner. */
  readonly origin?: Point;
  /** Told of each group with a subject and the id that it got, before what is in it. */
  onGroup?(id: string, group: GroupMark): void;
}

/** Path data longer than this is broken over lines, in characters: editors and diffs choke on very long lines. */
const longestPath = 2000;

/** The elements of a mark, one per line. */
export function markLines(mark: Mark, context: MarkContext): readonly string[] {
  switch (mark.type) {
    case "group":
      return groupLines(mark, context);
    case "rect":
      return [rectLine(mark, context)];
    case "path":
      return [pathLine(mark, context)];
    case "circle":
      return [circleLine(mark, context)];
    case "text":
      return [textLine(mark, context)];
    case "image":
      return imageLines(mark, context);
  }
}

function groupLines(group: GroupMark, context: MarkContext): readonly string[] {
  const { subject, name, role } = group;
  const source = subject === undefined ? undefined : context.lines.get(subject);
  const id = subject === undefined ? undefined : context.idOf(subject);
  if (id !== undefined) context.onGroup?.(id, group);
  const href = group.link === undefined ? undefined : context.links.get(group.link);
  const attributes = [
    id === undefined ? "" : ` id="${id}"`,
    ` data-role="${escapeXml(role)}"`,
    subject === undefined ? "" : ` data-subject="${escapeXml(subject)}"`,
    source === undefined ? "" : ` data-source="${escapeXml(source)}"`,
    name === undefined ? "" : ` role="${href === undefined ? "graphics-symbol img" : "graphics-object group"}"`,
    role === "backdrop" ? ' aria-hidden="true"' : "",
    group.link === undefined ? "" : ` data-link="${escapeXml(group.link)}"`,
    group.opacity === undefined ? "" : ` opacity="${roundPx(group.opacity)}"`,
  ].join("");
  return [
    `<g${attributes}>`,
    ...(name === undefined ? [] : [`<title>${escapeXml(name)}</title>`]),
    ...linked(
      group.marks.flatMap((mark) => markLines(mark, context)),
      href,
    ),
    "</g>",
  ];
}

/** The link stands inside the group, so that every group of a picture is a `<g>`. */
function linked(lines: readonly string[], href: string | undefined): readonly string[] {
  return href === undefined ? lines : [`<a href="${escapeXml(href)}">`, ...lines, "</a>"];
}

/** `x="…" y="…"`, or whatever the two coordinates are named. */
function placeOf(
  { x, y }: Point,
  { origin }: MarkContext,
  [across, down]: readonly [string, string] = ["x", "y"],
): string {
  return `${across}="${roundPx(x - (origin?.x ?? 0))}" ${down}="${roundPx(y - (origin?.y ?? 0))}"`;
}

function boxPlace(box: Rect, context: MarkContext): string {
  return `${placeOf(box, context)} width="${roundPx(box.width)}" height="${roundPx(box.height)}"`;
}

function rectLine({ box, radius, fill, stroke }: RectMark, context: MarkContext): string {
  const { paints } = context;
  const round = radius === undefined ? "" : ` rx="${roundPx(Math.min(radius, box.width / 2, box.height / 2))}"`;
  return `<rect ${boxPlace(box, context)}${round}${joinClasses(paints.fill(fill) + paints.stroke(stroke))}/>`;
}

function pathLine({ d: drawn, fill, stroke }: PathMark, { paints, origin }: MarkContext): string {
  const d = origin ? movedPath(drawn, { x: -origin.x, y: -origin.y }) : drawn;
  const data =
    d.length > longestPath ? d.replace(new RegExp(`(.{1,${longestPath}})(?=[MLCQAZ])`, "g"), "$1\n").trim() : d;
  return `<path d="${escapeXmlLines(data)}"${joinClasses(paints.fill(fill) + paints.stroke(stroke))}/>`;
}

/** Escaped, but with its line breaks: between two commands of path data they are only space. */
function escapeXmlLines(text: string): string {
  return text.split("\n").map(escapeXml).join("\n");
}

function circleLine({ center, radius, fill, stroke }: CircleMark, context: MarkContext): string {
  const { paints } = context;
  const place = placeOf(center, context, ["cx", "cy"]);
  return `<circle ${place} r="${roundPx(radius)}"${joinClasses(paints.fill(fill) + paints.stroke(stroke))}/>`;
}

function textLine(mark: TextMark, context: MarkContext): string {
  const { paints } = context;
  const halo =
    mark.halo === undefined
      ? ""
      : `${paints.stroke({ paint: mark.halo, width: 4 })} stroke-linejoin="round" paint-order="stroke"`;
  const style = [
    ` font-size="${roundPx(mark.size)}"`,
    mark.weight === 400 ? "" : ` font-weight="${mark.weight}"`,
    mark.anchor === "start" ? "" : ` text-anchor="${mark.anchor}"`,
    mark.strike ? ' text-decoration="line-through"' : "",
  ].join("");
  const attributes = `${style}${joinClasses(paints.fill(mark.fill) + halo)}`;
  return `<text ${placeOf(mark, context)}${attributes}>${escapeXml(mark.text)}</text>`;
}

/** Only pictures that the file itself holds: a picture that loads something, or is none, is left out. */
function imageLines({ box, href }: ImageMark, context: MarkContext): readonly string[] {
  if (!/^data:image\/(?:png|svg\+xml)[;,]/.test(href)) return [];
  return [`<image ${boxPlace(box, context)} href="${escapeXml(href)}"/>`];
}
