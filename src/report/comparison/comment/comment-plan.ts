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
  /** Longest text of a model or a message, in characters; what is cut ends with `…` and stands whole in other formats. */
  readonly mostText: number;
}

const everything: CommentPlan = {
  infos: "rows",
  hasDetails: true,
  hasPictures: true,
  hasWaived: true,
  mostRows: Infinity,
  mostText: 400,
};

/** From all there is to the table of errors and warnings; each shows less than the one before. */
export const commentPlans: readonly [CommentPlan, ...CommentPlan[]] = [
  everything,
  { ...everything, infos: "folded" },
  { ...everything, infos: "folded", hasDetails: false },
  { ...everything, infos: "folded", hasDetails: false, hasPictures: false },
  { ...everything, infos: "counted", hasDetails: false, hasPictures: false },
  { ...everything, infos: "counted", hasDetails: false, hasPictures: false, hasWaived: false },
];

/** What is left when not even that fits: the heading, and how failures begin. */
export const shortestPlan: CommentPlan = {
  ...everything,
  ...{ infos: "counted", hasDetails: false, hasPictures: false, hasWaived: false, mostRows: 0, mostText: 20 },
};

/** What of a model a plan shows. */
export interface ShownRows {
  /** Of its changes, by their numbers from 1. */
  readonly numbers: ReadonlySet<number>;
  /** Of `waivers`, by index. */
  readonly waivers: ReadonlySet<number>;
  /** How many of its errors, the first ones. */
  readonly errors: number;
  readonly hasPicture: boolean;
}

export const noRows: ShownRows = { numbers: new Set(), waivers: new Set(), errors: 0, hasPicture: false };

/** What GitLab draws of Mermaid on one page, in characters; where there is more, it draws nothing without being asked. */
export const mostMermaid = 2000;

type Part = "errors" | "changes" | "waivers";

interface Row {
  /** Index of its model. */
  readonly model: number;
  readonly part: Part;
  /** Index in that part. */
  readonly index: number;
  readonly severity: Severity;
}

const severityOrder: readonly Severity[] = ["error", "warning", "info"];

/** Which rows a plan shows, model by model: what failed first, then by severity, then in the order of the models. */
export function shownRows(models: readonly ComparedModel[], plan: CommentPlan): readonly ShownRows[] {
  const shown = allRows(models, plan).slice(0, plan.mostRows);
  const byModel = models.map((): Record<Part, number[]> => ({ errors: [], changes: [], waivers: [] }));
  for (const { model, part, index } of shown) byModel[model]?.[part].push(index);
  const pictures = plan.hasPictures ? fittingPictures(models) : new Set();
  return byModel.map(({ errors, changes, waivers }, model) => ({
    numbers: new Set(changes.map((index) => index + 1)),
    waivers: new Set(waivers),
    errors: errors.length,
    hasPicture: pictures.has(model),
  }));
}

/** The models whose pictures one page draws: those with the most severe changes first, then in their order. */
function fittingPictures(models: readonly ComparedModel[]): ReadonlySet<number> {
  const worst = ({ changes }: ComparedModel): number =>
    Math.min(...changes.map(({ severity }) => severityOrder.indexOf(severity)), severityOrder.length);
  const drawn = models
    .flatMap((model, index) => (model.mermaid === undefined ? [] : [{ index, model, length: model.mermaid.length }]))
    .sort((a, b) => worst(a.model) - worst(b.model) || a.index - b.index);
  let left = mostMermaid;
  const fitting = drawn.filter(({ length }) => {
    if (length > left) return false;
    left -= length;
    return true;
  });
  return new Set(fitting.map(({ index }) => index));
}

/** How many rows there are to show. */
export function countRows(models: readonly ComparedModel[], plan: CommentPlan): number {
  return allRows(models, plan).length;
}

/** In the order of their importance. */
function allRows(models: readonly ComparedModel[], { infos }: CommentPlan): readonly Row[] {
  const rowsOf = (part: Part): readonly Row[] =>
    models.flatMap((each, model) => each[part].map(({ severity }, index) => ({ model, part, index, severity })));
  const told = [...rowsOf("changes"), ...rowsOf("waivers")];
  const severities = severityOrder.filter((severity) => severity !== "info" || infos !== "counted");
  return [...rowsOf("errors"), ...severities.flatMap((wanted) => told.filter(({ severity }) => severity === wanted))];
}
