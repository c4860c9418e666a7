import type { ElementRef } from "../../base/element-ref.ts";
import type { driverRoleWords } from "../../messages/data-words.ts";
import type { AnyElement, Metric } from "../../model/model.ts";
import type { Drawing } from "../drawing.ts";

export type DriverRole = keyof typeof driverRoleWords;

/** A metric, or what one is computed from, at its place in a tree. One element may stand at several places. */
export interface DriverPlace {
  /** Unique: the path from the root, `metric:cac/metric:spend`. */
  readonly id: string;
  /** Id of the place above; absent for a root. */
  readonly above?: string;
  readonly element: AnyElement;
  /** What it is in the formula of the metric above. */
  readonly role?: DriverRole;
  /** A metric that is taken apart at another place. */
  readonly isElsewhere: boolean;
}

/**
 * The trees of metrics and their drivers, each place before what hangs on it. A metric is taken apart once, at its first
 * place, so that the trees stay as small as the model. With a `root` only its tree; else roots are the metrics that no
 * other one is computed from, and what is left of a ring.
 */
export function driverPlaces(
  metrics: readonly Metric[],
  { index }: Drawing,
  root: Metric | undefined,
): readonly DriverPlace[] {
  const places: DriverPlace[] = [];
  const apart = new Set<ElementRef>();
  const visit = (element: AnyElement, place: Pick<DriverPlace, "above" | "role">): void => {
    const id = place.above === undefined ? element.ref : `${place.above}/${element.ref}`;
    const isElsewhere = element.kind === "metric" && element.uses.length > 0 && apart.has(element.ref);
    places.push({ id, ...place, element, isElsewhere });
    if (element.kind !== "metric" || isElsewhere) return;
    apart.add(element.ref);
    for (const ref of element.uses) {
      const used = index.elementByRef.get(ref);
      const role = roleOf(element, ref);
      if (used) visit(used, { above: id, ...(role && { role }) });
    }
  };
  if (root) {
    visit(root, {});
    return places;
  }
  const used = new Set(metrics.flatMap(({ uses }) => uses));
  for (const metric of metrics) if (!used.has(metric.ref)) visit(metric, {});
  const known = new Set(places.map(({ element }) => element.ref));
  for (const metric of metrics) if (!known.has(metric.ref) && !apart.has(metric.ref)) visit(metric, {});
  return places;
}

const roles: readonly DriverRole[] = ["numerator", "denominator", "base", "conversion"];

function roleOf({ settings }: Metric, ref: ElementRef): DriverRole | undefined {
  return roles.find((role) => settings[role] === ref.slice(ref.indexOf(":") + 1));
}
