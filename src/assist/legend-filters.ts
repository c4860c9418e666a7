import type { Model } from "../model/model.ts";
import type { Content } from "../views/content.ts";
import type { Graph } from "../views/graph.ts";

/** A part of a picture that can be hidden, with the subjects that go with it. */
export interface LegendFilter {
  readonly group: "lane" | "scheme" | "channel" | "owner" | "kind";
  readonly id: string;
  readonly label: string;
  readonly subjects: readonly string[];
}

/** What the legend of a picture can hide; nothing yet for one that is no graph of stages. */
export function legendFilters(model: Model, content: Content): readonly LegendFilter[] {
  return content.type === "graph" ? graphFilters(model, content) : [];
}

/**
 * What the legend of a picture can hide, with the subjects that go with it: each lane, each class, channel and owner
 * that the picture shows, each kind of node and transition. A transition goes with either of its ends.
 */
function graphFilters(model: Model, graph: Graph): readonly LegendFilter[] {
  const shown = new Set([...graph.nodes, ...graph.groups].map(({ subject }) => subject));
  const items = [...graph.lanes.flatMap((lane) => lane.items), ...graph.groups.flatMap(({ chips }) => chips)];
  const labels = new Map(items.map(({ subject, label }) => [subject, label]));
  for (const { subject } of items) shown.add(subject);
  const withRoutes = (subjects: readonly string[]): readonly string[] => {
    const own = new Set(subjects.filter((subject) => shown.has(subject)));
    const routes = graph.edges.filter(({ from, to }) => own.has(from) || own.has(to));
    return [...own, ...routes.map(({ subject }) => subject)];
  };
  const filters: LegendFilter[] = [
    ...graph.lanes.map(({ kind, label, items: own }): LegendFilter => ({
      group: "lane",
      id: kind,
      label,
      subjects:
        kind === "nodes"
          ? withRoutes(graph.nodes.map(({ subject }) => subject))
          : [...new Set(own.map(({ subject }) => subject))],
    })),
    ...kindFilters(graph, withRoutes),
    ...model.classes.map(({ id, ref }): LegendFilter => ({
      group: "scheme",
      id,
      label: labels.get(ref) ?? id,
      subjects: withRoutes([ref]),
    })),
    ...model.channels.map((channel): LegendFilter => ({
      group: "channel",
      id: channel.id,
      label: labels.get(channel.ref) ?? spoken(channel, graph.locale),
      subjects: withRoutes(channelSubjects(model, channel)),
    })),
    ...model.roles.map((role): LegendFilter => ({
      group: "owner",
      id: role.id,
      label: spoken(role, graph.locale),
      subjects: withRoutes(ownedSubjects(model, role.id)),
    })),
  ];
  return filters.filter(({ subjects }) => subjects.length > 0);
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

/** What a role answers for: stages, their nodes that name no other owner, activities, metrics, channels. */
function ownedSubjects(model: Model, role: string): readonly string[] {
  const stageOwners = new Map(model.stages.map(({ id, owner }) => [id, owner]));
  const owned: readonly { readonly ref: string; readonly owner?: string }[] = [
    ...model.stages,
    ...model.activities,
    ...model.metrics,
    ...model.channels,
  ];
  return [
    ...owned.filter(({ owner }) => owner === role),
    ...model.nodes.filter(({ owner, stage }) => (owner ?? stageOwners.get(stage)) === role),
  ].map(({ ref }) => ref);
}

function spoken({ id, label }: Pick<Model["roles"][number], "id" | "label">, locale: string): string {
  return label[locale] ?? label[locale.split("-")[0] ?? locale] ?? id.replace(/[_-]+/g, " ");
}
