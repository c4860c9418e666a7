import { contains, overlaps, type Point, type Rect } from "../../src/base/geometry.ts";
import type { LaidOutGraph, PlacedCard, PlacedItem, PlacedRoute, PlacedText } from "../../src/layout/laid-out-graph.ts";

/*
 * What makes a picture good, computed from the laid-out picture alone. Every function gives sentences about what is
 * wrong; an empty list is a good picture.
 */

export interface JudgeOptions {
  /** 1.15: a reader without the font sees all text 15 % wider. */
  readonly textScale?: number;
}

/** All findings about one picture. */
export function judgePicture(picture: LaidOutGraph, { textScale = 1 }: JudgeOptions = {}): readonly string[] {
  return [
    ...judgeBoxes(picture),
    ...judgeTexts(picture, textScale),
    ...judgeRoutes(picture),
    ...judgeLabels(picture, textScale),
    ...judgeCanvas(picture, textScale),
  ];
}

interface NamedBox {
  readonly name: string;
  readonly box: Rect;
}

/** Things that must never share an area. */
function solidBoxes(picture: LaidOutGraph): readonly NamedBox[] {
  return [
    ...picture.cards.map(({ subject, box }) => ({ name: `card ${subject}`, box })),
    ...picture.items.map(({ subject, box }) => ({ name: `item ${subject}`, box })),
    ...picture.stages.map(({ subject, header }) => ({ name: `header ${subject}`, box: header })),
    ...picture.legend.map(({ label, box }) => ({ name: `legend ${firstLine(label)}`, box })),
  ];
}

function judgeBoxes(picture: LaidOutGraph): readonly string[] {
  const boxes = [...solidBoxes(picture)].sort((a, b) => a.box.x - b.box.x);
  const found: string[] = [];
  boxes.forEach((a, index) => {
    for (let next = index + 1; next < boxes.length; next++) {
      const b = boxes[next] as NamedBox;
      if (b.box.x >= a.box.x + a.box.width) break;
      if (overlaps(shrink(a.box), shrink(b.box))) found.push(`${a.name} overlaps ${b.name}`);
    }
  });
  const bands = picture.lanes.map(({ kind, band }) => ({ name: `lane ${kind}`, box: band }));
  for (const [index, a] of bands.entries()) {
    for (const b of bands.slice(index + 1))
      if (overlaps(shrink(a.box), shrink(b.box))) found.push(`${a.name} overlaps ${b.name}`);
  }
  return found;
}

/** The area that a text takes: ascent 0.88 and descent 0.24 of the size, which hold Latin and Chinese glyphs. */
export function textBoxes(text: PlacedText, scale: number): readonly Rect[] {
  return text.lines.map((line) => {
    const width = line.width * scale;
    const x = text.anchor === "start" ? line.x : text.anchor === "end" ? line.x - width : line.x - width / 2;
    return { x, y: line.y - 0.88 * text.size, width, height: 1.12 * text.size };
  });
}

function judgeTexts(picture: LaidOutGraph, scale: number): readonly string[] {
  const found: string[] = [];
  const inside = (name: string, box: Rect, text: PlacedText | undefined): void => {
    if (text && !textBoxes(text, scale).every((line) => contains(box, line, 0.75)))
      found.push(`text leaves ${name}: ${firstLine(text)}`);
  };
  const apart = (name: string, texts: readonly (readonly Rect[])[]): void => {
    texts.forEach((a, index) => {
      const others = texts.slice(index + 1).flat();
      if (a.some((one) => others.some((other) => overlaps(shrink(one), shrink(other)))))
        found.push(`texts overlap in ${name}`);
    });
  };
  for (const card of picture.cards) {
    const name = `card ${card.subject}`;
    judgeCardText(card, scale, found);
    if (card.badge) inside(`badge of ${name}`, card.badge.box, card.badge.caption);
    if (card.badge && !contains(card.box, card.badge.box)) found.push(`badge leaves ${name}`);
    apart(name, [
      textBoxes(card.label, scale),
      card.detail ? textBoxes(card.detail, scale) : [],
      card.badge ? [card.badge.box] : [],
    ]);
  }
  for (const stage of picture.stages) {
    const name = `header ${stage.subject}`;
    for (const text of [stage.label, stage.detail, stage.corner]) inside(name, stage.header, text);
    apart(
      name,
      [stage.label, stage.detail, stage.corner].map((text) => (text ? textBoxes(text, scale) : [])),
    );
  }
  for (const item of picture.items) {
    for (const text of [item.label, item.detail, item.value]) inside(`item ${item.subject}`, item.box, text);
    apart(`item ${item.subject}`, itemTexts(item, scale));
  }
  for (const lane of picture.lanes) inside(`lane ${lane.kind}`, lane.band, lane.label);
  return found;
}

function itemTexts(item: PlacedItem, scale: number): readonly (readonly Rect[])[] {
  return [
    ...[item.label, item.detail, item.value].map((text) => (text ? textBoxes(text, scale) : [])),
    item.bar ? [item.bar] : [],
  ];
}

function judgeCardText(card: PlacedCard, scale: number, found: string[]): void {
  const isDiamond = card.shape === "flow" && card.kind === "decision";
  const isIn = isDiamond ? (box: Rect) => isInDiamond(card.box, box) : (box: Rect) => contains(card.box, box, 0.75);
  for (const text of [card.label, card.detail]) {
    if (text && !textBoxes(text, scale).every(isIn)) found.push(`text leaves card ${card.subject}: ${firstLine(text)}`);
  }
}

function isInDiamond(diamond: Rect, box: Rect): boolean {
  const [cx, cy] = [diamond.x + diamond.width / 2, diamond.y + diamond.height / 2];
  const dx = Math.max(Math.abs(box.x - cx), Math.abs(box.x + box.width - cx)) / (diamond.width / 2);
  const dy = Math.max(Math.abs(box.y - cy), Math.abs(box.y + box.height - cy)) / (diamond.height / 2);
  // The corners of a line of text are empty: a tenth is left for them.
  return dx + dy <= 1.1;
}

function judgeRoutes(picture: LaidOutGraph): readonly string[] {
  const cards = new Map(picture.cards.map((card) => [card.subject, card]));
  const found: string[] = [];
  for (const route of picture.routes) {
    const name = `route ${route.subject}`;
    const [from, to] = [cards.get(route.from), cards.get(route.to)];
    const [first, last] = [route.points[0], route.points[route.points.length - 1]];
    if (!from || !to || !first || !last || route.points.length < 2) {
      found.push(`${name} has no ends`);
      continue;
    }
    if (!isOnBorder(from.box, first)) found.push(`${name} does not start on its card`);
    if (!isOnBorder(to.box, last)) found.push(`${name} does not end on its card`);
    for (const [a, b] of segments(route.points)) {
      if (a.x !== b.x && a.y !== b.y) found.push(`${name} is slanted`);
      for (const card of picture.cards) {
        if (segmentEnters(a, b, card.box)) found.push(`${name} crosses card ${card.subject}`);
      }
      for (const item of picture.items)
        if (segmentEnters(a, b, item.box)) found.push(`${name} crosses item ${item.subject}`);
      for (const stage of picture.stages)
        if (segmentEnters(a, b, stage.header)) found.push(`${name} crosses header ${stage.subject}`);
    }
  }
  return [...found, ...sharedRuns(picture.routes)];
}

/** Two transitions that run on one line for a while cannot be told apart, unless they end on the same card there. */
function sharedRuns(routes: readonly PlacedRoute[]): readonly string[] {
  const runs = routes.flatMap((route) => segments(route.points).map(([a, b]) => ({ route, a, b })));
  const found: string[] = [];
  runs.forEach((one, index) => {
    for (const other of runs.slice(index + 1)) {
      if (one.route === other.route || !sharesLine(one, other)) continue;
      const isJoined = one.route.to === other.route.to || one.route.from === other.route.from;
      if (!isJoined) found.push(`routes ${one.route.subject} and ${other.route.subject} lie on each other`);
    }
  });
  return found;
}

interface Run {
  readonly a: Point;
  readonly b: Point;
}

function sharesLine(one: Run, other: Run): boolean {
  for (const [along, across] of [
    ["x", "y"],
    ["y", "x"],
  ] as const) {
    if (one.a[across] !== one.b[across] || other.a[across] !== other.b[across]) continue;
    if (Math.abs(one.a[across] - other.a[across]) > 0.5) continue;
    const from = Math.max(Math.min(one.a[along], one.b[along]), Math.min(other.a[along], other.b[along]));
    const to = Math.min(Math.max(one.a[along], one.b[along]), Math.max(other.a[along], other.b[along]));
    if (to - from > 1) return true;
  }
  return false;
}

function judgeLabels(picture: LaidOutGraph, scale: number): readonly string[] {
  const labels = picture.routes.flatMap((route) =>
    route.label ? [{ route, box: route.label.box, text: route.label.text }] : [],
  );
  const found: string[] = [];
  const solids = solidBoxes(picture);
  labels.forEach(({ route, box, text }, index) => {
    const name = `label of ${route.subject}`;
    if (!textBoxes(text, scale).every((line) => contains(box, line, 0.75))) found.push(`text leaves ${name}`);
    for (const solid of solids)
      if (overlaps(shrink(solid.box), shrink(box))) found.push(`${name} overlaps ${solid.name}`);
    for (const { shape, area, subject } of picture.stages) {
      const straddles = shape === "frame" && overlaps(shrink(area), shrink(box)) && !contains(area, shrink(box));
      if (straddles) found.push(`${name} lies on the border of ${subject}`);
    }
    for (const other of labels.slice(index + 1)) {
      if (overlaps(shrink(other.box), shrink(box))) found.push(`${name} overlaps label of ${other.route.subject}`);
    }
    for (const other of picture.routes) {
      const crosses = other !== route && segments(other.points).some(([a, b]) => segmentEnters(a, b, box));
      if (crosses) found.push(`route ${other.subject} crosses ${name}`);
    }
    const isNear = segments(route.points).some(([a, b]) => segmentEnters(a, b, grow(box, 14)));
    if (!isNear) found.push(`${name} does not lie on its line`);
  });
  return found;
}

function judgeCanvas(picture: LaidOutGraph, scale: number): readonly string[] {
  const canvas = { x: 0, y: 0, width: picture.width, height: picture.height };
  const texts = [
    picture.title,
    picture.subtitle,
    picture.legendTitle,
    picture.footer,
    ...picture.remarks,
    ...picture.legend.map(({ label }) => label),
    ...picture.lanes.map(({ label }) => label),
  ];
  const boxes = [
    ...solidBoxes(picture),
    ...picture.lanes.map(({ kind, band }) => ({ name: `lane ${kind}`, box: band })),
    ...picture.routes.flatMap(({ subject, label, points }) => [
      ...(label ? [{ name: `label of ${subject}`, box: label.box }] : []),
      { name: `route ${subject}`, box: hull(points) },
    ]),
    ...texts.flatMap((text) =>
      text ? textBoxes(text, scale).map((box) => ({ name: `text ${firstLine(text)}`, box })) : [],
    ),
  ];
  return boxes.filter(({ box }) => !contains(canvas, box)).map(({ name }) => `${name} leaves the canvas`);
}

/** Number of right-angled crossings between routes and of bends in them. */
export function countCrossingsAndBends(routes: readonly (readonly Point[])[]): {
  readonly crossings: number;
  readonly bends: number;
} {
  const runs = routes.map((points) => segments(points));
  let crossings = 0;
  runs.forEach((one, index) => {
    for (const other of runs.slice(index + 1)) {
      for (const [a, b] of one) for (const [c, d] of other) if (cross(a, b, c, d)) crossings++;
    }
  });
  const bends = routes.reduce((sum, points) => sum + Math.max(0, points.length - 2), 0);
  return { crossings, bends };
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

export function segments(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index] as Point, point] as const);
}

/** Whether a right-angled segment has a point strictly inside a box; running along its border is not inside. */
function segmentEnters(a: Point, b: Point, box: Rect): boolean {
  const inner = shrink(box);
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return left < inner.x + inner.width && right > inner.x && top < inner.y + inner.height && bottom > inner.y;
}

function isOnBorder(box: Rect, { x, y }: Point): boolean {
  const tolerance = 0.02;
  const isOnX = Math.abs(x - box.x) <= tolerance || Math.abs(x - box.x - box.width) <= tolerance;
  const isOnY = Math.abs(y - box.y) <= tolerance || Math.abs(y - box.y - box.height) <= tolerance;
  const isInX = x >= box.x - tolerance && x <= box.x + box.width + tolerance;
  const isInY = y >= box.y - tolerance && y <= box.y + box.height + tolerance;
  return (isOnX && isInY) || (isOnY && isInX);
}

function shrink({ x, y, width, height }: Rect): Rect {
  return { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 };
}

function grow({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function hull(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function firstLine(text: PlacedText): string {
  return text.lines[0]?.text ?? "";
}
