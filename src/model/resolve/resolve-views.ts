import type { ElementKind, ElementRef } from "../../base/element-ref.ts";
import { laneKinds, nodeKinds, pageNames } from "../closed-lists.ts";
import type { Model, Selection, Style, View } from "../model.ts";
import { child, entriesOf, oneOrMany, plainOf, wordOf, type TreeEntry, type TreeNode } from "../tree.ts";
import { readElement } from "./read-element.ts";
import { readText } from "./read-text.ts";
import { present, readChoice, readNumber, readWords } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceIds, resolveReference } from "./resolve-reference.ts";

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
  ...["kind", "lanes", "direction", "only", "without", "shows", "page", "readers"],
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
    ...present({
      lanes: child(value, "lanes") && written.filter((lane) => lane !== undefined),
      direction: readChoice(child(value, "direction"), ["right", "down"]),
      only: readSelection(context, child(value, "only"), element.ref),
      without: readSelection(context, child(value, "without"), element.ref),
      shows:
        child(value, "shows") &&
        referenceIds(context, "relationship", { node: child(value, "shows"), subject: element.ref }),
      page: readChoice(child(value, "page"), pageNames),
      readers: child(value, "readers") && readWords(child(value, "readers")),
    }),
  };
}

/** Kinds that the keys of views (and of their editions) refer to. */
const viewReferences: Readonly<Record<string, readonly ElementKind[]>> = {
  steps: ["node"],
  readers: ["role"],
  kpis: ["metric"],
  metric: ["metric"],
  by: ["field", "scheme"],
  schemes: ["scheme"],
  code: ["code"],
  codes: ["code"],
  base: ["view"],
  charts: ["view"],
};

function checkViewReferences(context: ResolveContext, value: TreeNode, subject: ElementRef): void {
  for (const { key, value: named } of entriesOf(value)) {
    const kinds = Object.hasOwn(viewReferences, key) ? viewReferences[key] : undefined;
    if (!kinds) continue;
    for (const node of oneOrMany(named)) resolveReference(context, kinds, { node, subject });
  }
}

function readSelection(
  context: ResolveContext,
  node: TreeNode | undefined,
  subject: ElementRef,
): Selection | undefined {
  if (node?.kind !== "map") return undefined;
  const around = child(node, "around");
  const centre = centreOf(context, around, subject);
  const kinds = oneOrMany(child(node, "kinds")).map((kind) => readChoice(kind, nodeKinds));
  return {
    stages: referenceIds(context, "stage", { node: child(node, "stages"), subject }),
    kinds: kinds.filter((kind) => kind !== undefined),
    owners: referenceIds(context, "role", { node: child(node, "owners"), subject }),
    channels: referenceIds(context, "channel", { node: child(node, "channels"), subject }),
    classes: referenceIds(context, "class", { node: child(node, "classes"), subject }),
    tags: readWords(child(node, "tags")),
    parties: referenceIds(context, "party", { node: child(node, "parties"), subject }),
    ...(centre !== undefined && { around: { centre, hops: readNumber(child(around, "hops")) ?? 1 } }),
  };
}

function centreOf(context: ResolveContext, around: TreeNode | undefined, subject: ElementRef): ElementRef | undefined {
  for (const kind of ["node", "party"] as const) {
    const node = child(around, kind);
    if (node) return resolveReference(context, [kind], { node, subject })?.ref;
  }
  return undefined;
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
