import type { ElementRef } from "../base/element-ref.ts";
import { productLocale } from "../base/wording.ts";
import { snippetWords } from "../messages/assist-words.ts";
import { indexModel } from "../model/index-model.ts";
import type { AnyElement, Model } from "../model/model.ts";
import type { Content } from "../views/content.ts";
import type { Graph } from "../views/graph.ts";
import type { SheetContent, SingleContent } from "../views/sheet-content.ts";

/** A part of a picture that can be hidden, with the subjects that go with it. */
export interface LegendFilter {
  readonly group: "lane" | "scheme" | "channel" | "owner" | "kind";
  readonly id: string;
  readonly label: string;
  readonly subjects: readonly string[];
}

/**
 * What the legend of a picture can hide, with the subjects that go with it: each lane and kind, each class, channel and
 * owner that the picture shows. A line goes with either of its ends. `shown`: `subjectsIn` the content.
 */
export function legendFilters(model: Model, content: Content, shown: ReadonlySet<string>): readonly LegendFilter[] {
  if (content.type === "sheet") return filtersOfSheet(model, content, shown);
  return filtersOfOne(model, content, shown);
}

/** What the views on a sheet can hide together: a filter that several have is one. */
function filtersOfSheet(model: Model, { parts }: SheetContent, shown: ReadonlySet<string>): readonly LegendFilter[] {
  const filters = new Map<string, LegendFilter>();
  for (const { content } of parts) {
    for (const filter of filtersOfOne(model, content, shown)) {
      const key = `${filter.group} ${filter.id}`;
      const subjects = [...(filters.get(key)?.subjects ?? []), ...filter.subjects];
      filters.set(key, { ...filter, subjects: [...new Set(subjects)] });
    }
  }
  return [...filters.values()];
}

function filtersOfOne(model: Model, content: SingleContent, shown: ReadonlySet<string>): readonly LegendFilter[] {
  const own = content.type === "graph" ? graphFilters(content) : kindsOfElements(model, content, shown);
  const filters = [...own, ...modelFilters(model, content, shown)];
  return filters.filter(({ subjects }) => subjects.length > 0);
}

/** Classes, channels and owners, whatever shows them. */
function modelFilters(model: Model, content: SingleContent, shown: ReadonlySet<string>): readonly LegendFilter[] {
  const labels = content.type === "graph" ? labelsOfItems(content) : new Map<string, string>();
  const withLines = (refs: readonly string[]): readonly string[] =>
    withLinesOf(
      content,
      refs.filter((ref) => shown.has(ref)),
    );
  const filter = (group: LegendFilter["group"], element: Named, refs: readonly string[]): LegendFilter => ({
    group,
    id: element.id,
    label: labels.get(element.ref) ?? spoken(element, content.locale),
    subjects: withLines(refs),
  });
  return [
    ...model.classes.map((each) => filter("scheme", each, [each.ref])),
    ...model.channels.map((each) => filter("channel", each, channelSubjects(model, each))),
    ...model.roles.map((each) => filter("owner", each, ownedSubjects(model, each))),
  ];
}

/** Things with the lines that begin or end at them. */
function withLinesOf(content: SingleContent, subjects: readonly string[]): readonly string[] {
  const own = new Set(subjects);
  if (content.type === "table-picture") return [...own];
  const subjectOf =
    content.type === "graph" ? (end: string) => end : subjectLookup([...content.groups, ...content.nodes]);
  const isOwn = (end: string): boolean => own.has(subjectOf(end) ?? "");
  const lines = content.edges.filter(({ from, to }) => isOwn(from) || isOwn(to));
  return [...new Set([...own, ...lines.flatMap(({ subject }) => subject ?? [])])];
}

function subjectLookup(
  boxes: readonly { readonly id: string; readonly subject?: string }[],
): (id: string) => string | undefined {
  const subjects = new Map(boxes.map(({ id, subject }) => [id, subject]));
  return (id) => subjects.get(id);
}

/** Lanes, and the kinds of nodes and transitions of the legend. */
function graphFilters(graph: Graph): readonly LegendFilter[] {
  return [
    ...graph.lanes.map(({ kind, label, items: own }): LegendFilter => ({
      group: "lane",
      id: kind,
      label,
      subjects: kind === "nodes" ? withLinesOf(graph, subjectsOf(graph.nodes)) : [...new Set(subjectsOf(own))],
    })),
    ...kindFilters(graph, (subjects) => withLinesOf(graph, subjects)),
  ];
}

function subjectsOf(parts: readonly { readonly subject: string }[]): readonly string[] {
  return parts.map(({ subject }) => subject);
}

function labelsOfItems({ lanes, groups }: Graph): ReadonlyMap<string, string> {
  const items = [...lanes.flatMap((lane) => lane.items), ...groups.flatMap(({ chips }) => chips)];
  return new Map(items.map(({ subject, label }) => [subject, label]));
}

/** Where a picture shows several kinds of elements: each of them. */
function kindsOfElements(
  model: Model,
  content: Exclude<SingleContent, Graph>,
  shown: ReadonlySet<string>,
): readonly LegendFilter[] {
  const { elementByRef } = indexModel(model);
  const byKind = new Map<AnyElement["kind"], string[]>();
  for (const ref of shown) {
    const kind = elementByRef.get(ref as ElementRef)?.kind;
    if (kind !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), ref]);
  }
  if (byKind.size < 2) return [];
  return [...byKind].map(([kind, refs]) => ({
    group: "kind",
    id: kind,
    label: snippetWords[kind][productLocale(content.locale)],
    subjects: withLinesOf(content, refs),
  }));
}

function kindFilters(
  { legend, nodes, edges }: Graph,
  withRoutes: (subjects: readonly string[]) => readonly string[],
): readonly LegendFilter[] {
  return legend.flatMap(({ mark, label }): readonly LegendFilter[] => {
    if (mark.type === "status") return [];
    const { kind } = mark;
    const own = (mark.type === "node" ? nodes : edges).filter((part) => part.kind === kind);
    const subjects = own.map(({ subject }) => subject);
    return [{ group: "kind", id: kind, label, subjects: mark.type === "node" ? withRoutes(subjects) : subjects }];
  });
}

/** The channel itself, and the nodes and activities that are reached by no other one. */
function channelSubjects(model: Model, { id, ref }: Model["channels"][number]): readonly string[] {
  const only = ({ channels }: { readonly channels: readonly string[] }): boolean =>
    channels.length === 1 && channels[0] === id;
  return [ref, ...[...model.nodes.filter(only), ...model.activities.filter(only)].map((element) => element.ref)];
}

/** A role and what it answers for: stages, their nodes that name no other owner, activities, metrics, channels. */
function ownedSubjects(model: Model, { id: role, ref }: Named): readonly string[] {
  const stageOwners = new Map(model.stages.map(({ id, owner }) => [id, owner]));
  const owned: readonly { readonly ref: string; readonly owner?: string }[] = [
    ...model.stages,
    ...model.activities,
    ...model.metrics,
    ...model.channels,
  ];
  return [
    ref,
    ...[
      ...owned.filter(({ owner }) => owner === role),
      ...model.nodes.filter(({ owner, stage }) => (owner ?? stageOwners.get(stage)) === role),
    ].map((each) => each.ref),
  ];
}

type Named = Pick<Model["roles"][number], "id" | "ref" | "label">;

function spoken({ id, label }: Pick<Model["roles"][number], "id" | "label">, locale: string): string {
  return label[locale] ?? label[locale.split("-")[0] ?? locale] ?? id.replace(/[_-]+/g, " ");
}
