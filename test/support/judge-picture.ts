import { contains, overlaps, type Rect } from "../../src/base/geometry.ts";
import type { LaidOutGraph, PlacedCard, PlacedItem, PlacedRoute, PlacedText } from "../../src/layout/laid-out-graph.ts";
import {
  firstLine,
  grow,
  hull,
  isInDiamond,
  isOnBorder,
  segmentEnters,
  segments,
  sharesLine,
  shrink,
  textBoxes,
} from "./judge-geometry.ts";

/*
 * What makes a picture good, computed from the laid-out picture alone. Every function gives sentences about what is
 * wrong; an empty list is a good picture.
 */

export interface JudgeOptions {
  /** 1.15: a reader without the font sees all text 15 % wider. */
  readonly textScale?: number;
}

/** All findings about one picture. */
export function judgePicture(judged: LaidOutGraph, { textScale = 1 }: JudgeOptions = {}): readonly string[] {
  const picture = withNotesAsCards(judged);
  return [
    ...judgeBoxes(picture),
    ...judgeTexts(picture, textScale),
    ...judgeRoutes(picture),
    ...judgeLabels(picture, textScale),
    ...judgeCanvas(picture, textScale),
  ];
}

/** Notes and their ties keep off everything as cards and transitions do. */
function withNotesAsCards(picture: LaidOutGraph): LaidOutGraph {
  const { notes = [] } = picture;
  return {
    ...picture,
    cards: [
      ...picture.cards,
      ...notes.map(({ id, box, text, name }) => ({
        ...{ subject: id, group: "", kind: "touchpoint" as const, shape: "card" as const, box, label: text, name },
      })),
    ],
    routes: [
      ...picture.routes,
      ...notes.flatMap(({ id, about, tie, name }) =>
        tie ? [{ subject: id, from: about, to: id, kind: "advance" as const, points: tie, name }] : [],
      ),
    ],
  };
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
