import type { Point, Rect } from "../base/geometry.ts";
import type { LaidOutGraph, PlacedText } from "./laid-out-graph.ts";
import { pixelsPerMillimetre, type Sheet } from "./sheets.ts";

/** Gives a picture the shape of a sheet: white is added around it, centred; nothing is stretched or shrunk. */
export function fitToSheet(picture: LaidOutGraph, sheet: Sheet): LaidOutGraph {
  const perMillimetre = pixelsPerMillimetre(picture, sheet);
  const width = sheet.width * perMillimetre;
  const height = sheet.height * perMillimetre;
  const moved = movedBy(picture, { x: (width - picture.width) / 2, y: (height - picture.height) / 2 });
  return { ...moved, width, height, sheet: { name: sheet.name, width: sheet.width, height: sheet.height } };
}

function movedBy(picture: LaidOutGraph, by: Point): LaidOutGraph {
  const point = <P extends Point>(place: P): P => ({ ...place, x: place.x + by.x, y: place.y + by.y });
  const text = (placed: PlacedText): PlacedText => ({ ...placed, lines: placed.lines.map(point) });
  const texts = <K extends string>(
    parts: Partial<Record<K, PlacedText>>,
    ...keys: readonly K[]
  ): Partial<Record<K, PlacedText>> => {
    const moved: Partial<Record<K, PlacedText>> = {};
    for (const key of keys) {
      const part = parts[key];
      if (part) moved[key] = text(part);
    }
    return moved;
  };
  const box = (rect: Rect): Rect => point(rect);
  return {
    ...picture,
    title: text(picture.title),
    ...texts(picture, "subtitle", "legendTitle", "footer"),
    stages: picture.stages.map((stage) => ({
      ...stage,
      header: box(stage.header),
      area: box(stage.area),
      label: text(stage.label),
      ...texts(stage, "detail", "corner"),
    })),
    lanes: picture.lanes.map((lane) => ({ ...lane, band: box(lane.band), label: text(lane.label) })),
    items: picture.items.map((item) => ({
      ...item,
      box: box(item.box),
      label: text(item.label),
      ...texts(item, "detail", "value"),
      ...(item.dot && { dot: point(item.dot) }),
      ...(item.bar && { bar: box(item.bar) }),
    })),
    cards: picture.cards.map((card) => ({
      ...card,
      box: box(card.box),
      label: text(card.label),
      ...(card.detail && { detail: text(card.detail) }),
      ...(card.glyph && { glyph: point(card.glyph) }),
      ...(card.badge && { badge: { ...card.badge, box: box(card.badge.box), caption: text(card.badge.caption) } }),
    })),
    routes: picture.routes.map((route) => ({
      ...route,
      points: route.points.map(point),
      ...(route.label && { label: { box: box(route.label.box), text: text(route.label.text) } }),
    })),
    separators: picture.separators.map(([from, to]) => [point(from), point(to)] as const),
    legend: picture.legend.map((entry) => ({ ...entry, box: box(entry.box), label: text(entry.label) })),
    remarks: picture.remarks.map(text),
  };
}
