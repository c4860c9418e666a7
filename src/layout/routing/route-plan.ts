import { roundPx, type Point, type Rect } from "../../base/geometry.ts";
import { at } from "./at.ts";
import type { CellPlan, RoutedPlan } from "./cell-plan.ts";
import type { ChannelPlaces } from "./channel-places.ts";
import { channelsOf, orderChannel, placeGutter, placePassage, type Channel, type Channels } from "./channels.ts";
import { choosePaths } from "./choose-paths.ts";
import { buildGrid, columnWidth, type Grid } from "./grid.ts";
import { GutterPlaces } from "./gutter-places.ts";
import { labelBox, routePoints } from "./draw-route.ts";
import { LabelWalls } from "./label-walls.ts";
import { applyOffsets, corridorsOf, joinClashing, spreadPorts, type Corridor } from "./ports.ts";
import { routesOf, type Route } from "./run.ts";
import { StackPlaces } from "./stack-places.ts";

/** Pixels of a port's offset become fractions of a slot by this while no pixels are known. */
const OFFSET_SCALE = 1 / 400;
const ROUNDS = 2;

/**
 * Decides every place of a plan: columns, rows, cards, routes and their labels; pixels, rounded to 1/100.
 *
 * A channel router: each edge first gets a path through gutters and passages (`choosePaths`), then the order of the runs
 * in each channel and of the ports at each card is found in turns, then passages are made as high and gutters as wide
 * as their tracks and labels need. Edges that name no card of the plan are left out. Same plan, same result.
 */
export function routePlan(plan: CellPlan): RoutedPlan {
  const grid = buildGrid(plan);
  const routes = routesOf(choosePaths(grid));
  const channels = channelsOf(grid, routes);
  const corridors = corridorsOf(grid, routes);
  findOrders(channels, corridors);
  const stack = placeAcross(grid, channels, corridors);
  const gutters = placeDown(grid, channels, { corridors, stack });
  return drawn(grid, routes, { stack, gutters });
}

/** Port orders and track orders depend on each other: each is found from the other, twice over. */
function findOrders(channels: Channels, corridors: readonly Corridor[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const corridor of corridors) spreadPorts(corridor);
    applyOffsets(corridors, (run) => run.slot + 0.5, OFFSET_SCALE);
    for (const channel of channels.gutters) orderChannel(channel);
    for (const channel of channels.passages) orderChannel(channel);
  }
}

/** Heights of passages, then the pixels of everything that runs across. */
function placeAcross(grid: Grid, channels: Channels, corridors: readonly Corridor[]): StackPlaces {
  const { spacing } = grid.plan;
  const stack = new StackPlaces(grid);
  const walls = new LabelWalls(grid);
  const place = (channel: Channel, least: number): ChannelPlaces =>
    placePassage(channel, { track: spacing.track, wall: spacing.card, least }, walls);
  const tight = channels.passages.map((channel) => {
    const places = place(channel, stack.leastPassage(channel.key));
    stack.setPassage(channel.key, places.size);
    return places;
  });
  stack.evenOut();
  stack.close();
  channels.passages.forEach((channel, index) => {
    const [top, height] = [stack.top(channel.key), stack.passageHeight(channel.key)];
    const { places } = height > at(tight, index).size ? place(channel, height) : at(tight, index);
    channel.items.forEach((item, number) => {
      const y = top + at(places, number);
      if (item.run) item.run.place = y;
      else item.label.labelPlace = y;
    });
  });
  const rows = corridors.filter((corridor) => corridor.isRow);
  for (const corridor of rows) spreadPorts(corridor);
  applyOffsets(rows, (run) => stack.middle(run.slot), 1);
  return stack;
}

interface Fixed {
  readonly corridors: readonly Corridor[];
  readonly stack: StackPlaces;
}

/** Widths of gutters, then the pixels of everything that runs down; again while facing ports would touch. */
function placeDown(grid: Grid, channels: Channels, { corridors, stack }: Fixed): GutterPlaces {
  const rows = corridors.filter((corridor) => corridor.isRow);
  const columns = corridors.filter((corridor) => !corridor.isRow);
  const walls = new LabelWalls(grid);
  for (;;) {
    const gutters = new GutterPlaces(grid);
    const placed = channels.gutters.map((channel) => {
      const { track, card } = grid.plan.spacing;
      const places = placeGutter(channel, { track, wall: card, least: gutters.leastGutter(channel.key) }, walls);
      gutters.setGutter(channel.key, places.size);
      return places;
    });
    gutters.close();
    channels.gutters.forEach((channel, index) => {
      const left = gutters.left(channel.key);
      const { places } = at(placed, index);
      channel.items.forEach((item, place) => {
        const x = left + at(places, place);
        if (item.run) item.run.place = x;
        else item.label.labelPlace = x;
      });
    });
    applyOffsets(columns, (run) => gutters.columnMiddle(stack.bandOf(run), run.slot), 1);
    if (!joinClashing(rows)) return gutters;
    applyOffsets(rows, (run) => stack.middle(run.slot), 1);
  }
}

interface Placed {
  readonly stack: StackPlaces;
  readonly gutters: GutterPlaces;
}

function drawn(grid: Grid, routes: readonly Route[], { stack, gutters }: Placed): RoutedPlan {
  const { plan } = grid;
  const cards = new Map<string, Rect>();
  for (const card of grid.cards) {
    const x = roundPx(gutters.columnMiddle(card.band, card.x) - card.width / 2);
    const y = roundPx(stack.middle(card.y) - card.height / 2);
    cards.set(card.subject, { x, y, width: roundPx(card.width), height: roundPx(card.height) });
  }
  const drawnRoutes = new Map<string, { points: readonly Point[]; label?: Rect }>();
  for (const route of routes) {
    const { edge } = route.chosen;
    const label = labelBox(route, (band, slot) => gutters.columnMiddle(band, slot), grid);
    drawnRoutes.set(edge.subject, { points: routePoints(route, cards), ...(label && { label }) });
  }
  return {
    width: roundPx(gutters.right + plan.margin.right),
    height: roundPx(stack.height),
    bands: grid.bands.map((_, band) => ({
      ...stack.band(band),
      columns: at(plan.bands, band).columns.map((column, index) => ({
        x: roundPx(gutters.columnMiddle(band, 2 * index + 1) - columnWidth(grid, band, 2 * index + 1) / 2),
        width: roundPx(column.width),
      })),
    })),
    cards,
    routes: drawnRoutes,
  };
}
