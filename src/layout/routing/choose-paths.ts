import { at } from "./at.ts";
import type { CellEdge } from "./cell-plan.ts";
import { RIGHT, type Grid, type GridCard, type Side } from "./grid.ts";
import { findLabelSite, fitsInCorridor, fitsOnStraight, type LabelSite } from "./label-site.ts";
import { nominalPlaces } from "./nominal-places.ts";
import { Occupancy } from "./occupancy.ts";
import { offerEscapes, offerPaths } from "./path-candidates.ts";
import { BEND, PathCost } from "./path-cost.ts";
import type { Path } from "./path.ts";

/** An edge with the way chosen for it. */
export interface ChosenPath {
  readonly edge: CellEdge;
  readonly from: GridCard;
  readonly to: GridCard;
  readonly path: Path;
  readonly site?: LabelSite;
}

interface Job {
  readonly edge: CellEdge;
  readonly from: GridCard;
  readonly to: GridCard;
  readonly span: number;
  mayLieInRow: boolean;
  chosen?: ChosenPath;
}

interface Desk {
  readonly grid: Grid;
  readonly occupancy: Occupancy;
  readonly cost: PathCost;
}

/**
 * Chooses a way for every edge whose two cards exist, short ones first, each with regard to those before it; then every
 * edge once more with regard to all others. In the order of the plan's edges.
 */
export function choosePaths(grid: Grid): ChosenPath[] {
  const occupancy = new Occupancy(grid);
  const desk: Desk = { grid, occupancy, cost: new PathCost(grid, occupancy, nominalPlaces(grid)) };
  const jobs = jobsOf(grid);
  const byLength = jobs.map((_, index) => index).sort((a, b) => at(jobs, a).span - at(jobs, b).span || a - b);
  for (const index of byLength) settle(at(jobs, index), desk);
  for (const index of byLength) settle(at(jobs, index), desk);
  for (const index of byLength) settle(at(jobs, index), desk);
  freeCrowdedRows(jobs, desk);
  return jobs.flatMap((job) => (job.chosen ? [job.chosen] : []));
}

function jobsOf(grid: Grid): Job[] {
  return grid.plan.edges.flatMap((edge) => {
    const from = grid.bySubject.get(edge.from);
    const to = grid.bySubject.get(edge.to);
    if (!from || !to) return [];
    const span = Math.abs(from.x - to.x) + Math.abs(from.y - to.y) + 1000 * Math.abs(from.band - to.band);
    return [{ edge, from, to, span, mayLieInRow: true }];
  });
}

function settle(job: Job, desk: Desk): void {
  const { occupancy } = desk;
  if (job.chosen) {
    occupancy.addPath(job.chosen.path, job, -1);
    if (job.chosen.site) occupancy.addLabel(job.chosen.site, -1);
  }
  const chosen = job.from.band === job.to.band ? bestInBand(job, desk) : bestAcrossBands(job, desk);
  job.chosen = chosen;
  occupancy.addPath(chosen.path, job, 1);
  if (chosen.site) occupancy.addLabel(chosen.site, 1);
}

function bestInBand(job: Job, desk: Desk): ChosenPath {
  let best: ChosenPath | undefined;
  let least = Infinity;
  const take = (path: Path): void => {
    const cost = desk.cost.of(path, job, least);
    if (cost >= least) return;
    const site = siteOn(path, job, desk);
    if (job.edge.label && !site) return;
    const whole = cost + (site?.cost ?? 0);
    if (whole >= least) return;
    least = whole;
    best = { edge: job.edge, from: job.from, to: job.to, path, ...(site && { site }) };
  };
  offerPaths(desk.grid, job, { take, isSettled: (bends) => least <= bends * BEND });
  if (!best) throw new RangeError(`no way for ${job.edge.subject}`);
  return best;
}

interface Escape {
  readonly side: Side;
  readonly slots: readonly number[];
  readonly cost: number;
}

/** Both halves of the way are chosen by themselves: they meet in the gutter that joins the bands. */
function bestAcrossBands(job: Job, desk: Desk): ChosenPath {
  let best: ChosenPath | undefined;
  let least = Infinity;
  for (const outer of [0, desk.grid.farRight]) {
    const out = bestEscape(job.from, job.to, { outer, desk });
    const into = bestEscape(job.to, job.from, { outer, desk });
    const slots = [...out.slots, ...into.slots.slice(0, -1).reverse()];
    const path: Path = { fromSide: out.side, toSide: into.side, slots };
    const site = siteOn(path, job, desk);
    const whole = desk.cost.of(path, job, Infinity) + (site?.cost ?? 0);
    if (whole >= least || (job.edge.label && !site)) continue;
    least = whole;
    best = { edge: job.edge, from: job.from, to: job.to, path, ...(site && { site }) };
  }
  if (!best) throw new RangeError(`no way for ${job.edge.subject}`);
  return best;
}

function bestEscape(card: GridCard, other: GridCard, way: { readonly outer: number; readonly desk: Desk }): Escape {
  let best: Escape | undefined;
  offerEscapes(way.desk.grid, { card, outer: way.outer }, (side, slots) => {
    const path: Path = { fromSide: side, toSide: RIGHT, slots: [...slots, other.y] };
    const cost = way.desk.cost.of(path, { from: card, to: other }, best?.cost ?? Infinity);
    if (!best || cost < best.cost) best = { side, slots, cost };
  });
  if (!best) throw new RangeError(`no way out for ${card.subject}`);
  return best;
}

function siteOn(path: Path, job: Job, desk: Desk): LabelSite | undefined {
  return findLabelSite(path, { ...job, grid: desk.grid, occupancy: desk.occupancy });
}

/** A label on a run to a card's side keeps the other ports there away; where they have no room, it goes. */
function freeCrowdedRows(jobs: readonly Job[], desk: Desk): void {
  const open = jobs.filter((job) => job.chosen?.site?.rowCorridor !== undefined);
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const job of open) {
      const { chosen } = job;
      if (!job.mayLieInRow || chosen?.site?.rowCorridor === undefined) continue;
      if (hasRoomInRow(job, chosen, desk)) continue;
      job.mayLieInRow = false;
      settle(job, desk);
      isChanged = true;
    }
  }
}

function hasRoomInRow({ edge, from, to }: Job, { path, site }: ChosenPath, desk: Desk): boolean {
  const { occupancy } = desk;
  if (!edge.label || !site) return true;
  const { height } = edge.label;
  if (path.slots.length === 1) {
    const straights = occupancy.rowStraightsIn(from.corridor[path.fromSide]) - 1;
    const others = occupancy.portsAt(from, path.fromSide) + occupancy.portsAt(to, path.toSide) - 2;
    return fitsOnStraight({ from, to }, { height, straights, others });
  }
  const [card, side] = site.run === 0 ? [from, path.fromSide] : [to, path.toSide];
  const others = occupancy.rowPortsIn(card.corridor[side]) - 1;
  return fitsInCorridor(desk, { card, side, height, others });
}
