import type { Point, Rect } from "../../base/geometry.ts";
import { tilingSentence } from "../../messages/page-words.ts";
import { speechIn } from "../../messages/speak.ts";
import type { PageName } from "../../model/model.ts";
import { lookOf } from "../look-of.ts";
import { rounded } from "../rounded.ts";
import { leastPoints } from "../sheets.ts";
import { placeBlock, textBlock } from "../text-block.ts";
import { bare, titleBlocks } from "./document-blocks.ts";
import { flowBlocks, heightOf } from "./flow-blocks.ts";
import type { LaidOutPage, PageText, PlacedBlock } from "./laid-out-page.ts";
import { numberStyle } from "./number-plate.ts";
import { pageFrame, type PageFrame, pixelsPerMillimetre } from "./page-frame.ts";
import { planTiles, type TilePlan } from "./plan-tiles.ts";

/** What is tiled, in pixels of the picture. */
export interface TileSubject {
  readonly title: string;
  readonly locale: string;
  /** All that the picture draws. */
  readonly content: Rect;
  /** Size of its smallest text. */
  readonly smallestText: number;
}

/** A part of a picture on a sheet. */
export interface PictureTile {
  /** `A1`: rows have letters, columns numbers. */
  readonly label: string;
  /** The part, in pixels of the picture. */
  readonly window: Rect;
  /** Where its upper left corner lies on the sheet. */
  readonly at: Point;
  /** Marks to join at, names of the neighbours. */
  readonly page: LaidOutPage;
}

/** A picture over several sheets that are joined to one. */
export interface TiledPicture {
  /** Pixels of a sheet (96 to the inch) per pixel of the picture. */
  readonly scale: number;
  /** The whole picture, small, with the sheets over it. */
  readonly overview: {
    readonly page: LaidOutPage;
    /** Where the picture lies on the sheet, and its scale. */
    readonly at: Point;
    readonly scale: number;
    /** Lies over the picture. */
    readonly grid: LaidOutPage;
  };
  readonly tiles: readonly PictureTile[];
}

export interface TileOptions {
  readonly page: Exclude<PageName, "auto">;
  readonly look?: number;
}

/**
 * A picture over as few sheets as keep its smallest text at 6 points, then as large as those sheets allow, 100 % at
 * most; `undefined` where one sheet is enough. Neighbours overlap, so nothing is lost at a cut.
 */
export function tilePicture(subject: TileSubject, options: TileOptions): TiledPicture | undefined {
  const frame = pageFrame(options.page);
  const plan = planTiles(subject.content, {
    sheet: { width: frame.width, height: frame.height },
    // In pixels of the sheet: a point is 4/3 of them.
    least: ((leastPoints * 4) / 3 / subject.smallestText) * (1 + 1e-9),
  });
  if (plan.rows * plan.columns === 1) return undefined;
  const context = { subject, frame, plan, look: lookOf(options.look) };
  return rounded({
    scale: plan.scale,
    overview: overviewOf(context),
    tiles: plan.tiles.map((tile) => tileOf(tile, context)),
  });
}

interface TileContext {
  readonly subject: TileSubject;
  readonly frame: PageFrame;
  readonly plan: TilePlan;
  readonly look: ReturnType<typeof lookOf>;
}

function pageOf(blocks: readonly PlacedBlock[], title: string, { subject, frame }: TileContext): LaidOutPage {
  const { width, height, sheet } = frame;
  return {
    type: "laid-out-page",
    ...{ locale: subject.locale, title, width, height, blocks },
    sheet: { name: sheet.name, width: sheet.width, height: sheet.height },
    footAbove: footAbove,
  };
}

/** The foot of a tile stands in its margin, in pixels from the lower edge of the sheet. */
const footAbove = 22;
/** Length of a mark and its distance from the picture, in pixels. */
const mark = { length: 14, away: 4 } as const;

type PlannedTile = TilePlan["tiles"][number];

function tileOf(tile: PlannedTile, context: TileContext): PictureTile {
  const { label, window, at } = tile;
  const blocks = [joinMarks(tile, context), neighbourNames(tile, context)];
  return { label, window, at, page: pageOf(blocks, `${context.subject.title} · ${label}`, context) };
}

/** Lines in the margins at the middle of each overlap: there the sheets are cut or laid over one another. */
function joinMarks({ row, column }: PlannedTile, { plan }: TileContext): PlacedBlock {
  const { inner, overlap, rows, columns } = plan;
  const [left, top] = [inner.x, inner.y];
  const [right, bottom] = [left + inner.width, top + inner.height];
  const xs = [...(column > 0 ? [left + overlap / 2] : []), ...(column < columns - 1 ? [right - overlap / 2] : [])];
  const ys = [...(row > 0 ? [top + overlap / 2] : []), ...(row < rows - 1 ? [bottom - overlap / 2] : [])];
  const line = (from: Point, to: Point): PlacedBlock["rules"][number] => ({ kind: "strong", ends: [from, to] });
  const upright = (x: number, from: number, to: number): PlacedBlock["rules"][number] =>
    line({ x, y: from }, { x, y: to });
  const level = (y: number, from: number, to: number): PlacedBlock["rules"][number] =>
    line({ x: from, y }, { x: to, y });
  return {
    ...bare("mark"),
    rules: [
      ...xs.flatMap((x) => [
        upright(x, top - mark.away - mark.length, top - mark.away),
        upright(x, bottom + mark.away, bottom + mark.away + mark.length),
      ]),
      ...ys.flatMap((y) => [
        level(y, left - mark.away - mark.length, left - mark.away),
        level(y, right + mark.away, right + mark.away + mark.length),
      ]),
    ],
  };
}

/** In each margin the name of the sheet that goes on there. */
function neighbourNames({ row, column }: PlannedTile, { plan, frame }: TileContext): PlacedBlock {
  const { inner } = plan;
  const middle = { x: inner.x + inner.width / 2, y: inner.y + inner.height / 2 };
  const labelAt = (down: number, across: number): string | undefined =>
    plan.tiles.find((tile) => tile.row === row + down && tile.column === column + across)?.label;
  const side = inner.x / 2;
  const lineHeight = numberStyle.size * 1.36;
  const places: readonly (readonly [string | undefined, (label: string) => string, Point])[] = [
    [labelAt(0, -1), (label) => `← ${label}`, { x: side, y: middle.y }],
    [labelAt(0, 1), (label) => `${label} →`, { x: frame.width - side, y: middle.y }],
    [labelAt(-1, 0), (label) => `↑ ${label}`, { x: middle.x, y: inner.y / 2 - lineHeight / 2 }],
    [labelAt(1, 0), (label) => `↓ ${label}`, { x: middle.x, y: inner.y + inner.height + mark.away }],
  ];
  return {
    ...bare("mark"),
    texts: places.flatMap(([label, words, { x, y }]) =>
      label === undefined
        ? []
        : [
            {
              ink: "soft" as const,
              text: placeBlock(textBlock(words(label), { ...numberStyle, weight: 400 }, inner.width), {
                x,
                y,
                anchor: "middle",
              }),
            },
          ],
    ),
  };
}

/** White between the words of the overview and the picture, and around the picture for letters and numbers, in pixels. */
const overviewGaps = { words: 12, names: 22 } as const;

function overviewOf(context: TileContext): TiledPicture["overview"] {
  const { subject, frame, plan, look } = context;
  const { content, title, locale } = subject;
  const speech = speechIn(locale);
  const facts = {
    sheets: plan.tiles.length,
    page: frame.sheet.name,
    percent: Math.round(plan.scale * 100),
    overlap: Math.round(plan.overlap / pixelsPerMillimetre),
  };
  const options = { width: frame.columnWidth, height: frame.innerHeight, look, speech };
  const head = titleBlocks({ title, subtitle: speech.say(tilingSentence(facts)) }, options);
  const [blocks = []] = flowBlocks(head, frame);
  const above = heightOf(head) + overviewGaps.words + overviewGaps.names;
  const room = { width: frame.innerWidth - overviewGaps.names, height: frame.innerHeight - above };
  const scale = Math.min(plan.scale, room.width / content.width, room.height / content.height);
  const left = frame.left + overviewGaps.names + (room.width - content.width * scale) / 2;
  const place: OverviewPlace = { at: { x: left, y: frame.top + above }, scale };
  const grid = [jointLines(place, context), sheetNames(place, context)];
  return { ...place, page: pageOf(blocks, title, context), grid: pageOf(grid, title, context) };
}

/** Where the picture lies on the overview. */
interface OverviewPlace {
  readonly at: Point;
  readonly scale: number;
}

function small({ x, y }: Point, { at, scale }: OverviewPlace, { subject: { content } }: TileContext): Point {
  return { x: at.x + (x - content.x) * scale, y: at.y + (y - content.y) * scale };
}

/** Lines over the small picture where its sheets meet. */
function jointLines(place: OverviewPlace, context: TileContext): PlacedBlock {
  const { content } = context.subject;
  const [right, bottom] = [content.x + content.width, content.y + content.height];
  const line = (from: Point, to: Point): PlacedBlock["rules"][number] => ({
    kind: "strong",
    ends: [small(from, place, context), small(to, place, context)],
  });
  return {
    ...bare("grid"),
    rules: context.plan.tiles.flatMap(({ row, column, own }) => [
      ...(row === 0 && column > 0 ? [line({ x: own.x, y: content.y }, { x: own.x, y: bottom })] : []),
      ...(column === 0 && row > 0 ? [line({ x: content.x, y: own.y }, { x: right, y: own.y })] : []),
    ]),
  };
}

/** Numbers of the columns above the small picture, letters of the rows at its left: they cover nothing. */
function sheetNames(place: OverviewPlace, context: TileContext): PlacedBlock {
  const lineHeight = numberStyle.size * 1.36;
  const text = (words: string, at: Point): PageText => ({
    ink: "main",
    text: placeBlock(textBlock(words, numberStyle, overviewGaps.names * 4), { ...at, anchor: "middle" }),
  });
  return {
    ...bare("grid"),
    texts: context.plan.tiles.flatMap(({ label, row, column, own }) => {
      const middle = small({ x: own.x + own.width / 2, y: own.y + own.height / 2 }, place, context);
      return [
        ...(row === 0 ? [text(String(column + 1), { x: middle.x, y: place.at.y - lineHeight - 4 })] : []),
        ...(column === 0
          ? [text(label.replace(/\d+$/, ""), { x: place.at.x - 12, y: middle.y - lineHeight / 2 })]
          : []),
      ];
    }),
  };
}
