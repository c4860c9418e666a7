import { at } from "./at.ts";
import { orderStrands } from "./channel-order.ts";
import { placeStrands, type ChannelPlaces, type ChannelSpacing } from "./channel-places.ts";
import type { Grid } from "./grid.ts";
import { bandOf, LABEL_GAP } from "./label-site.ts";
import type { LabelWalls } from "./label-walls.ts";
import { channelKey, gutterKey, heading, runAt, type Route, type Run } from "./run.ts";
import type { Bulge, Strand } from "./strand.ts";

/** From the line where a route turns to a label on its next run, pixels: room for the rounded corner. */
const TURN = 10;

/** From a label on a straight line between two cards to the card where it starts, and to the one where its arrow ends. */
const TAIL = 9;
const HEAD = 13;

/** A gutter or a passage with what lies in it: runs, and labels of routes that cross it. */
export interface Channel {
  readonly isGutter: boolean;
  readonly key: number;
  readonly items: (
    { readonly run: Run; readonly label?: undefined } | { readonly run?: undefined; readonly label: Route }
  )[];
}

export interface Channels {
  readonly gutters: readonly Channel[];
  readonly passages: readonly Channel[];
}

export function channelsOf(grid: Grid, routes: readonly Route[]): Channels {
  const gutters = new Map<number, Channel>();
  const passages = new Map<number, Channel>();
  const channel = (isGutter: boolean, key: number): Channel => {
    const map = isGutter ? gutters : passages;
    const found = map.get(key) ?? { isGutter, key, items: [] };
    map.set(key, found);
    return found;
  };
  for (const route of routes) {
    for (const run of route.runs) {
      if (run.slot % 2 === 0) channel(!run.isAcross, channelKey(grid, run)).items.push({ run });
    }
    const { site } = route.chosen;
    if (!site || turnAtSite(route)) continue;
    if (!site.isAcross) channel(false, site.y).items.push({ label: route });
    else if (site.x % 2 === 0)
      channel(true, gutterKey(grid, bandOf(grid, site.y), site.x)).items.push({ label: route });
  }
  return { gutters: [...gutters.values()], passages: [...passages.values()] };
}

/** For a label on a run across in the gutter where that run turns: the run down that it turns into. */
function turnAtSite(route: Route): Run | undefined {
  const { site } = route.chosen;
  if (!site?.isAcross || site.x % 2 === 1) return undefined;
  return [route.runs[site.run - 1], route.runs[site.run + 1]].find((run) => run?.slot === site.x);
}

/** Orders a channel by the present places of all runs around it, and sets fractions of its slot as places. */
export function orderChannel(channel: Channel): void {
  const strands = channel.items.map((item) => thinStrand(item));
  const order = orderStrands(strands, 0.008);
  order.forEach((index, place) => {
    const { run, label } = at(channel.items, index);
    const fraction = (place + 1) / (order.length + 1);
    if (run) run.place = run.slot + fraction;
    else if (label.chosen.site)
      label.labelPlace = (channel.isGutter ? label.chosen.site.x : label.chosen.site.y) + fraction;
  });
}

type Item = Channel["items"][number];

function routeOf(item: Item): Route {
  return item.run ? item.run.route : item.label;
}

function thinStrand({ run, label }: Item): Strand {
  if (run) return ends(run);
  const { site } = label.chosen;
  const place = runAt(label, site?.run ?? 0).place;
  return { low: place, high: place, lowSide: 0, highSide: 0 };
}

function ends(run: Run): Strand {
  const before = runAt(run.route, run.index - 1);
  const after = runAt(run.route, run.index + 1);
  const [low, high] = before.place <= after.place ? [before, after] : [after, before];
  return { low: low.place, high: high.place, lowSide: heading(low, run.slot), highSide: heading(high, run.slot) };
}

/**
 * Places what lies in a passage: pixels from its top. Along the passage whole slots are kept apart, whatever the places
 * in the gutters will be.
 */
export function placePassage(channel: Channel, spacing: ChannelSpacing, walls: LabelWalls): ChannelPlaces {
  const strands = channel.items.map((item): Strand => {
    const route = routeOf(item);
    const { site, edge } = route.chosen;
    const half = (edge.label?.height ?? 0) / 2 + LABEL_GAP;
    const isHere = site && (item.run ? item.run.index === site.run : true);
    const bulge = isHere
      ? { low: site.x, high: site.x + 1, ...distances(route, half), wall: walls.inPassage(site) }
      : undefined;
    const thin = thinStrand(item);
    if (!item.run) return { ...thin, ...(bulge && { bulge }) };
    const [low, high] = [Math.min(item.run.start, item.run.end), Math.max(item.run.start, item.run.end) + 1];
    return { ...thin, body: { low, high }, ...(bulge && { bulge }) };
  });
  return placeStrands(strands, orderStrands(strands, 0.008), spacing);
}

/** Places what lies in a gutter: pixels from its left. The places of all runs across must be pixels already. */
export function placeGutter(channel: Channel, spacing: ChannelSpacing, walls: LabelWalls): ChannelPlaces {
  const half = spacing.track / 2;
  const strands = channel.items.map((item): Strand => {
    const thin = thinStrand(item);
    const bulge = gutterBulge(item, walls);
    if (!item.run) return { ...thin, ...(bulge && { bulge, low: bulge.low, high: bulge.high, isLabel: true }) };
    return { ...thin, body: { low: thin.low - half, high: thin.high + half }, ...(bulge && { bulge }) };
  });
  return placeStrands(strands, orderStrands(strands, 4), spacing);
}

function gutterBulge(item: Item, walls: LabelWalls): Bulge | undefined {
  const route = routeOf(item);
  const { site, edge } = route.chosen;
  if (!site || !edge.label) return undefined;
  const { width, height } = edge.label;
  const labelled = runAt(route, site.run);
  const middle = site.isAcross ? labelled.place : route.labelPlace;
  const along = {
    low: middle - height / 2 - LABEL_GAP,
    high: middle + height / 2 + LABEL_GAP,
    wall: walls.inGutter(site),
  };
  const half = width / 2 + LABEL_GAP;
  if (!item.run) return { ...along, ...distances(route, half) };
  if (item.run === labelled) return { ...along, before: half, after: half };
  if (item.run !== turnAtSite(route)) return undefined;
  const far = TURN + width + LABEL_GAP;
  return heading(labelled, site.x) > 0 ? { ...along, before: 0, after: far } : { ...along, before: far, after: 0 };
}

/** What a label takes before and after its middle along its run; on a straight line the arrow must show beside it. */
function distances(route: Route, half: number): { readonly before: number; readonly after: number } {
  if (route.runs.length > 1) return { before: half, after: half };
  const { start, end } = runAt(route, 0);
  const [tail, head] = [half - LABEL_GAP + TAIL, half - LABEL_GAP + HEAD];
  return start < end ? { before: tail, after: head } : { before: head, after: tail };
}

/** Middle of the label across, for a label at the turn of its run: pixels from the run down. */
export function turnShift(route: Route): { readonly turn: Run; readonly shift: number } | undefined {
  const turn = turnAtSite(route);
  const { site, edge } = route.chosen;
  if (!turn || !site || !edge.label) return undefined;
  const shift = TURN + edge.label.width / 2;
  return { turn, shift: heading(runAt(route, site.run), site.x) > 0 ? shift : -shift };
}
