import type { Severity } from "../../../base/diagnostic.ts";
import type { ComparedModel } from "../comparison-input.ts";

/** How much of a comparison a comment shows. */
export interface CommentPlan {
  /** `folded`: one row for each rule, with all its subjects; `counted`: only how many there are. */
  readonly infos: "rows" | "folded" | "counted";
  readonly hasDetails: boolean;
  readonly hasPictures: boolean;
  readonly hasWaived: boolean;
  /** Rows over all models, the most severe first. */
  readonly mostRows: number;
}

const everything: CommentPlan = {
  infos: "rows",
  hasDetails: true,
  hasPictures: true,
  hasWaived: true,
  mostRows: Infinity,
};

/** From all there is to the table of errors and warnings; each shows less than the one before. */
export const commentPlans: readonly CommentPlan[] = [
  everything,
  { ...everything, infos: "folded" },
  { ...everything, infos: "folded", hasDetails: false },
  { ...everything, infos: "folded", hasDetails: false, hasPictures: false },
  { ...everything, infos: "counted", hasDetails: false, hasPictures: false },
  { ...everything, infos: "counted", hasDetails: false, hasPictures: false, hasWaived: false },
];

/** What of a model a plan shows, by the numbers of its changes from 1. */
export interface ShownRows {
  readonly numbers: ReadonlySet<number>;
  /** Of `waivers`, by index. */
  readonly waivers: ReadonlySet<number>;
  /** How many errors of a failed model. */
  readonly errors: number;
}

const severityOrder: readonly Severity[] = ["error", "warning", "info"];

/** Which rows a plan shows, model by model: what failed first, then by severity, then in the order of the models. */
export function shownRows(models: readonly ComparedModel[], { infos, mostRows }: CommentPlan): readonly ShownRows[] {
  const shown = models.map(() => ({ numbers: new Set<number>(), waivers: new Set<number>(), errors: 0 }));
  let left = mostRows;
  const take = (row: () => void): void => {
    if (left < 1) return;
    left -= 1;
    row();
  };
  models.forEach(({ errors }, at) =>
    errors.forEach(() =>
      take(() => {
        const rows = shown[at];
        if (rows) rows.errors += 1;
      }),
    ),
  );
  for (const wanted of severityOrder.filter((severity) => severity !== "info" || infos !== "counted"))
    models.forEach(({ changes, waivers }, at) => {
      changes.forEach(({ severity }, index) => {
        if (severity === wanted) take(() => shown[at]?.numbers.add(index + 1));
      });
      waivers.forEach(({ severity }, index) => {
        if (severity === wanted) take(() => shown[at]?.waivers.add(index));
      });
    });
  return shown;
}

/** How many rows there are to show. */
export function countRows(models: readonly ComparedModel[], plan: CommentPlan): number {
  return shownRows(models, { ...plan, mostRows: Infinity }).reduce(
    (sum, { numbers, waivers, errors }) => sum + numbers.size + waivers.size + errors,
    0,
  );
}
