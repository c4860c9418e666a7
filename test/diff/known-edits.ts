import fc from "fast-check";
import type { ElementRef } from "../../src/base/element-ref.ts";
import type { Model } from "../../src/model/model.ts";
import { type TreeMap, type TreeValue, treeWith, treeWithout } from "./text-tree.ts";

/** An edit of which is known what a reviewer has to be told. */
export interface KnownEdit {
  /** Rule and subject of the one finding. */
  readonly truth: string;
  /** Edits of one place exclude each other. */
  readonly place: string;
  apply(tree: TreeMap): TreeMap;
}

type Path = readonly string[];

function set(path: Path, value: TreeValue, rule: string, subject: ElementRef): KnownEdit {
  return { truth: `${rule} ${subject}`, place: path.join("/"), apply: (tree) => treeWith(tree, path, value) };
}

/** Every edit that is known of a model: values that are said, made larger, smaller, other, or taken out. */
export function knownEdits(model: Model, tree: TreeMap): readonly KnownEdit[] {
  const labels = [
    ...model.channels.map(({ id, ref }) => ({ path: ["channels", id], ref })),
    ...model.nodes.map(({ id, stage, ref }) => ({ path: ["stages", stage, "nodes", id], ref })),
    ...model.metrics.map(({ id, ref }) => ({ path: ["metrics", id], ref })),
  ].map(({ path, ref }) => set([...path, "label"], "一个别处没有的叫法", "label-changed", ref));
  const nodes = model.nodes.flatMap(({ id, stage, ref, sla, owner, captures }) => {
    const path = ["stages", stage, "nodes", id];
    const role = model.roles.find((each) => each.id !== owner)?.id ?? "";
    const field = model.fields.find((each) => !captures.includes(each.id))?.id ?? "";
    return [
      set([...path, "sla"], "1min", "sla-tightened", ref),
      ...(sla ? [set([...path, "sla"], "900d", "sla-relaxed", ref)] : []),
      set([...path, "owner"], role, owner === undefined ? "owner-added" : "owner-changed", ref),
      set([...path, "captures"], [...captures, field], "node-captures-changed", ref),
    ];
  });
  return [...labels, ...nodes, ...figures(model), ...data(model), ...arrivals(), ...departures(model, tree)];
}

function figures({ metrics }: Model): readonly KnownEdit[] {
  return metrics.flatMap(({ id, ref, target, better, unit }) => {
    const path = ["metrics", id];
    const [low, high] = better === "lower" ? ["target-raised", "target-eased"] : ["target-eased", "target-raised"];
    return [
      set([...path, "unit"], `${unit}_2`, "metric-unit-changed", ref),
      ...(target === undefined
        ? [set([...path, "target"], 7, "target-raised", ref)]
        : [
            set([...path, "target"], target / 2, low ?? "", ref),
            set([...path, "target"], target * 2, high ?? "", ref),
          ]),
    ];
  });
}

function data({ events, fields, sources, activities, processes }: Model): readonly KnownEdit[] {
  return [
    ...events.map(({ id, ref }) => set(["events", id, "at"], "another_column", "event-source-changed", ref)),
    ...sources.map(({ id, ref }) => set(["sources", id, "path"], "data/other.csv", "source-location-changed", ref)),
    ...fields.flatMap(({ id, ref, keep }) =>
      keep
        ? [
            set(["fields", id, "keep"], "90y", "retention-extended", ref),
            set(["fields", id, "keep"], "1d", "retention-shortened", ref),
          ]
        : [],
    ),
    ...activities.map(({ id, ref, every }) =>
      set(["activities", id, "every"], every === "year" ? "day" : "year", "activity-cadence-changed", ref),
    ),
    ...processes.flatMap(({ id, steps }) =>
      steps.map(({ id: step, ref }) =>
        set(["processes", id, "steps", step.slice(id.length + 1), "sla"], "1min", "sla-tightened", ref),
      ),
    ),
  ];
}

function arrivals(): readonly KnownEdit[] {
  return [
    set(["roles", "zz_role"], "新部门甲", "role-added", "role:zz_role"),
    set(["channels", "zz_channel"], new Map([["label", "新渠道乙"]]), "channel-added", "channel:zz_channel"),
    set(["segments", "zz_segment"], "新群体丙", "segment-added", "segment:zz_segment"),
    set(["quotes", "zz_quote"], new Map([["text", "新的一句丁"]]), "quote-added", "quote:zz_quote"),
  ];
}

function departures({ relationships }: Model, tree: TreeMap): readonly KnownEdit[] {
  const gone = (path: Path, rule: string, subject: ElementRef): KnownEdit => ({
    truth: `${rule} ${subject}`,
    place: path.join("/"),
    apply: (each) => treeWithout(each, path),
  });
  return tree.has("relationships")
    ? relationships.map(({ id, ref }) => gone(["relationships", id], "relationship-removed", ref))
    : [];
}

/** Some of the edits, at most one of each place. */
export function arbitraryScript(edits: readonly KnownEdit[]): fc.Arbitrary<readonly KnownEdit[]> {
  return fc.uniqueArray(fc.constantFrom(...edits), { minLength: 1, maxLength: 12, selector: ({ place }) => place });
}
