import type { ElementKind, ElementRef } from "../../base/element-ref.ts";
import { laneKinds, pageNames } from "../closed-lists.ts";
import type { Model, Style, View } from "../model.ts";
import { child, entriesOf, oneOrMany, plainOf, wordOf, type TreeEntry, type TreeNode } from "../tree.ts";
import { readElement } from "./read-element.ts";
import { readAxes } from "./read-axes.ts";
import { readPins } from "./read-pins.ts";
import { readSelection } from "./read-selection.ts";
import { readSheetViews, readViewName } from "./read-view-names.ts";
import { readText } from "./read-text.ts";
import { present, readCadence, readChoice, readDuration, readNumber, readWords } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceId, referenceIds, resolveReference } from "./resolve-reference.ts";

/** The only presentation of a model: its views, its style, its words for the legend. */
export function resolveViews(context: ResolveContext, root: TreeNode): Pick<Model, "views" | "style" | "legend"> {
  return {
    views: entriesOf(child(root, "views")).map((entry) => resolveView(context, entry)),
    style: resolveStyle(child(root, "style")),
    legend: entriesOf(child(root, "legend")).flatMap(({ key, value }) => {
      const label = readText(context, value);
      return label ? [{ id: key, label }] : [];
    }),
  };
}

const namedKeys = new Set([
  ...["label", "note", "tags", "was", "retired", "replaced_by"],
  ...["kind", "lanes", "direction", "rows", "columns", "every", "only", "without", "shows", "page", "readers"],
  ...["metric", "schemes", "code", "codes"],
  ...["process", "notation", "states", "group_by", "steps", "window", "highlight", "notes", "links", "views", "across"],
]);

function resolveView(context: ResolveContext, entry: TreeEntry): View {
  const element = readElement(context, "view", { entry });
  const { value } = entry;
  const written = oneOrMany(child(value, "lanes")).map((lane) => readChoice(lane, laneKinds));
  checkViewReferences(context, value, element.ref);
  for (const edition of entriesOf(child(value, "editions"))) {
    checkViewReferences(context, edition.value, element.ref);
  }
  const settings = entriesOf(value).filter(({ key }) => !namedKeys.has(key));
  return {
    ...element,
    viewKind: wordOf(child(value, "kind")) ?? "lifecycle_map",
    settings: Object.fromEntries(settings.map((setting) => [setting.key, plainOf(setting.value)])),
    ...readPins(context, value, element.ref),
    ...present({
      lanes: child(value, "lanes") && written.filter((lane) => lane !== undefined),
      direction: readChoice(child(value, "direction"), ["right", "down"]),
      ...readAxes(context, value, element.ref),
      every: readCadence(child(value, "every")),
      codes: readCodes(context, value, element.ref),
      only: readSelection(context, child(value, "only"), element.ref),
      without: readSelection(context, child(value, "without"), element.ref),
      highlight: readSelection(context, child(value, "highlight"), element.ref),
      ...graphOptions(context, value, element.ref),
      page: readChoice(child(value, "page"), pageNames),
      readers: child(value, "readers") && readWords(child(value, "readers")),
    }),
  };
}

/** The options of pictures of boxes and lines. */
function graphOptions(
  context: ResolveContext,
  value: TreeNode,
  subject: ElementRef,
): {
  readonly [
    K in
      | "metric"
      | "schemes"
      | "shows"
      | "process"
      | "notation"
      | "states"
      | "groupBy"
      | "steps"
      | "window"
      | "views"
      | "across"
  ]: View[K] | undefined;
} {
  const ids = (kind: ElementKind, key: string): readonly string[] | undefined =>
    child(value, key) && referenceIds(context, kind, { node: child(value, key), subject });
  return {
    metric: referenceId(context, "metric", { node: child(value, "metric"), subject }),
    schemes: ids("scheme", "schemes"),
    shows: ids("relationship", "shows"),
    process: referenceId(context, "process", { node: child(value, "process"), subject }),
    notation: readChoice(child(value, "notation"), ["flow", "state"]),
    states: readChoice(child(value, "states"), ["stages", "nodes"]),
    groupBy: readChoice(child(value, "group_by"), ["stage", "owner", "channel"]),
    steps: ids("node", "steps"),
    window: readDuration(child(value, "window")),
    views: readSheetViews(context, { node: child(value, "views"), subject }),
    across: readNumber(child(value, "across")),
  };
}

/** `code` of a view that takes codes apart, `codes` of a handbook. */
function readCodes(context: ResolveContext, value: TreeNode, subject: ElementRef): View["codes"] {
  const node = child(value, "code") ?? child(value, "codes");
  return node && referenceIds(context, "code", { node, subject });
}

/** Kinds that the keys of views (and of their editions) refer to. */
const viewReferences: Readonly<Record<string, readonly ElementKind[]>> = {
  readers: ["role"],
  kpis: ["metric"],
  by: ["field", "scheme"],
  base: ["view"],
  charts: ["view"],
};

function checkViewReferences(context: ResolveContext, value: TreeNode, subject: ElementRef): void {
  for (const { key, value: named } of entriesOf(value)) {
    const kinds = Object.hasOwn(viewReferences, key) ? viewReferences[key] : undefined;
    if (!kinds) continue;
    for (const node of oneOrMany(named)) {
      if (kinds.includes("view")) readViewName(context, { node, subject });
      else resolveReference(context, kinds, { node, subject });
    }
  }
}

function resolveStyle(node: TreeNode | undefined): Style {
  const brand = child(node, "brand");
  const colors = child(brand, "colors");
  const named = colors?.kind === "map" ? colors.entries.map(({ value }) => value) : oneOrMany(colors);
  return {
    look: readNumber(child(node, "look")) ?? 1,
    page: readChoice(child(node, "page"), pageNames) ?? "auto",
    ...present({
      theme: wordOf(child(node, "theme")),
      brand: brand && {
        colors: named.map((color) => wordOf(color)).filter((color) => color !== undefined),
        ...present({ logo: wordOf(child(brand, "logo")) }),
      },
    }),
  };
}
