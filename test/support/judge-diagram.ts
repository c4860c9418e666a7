import { contains, overlaps, type Point, type Rect } from "../../src/base/geometry.ts";
import type { LaidOutDiagram, PlacedBox, PlacedConnector } from "../../src/layout/laid-out-diagram.ts";
import type { PlacedText } from "../../src/layout/laid-out-graph.ts";
import type { BoxShape } from "../../src/views/diagram.ts";
import {
  firstLine,
  grow,
  hull,
  isInDiamond,
  isOnBorder,
  type Run,
  segmentEnters,
  segments,
  sharesLine,
  shrink,
  textBoxes,
} from "./judge-geometry.ts";
import type { JudgeOptions } from "./judge-picture.ts";

/*
 * What makes a diagram or a drawn table good, computed from the laid-out picture alone. Every function gives sentences
 * about what is wrong; an empty list is a good picture.
 */

/** All findings about one picture. */
export function judgeDiagram(picture: LaidOutDiagram, { textScale = 1 }: JudgeOptions = {}): readonly string[] {
  const family = familyOf(picture.boxes);
  return [
    ...judgeBoxes(picture.boxes, family),
    ...picture.boxes.flatMap((box) => judgeText(box, textScale)),
    ...judgeStations(picture, textScale),
    ...judgeHeadings(picture, textScale),
    ...judgeConnectors(picture, family),
    ...judgeSharedRuns(picture.connectors),
    ...judgeLabels(picture, textScale),
    ...judgeCanvas(picture, textScale),
  ];
}

/** Who stands in whom. */
interface Family {
  isWithin(id: string, group: string): boolean;
}

function familyOf(boxes: readonly PlacedBox[]): Family {
  const parents = new Map(boxes.map(({ id, parent }) => [id, parent]));
  return {
    isWithin: (id, group) => {
      let at = parents.get(id);
      for (let step = 0; at !== undefined && step <= boxes.length; step++) {
        if (at === group) return true;
        at = parents.get(at);
      }
      return false;
    },
  };
}

const nameOf = ({ role, id }: PlacedBox): string => `${role} ${id}`;

function judgeBoxes(boxes: readonly PlacedBox[], family: Family): readonly string[] {
  const found: string[] = [];
  const byId = new Map(boxes.map((box) => [box.id, box]));
  for (const box of boxes) {
    const parent = box.parent === undefined ? undefined : byId.get(box.parent);
    if (box.parent !== undefined && parent?.role !== "group") found.push(`${nameOf(box)} stands in no group`);
    if (parent && !contains(parent.box, box.box)) found.push(`${nameOf(box)} leaves ${nameOf(parent)}`);
  }
  const sorted = [...boxes].sort((a, b) => a.box.x - b.box.x);
  sorted.forEach((a, index) => {
    for (const b of sorted.slice(index + 1)) {
      if (b.box.x >= a.box.x + a.box.width) break;
      if (family.isWithin(a.id, b.id) || family.isWithin(b.id, a.id)) continue;
      if (overlaps(shrink(a.box), shrink(b.box))) found.push(`${nameOf(a)} overlaps ${nameOf(b)}`);
    }
  });
  return found;
}

/** The texts of a box inside its outline and apart from each other. */
function judgeText(box: PlacedBox, scale: number): readonly string[] {
  const found: string[] = [];
  // The words of a station stand beside it.
  const isIn =
    box.shape === "station"
      ? () => true
      : box.role === "node"
        ? (text: Rect) => isInShape(box.shape, box.box, text)
        : inRect(box.box);
  for (const text of [box.label, box.detail, box.lines]) {
    if (text && !textBoxes(text, scale).every(isIn)) found.push(`text leaves ${nameOf(box)}: ${firstLine(text)}`);
  }
  if (box.badge && !textBoxes(box.badge.caption, scale).every(inRect(box.badge.box)))
    found.push(`text leaves the badge of ${nameOf(box)}`);
  if (box.badge && !isIn(box.badge.box)) found.push(`the badge leaves ${nameOf(box)}`);
  if (box.sign && !contains(box.box, box.sign.box)) found.push(`the sign leaves ${nameOf(box)}`);
  const rule = box.rule && { ...hull(box.rule), height: 1 };
  const parts = [
    ...[box.label, box.detail, box.lines].map((text) => (text ? textBoxes(text, scale) : [])),
    ...[box.badge?.box, box.sign?.box, rule].map((rect) => (rect ? [rect] : [])),
  ];
  parts.forEach((part, index) => {
    const others = parts.slice(index + 1).flat();
    if (part.some((one) => others.some((other) => overlaps(shrinkText(one), shrinkText(other)))))
      found.push(`texts overlap in ${nameOf(box)}`);
  });
  return found;
}

function shrinkText(box: Rect): Rect {
  return box.height > 1 ? shrink(box) : box;
}

function inRect(box: Rect): (text: Rect) => boolean {
  return (text) => contains(box, text, 0.75);
}

/** Corners of a line of text are empty: a point may lie this far outside. */
const cornerRoom = 2;

/** Whether a text, or a badge, stands inside the outline of a shape. */
function isInShape(shape: BoxShape, box: Rect, text: Rect): boolean {
  if (shape === "diamond") return isInDiamond(box, text);
  if (!contains(box, text, 0.75)) return false;
  const { x, y, width, height } = box;
  const corners: readonly Point[] = [
    { x: text.x, y: text.y },
    { x: text.x + text.width, y: text.y },
    { x: text.x, y: text.y + text.height },
    { x: text.x + text.width, y: text.y + text.height },
  ];
  const fromLeft = (point: Point): number => point.x - x;
  const fromSide = (point: Point): number => Math.min(point.x - x, x + width - point.x);
  const fromCap = (point: Point): number => Math.min(point.y - y, y + height - point.y);
  const offMiddle = (point: Point): number => Math.abs(point.y - y - height / 2) / (height / 2);
  switch (shape) {
    case "hexagon":
      return corners.every((point) => fromSide(point) >= Math.min(12, height / 3) * offMiddle(point) - cornerRoom);
    case "octagon":
      return corners.every((point) => fromSide(point) + fromCap(point) >= Math.min(8, height / 4) - cornerRoom);
    case "tag":
      return corners.every(
        (point) => fromLeft(point) >= Math.min(10, width / 4, height / 2) * offMiddle(point) - cornerRoom,
      );
    case "pill": {
      const radius = Math.min(width, height) / 2;
      return corners.every((point) => {
        const [dx, dy] = [Math.max(0, radius - fromSide(point)), Math.max(0, radius - fromCap(point))];
        return Math.hypot(dx, dy) <= radius + cornerRoom;
      });
    }
    case "cylinder": {
      const lid = Math.min(7, height / 5);
      return text.y >= y + 2 * lid - cornerRoom && text.y + text.height <= y + height - lid / 2 + cornerRoom;
    }
    case "note":
      return corners.every((point) => x + width - point.x + (point.y - y) >= 10 - cornerRoom);
    default:
      return true;
  }
}

/** Nothing touches the words beside a station: no box, no line, no label, not the words of another. */
function judgeStations({ boxes, connectors }: LaidOutDiagram, scale: number): readonly string[] {
  const found: string[] = [];
  const words = boxes
    .filter(({ shape }) => shape === "station")
    .flatMap((box) =>
      [box.label, box.detail].flatMap((text) =>
        text ? textBoxes(text, scale).map((rect) => ({ box, rect: shrink(rect) })) : [],
      ),
    );
  words.forEach(({ box, rect }, index) => {
    const name = `the words of ${nameOf(box)}`;
    for (const other of words.slice(index + 1))
      if (other.box !== box && overlaps(other.rect, rect)) found.push(`${name} touch those of ${nameOf(other.box)}`);
    for (const other of boxes) {
      if (!overlaps(shrink(other.box), rect)) continue;
      if (other.role !== "group") found.push(`${nameOf(other)} lies on ${name}`);
      else if (!contains(other.box, rect)) found.push(`${name} lie on the border of ${nameOf(other)}`);
      for (const heading of other.label && other.role === "group" ? textBoxes(other.label, scale) : [])
        if (overlaps(shrink(heading), rect)) found.push(`${name} touch the heading of ${nameOf(other)}`);
    }
    for (const { id, points, label } of connectors) {
      if (segments(points).some(([a, b]) => segmentEnters(a, b, rect))) found.push(`line ${id} crosses ${name}`);
      if (label && overlaps(shrink(label.box), rect)) found.push(`the label of ${id} lies on ${name}`);
    }
  });
  return found;
}

/** Nothing that stands in a group, no line and no label touches its heading. */
function judgeHeadings({ boxes, connectors, captions }: LaidOutDiagram, scale: number): readonly string[] {
  const found: string[] = [];
  const headings = [
    ...boxes
      .filter(({ role }) => role === "group")
      .flatMap((box) =>
        [box.label, box.detail].flatMap((text) =>
          text ? textBoxes(text, scale).map((rect) => ({ name: `heading of ${nameOf(box)}`, rect })) : [],
        ),
      ),
    ...captions.flatMap((text) => textBoxes(text, scale).map((rect) => ({ name: `caption ${firstLine(text)}`, rect }))),
  ];
  for (const { name, rect } of headings) {
    for (const box of boxes) {
      if (box.role !== "group" && overlaps(shrink(box.box), shrink(rect)))
        found.push(`${nameOf(box)} lies on the ${name}`);
    }
    for (const { id, points, label } of connectors) {
      if (segments(points).some(([a, b]) => segmentEnters(a, b, rect))) found.push(`line ${id} crosses the ${name}`);
      if (label && overlaps(shrink(label.box), shrink(rect))) found.push(`the label of ${id} lies on the ${name}`);
    }
  }
  return found;
}

/** A line may enter a group only if one of its ends lies in there, and no other box at all. */
function judgeConnectors({ boxes, connectors }: LaidOutDiagram, family: Family): readonly string[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const found: string[] = [];
  for (const { id, from, to, points, head, tail, width } of connectors) {
    const name = `line ${id}`;
    const [start, end] = [byId.get(from), byId.get(to)];
    const [first, last] = [points[0], points.at(-1)];
    if (!start || !end || !first || !last || points.length < 2) {
      found.push(`${name} has no ends`);
      continue;
    }
    if (!isOnBorder(start.box, first)) found.push(`${name} does not start on its box`);
    if (!isOnBorder(end.box, last)) found.push(`${name} does not end on its box`);
    const pieces = segments(points);
    for (const [a, b] of pieces) {
      if (a.x !== b.x && a.y !== b.y) found.push(`${name} is slanted`);
      for (const box of boxes) {
        const isHome = box.role === "group" && [from, to].some((one) => one === box.id || family.isWithin(one, box.id));
        if (!isHome && segmentEnters(a, b, box.box)) found.push(`${name} crosses ${nameOf(box)}`);
      }
    }
    for (const [ending, piece] of [
      [tail, pieces[0]],
      [head, pieces.at(-1)],
    ] as const) {
      const length = piece ? Math.abs(piece[0].x - piece[1].x) + Math.abs(piece[0].y - piece[1].y) : 0;
      if (ending !== "none" && length < 8 + width) found.push(`${name} has no room for its arrow`);
    }
  }
  return found;
}

/** Two lines that run on one line for a while, or touch, cannot be told apart, unless they share an end. */
function judgeSharedRuns(connectors: readonly PlacedConnector[]): readonly string[] {
  const runs = connectors.flatMap((connector) => segments(connector.points).map(([a, b]) => ({ connector, a, b })));
  const found: string[] = [];
  runs.forEach((one, index) => {
    for (const other of runs.slice(index + 1)) {
      if (one.connector === other.connector) continue;
      const ends = [one.connector.from, one.connector.to];
      const isJoined = ends.includes(other.connector.from) || ends.includes(other.connector.to);
      if (isJoined) continue;
      const name = `lines ${one.connector.id} and ${other.connector.id}`;
      if (sharesLine(one, other)) found.push(`${name} lie on each other`);
      else if (touch(one, other)) found.push(`${name} touch`);
    }
  });
  return found;
}

interface ThickRun extends Run {
  readonly connector: PlacedConnector;
}

/** Whether two lines run beside one another without space between them. */
function touch(one: ThickRun, other: ThickRun): boolean {
  const gap = (one.connector.width + other.connector.width) / 2;
  const isUpright = ({ a, b }: Run): boolean => a.x === b.x;
  if (isUpright(one) !== isUpright(other)) return false;
  const box = hull([one.a, one.b]);
  return overlaps(
    isUpright(one) ? { ...box, x: box.x - gap, width: 2 * gap } : { ...box, y: box.y - gap, height: 2 * gap },
    thin(hull([other.a, other.b])),
  );
}

function thin({ x, y, width, height }: Rect): Rect {
  return { x, y, width: Math.max(width, 0.01), height: Math.max(height, 0.01) };
}

function judgeLabels({ boxes, connectors }: LaidOutDiagram, scale: number): readonly string[] {
  const labelled = connectors.flatMap((connector) =>
    connector.label ? [{ connector, box: connector.label.box, text: connector.label.text }] : [],
  );
  const found: string[] = [];
  labelled.forEach(({ connector, box, text }, index) => {
    const name = `label of ${connector.id}`;
    if (!textBoxes(text, scale).every(inRect(box))) found.push(`text leaves the ${name}`);
    for (const other of boxes) {
      if (!overlaps(shrink(other.box), shrink(box))) continue;
      if (other.role !== "group") found.push(`the ${name} overlaps ${nameOf(other)}`);
      else if (!contains(other.box, shrink(box))) found.push(`the ${name} lies on the border of ${nameOf(other)}`);
    }
    for (const other of labelled.slice(index + 1)) {
      if (overlaps(shrink(other.box), shrink(box)))
        found.push(`the ${name} overlaps the label of ${other.connector.id}`);
    }
    for (const other of connectors) {
      const crosses = other !== connector && segments(other.points).some(([a, b]) => segmentEnters(a, b, box));
      if (crosses) found.push(`line ${other.id} crosses the ${name}`);
    }
    // Around a box there is no room in a loop: its label may lie beside it.
    const reach = connector.from === connector.to ? 6 : 0;
    if (!segments(connector.points).some(([a, b]) => segmentEnters(a, b, grow(box, reach))))
      found.push(`the ${name} does not lie on its line`);
  });
  return found;
}

function judgeCanvas(picture: LaidOutDiagram, scale: number): readonly string[] {
  const canvas = { x: 0, y: 0, width: picture.width, height: picture.height };
  const texts: readonly (PlacedText | undefined)[] = [
    picture.title,
    picture.subtitle,
    picture.legendTitle,
    picture.footer,
    ...picture.captions,
    ...picture.remarks,
    ...picture.legend.map(({ label }) => label),
  ];
  const content = [
    ...picture.boxes.map((box) => ({ name: nameOf(box), box: box.box })),
    ...picture.connectors.flatMap(({ id, label, points }) => [
      { name: `line ${id}`, box: hull(points) },
      ...(label ? [{ name: `label of ${id}`, box: label.box }] : []),
    ]),
  ];
  const frame = [
    ...picture.legend.map(({ label, box }) => ({ name: `legend ${firstLine(label)}`, box })),
    ...texts.flatMap((text) =>
      text ? textBoxes(text, scale).map((box) => ({ name: `text ${firstLine(text)}`, box })) : [],
    ),
  ];
  const captions = new Set(picture.captions.map((text) => `text ${firstLine(text)}`));
  return [
    ...[...content, ...frame]
      .filter(({ box }) => !contains(canvas, box))
      .map(({ name }) => `${name} leaves the canvas`),
    ...frame
      .filter(({ name, box }) => !captions.has(name) && content.some((one) => overlaps(shrink(one.box), shrink(box))))
      .map(({ name }) => `${name} lies on the content`),
  ];
}
