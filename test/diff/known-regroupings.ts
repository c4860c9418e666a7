import fc from "fast-check";
import type { ElementRef } from "../../src/base/element-ref.ts";
import type { Model, Node } from "../../src/model/model.ts";
import { type TreeMap, type TreeValue, treeWith, treeWithout } from "./text-tree.ts";

/** One thing of a model made into two, of which is known that it is that and nothing else. */
export interface KnownSplit {
  readonly kind: "channel" | "node" | "class";
  readonly whole: ElementRef;
  /** The whole stays, and one part came off it. */
  readonly isKept: boolean;
  apply(tree: TreeMap): TreeMap;
}

/** Every such edit of a model; `choices` deal out its users, `isKept` says whether the whole stays. */
export function knownSplits(model: Model, choices: readonly boolean[], isKept: boolean): readonly KnownSplit[] {
  return [
    ...channelSplits(model, choices, isKept),
    ...nodeSplits(model, isKept),
    ...classSplits(model, choices, isKept),
  ];
}

export const arbitraryDealing: fc.Arbitrary<{ readonly choices: readonly boolean[]; readonly isKept: boolean }> =
  fc.record({ choices: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), isKept: fc.boolean() });

/** Users are dealt out, each part at least one; a single one uses both. */
function channelSplits(model: Model, choices: readonly boolean[], isKept: boolean): readonly KnownSplit[] {
  return model.channels.flatMap(({ id, ref }): KnownSplit | readonly [] => {
    const users = new Set(model.mentions.flatMap(({ from, to }) => (to === ref && from ? [from] : [])));
    if (users.size === 0 || (isKept && users.size === 1)) return [];
    const [one, two] = [isKept ? id : `${id}_one`, `${id}_two`];
    let count = 0;
    const next = (): TreeValue => {
      const place = count;
      count += 1;
      if (users.size === 1) return [one, two];
      return place === 0 ? one : place === 1 ? two : choices[place % choices.length] ? one : two;
    };
    const apply = (tree: TreeMap): TreeMap => {
      count = 0;
      const settings = (tree.get("channels") as TreeMap).get(id) ?? "";
      const edited = keysNamed(tree, "channel", (value) => replacedNames(value, id, next)) as TreeMap;
      const more = treeWith(edited, ["channels", two], labelled(settings, "第二条线"));
      return isKept
        ? more
        : treeWithout(treeWith(more, ["channels", one], labelled(settings, "第一条线")), ["channels", id]);
    };
    return { kind: "channel", whole: ref, isKept, apply };
  });
}

/** The event and who names it go to the first part, everything else to the second one behind it. */
function nodeSplits(model: Model, isKept: boolean): readonly KnownSplit[] {
  return model.nodes.filter(isDivisible).map(({ id, ref, stage }) => {
    const [one, two] = [isKept ? id : `${id}_one`, `${id}_two`];
    const apply = (tree: TreeMap): TreeMap => {
      const path = ["stages", stage, "nodes"];
      const nodes = path.reduce<TreeValue>((value, key) => (value as TreeMap).get(key) ?? new Map(), tree) as TreeMap;
      const settings = nodes.get(id) as TreeMap;
      const first = without(isKept ? settings : labelled(settings, "上半"), ["metric", "captures", "next"]);
      const second = without(labelled(settings, "下半"), ["event", "occurrence"]);
      const list = [...nodes].flatMap(([key, value]) =>
        key === id ? [[one, first] as const, [two, second] as const] : [[key, value] as const],
      );
      const rename = (text: string): string =>
        text === id
          ? one
          : text.replace(/^(\S+) -> (\S+)$/, (_, from: string, to: string) => {
              return `${from === id ? two : from} -> ${to === id ? one : to}`;
            });
      // Columns of data are no names of nodes.
      return new Map(
        [...treeWith(tree, path, new Map(list))].map(([key, value]) => [
          key,
          key === "events" ? value : replacedText(value, rename),
        ]),
      );
    };
    return { kind: "node", whole: ref, isKept, apply };
  });
}

function isDivisible({ event, metrics, captures, nodeKind }: Node): boolean {
  return event !== undefined && metrics.length + captures.length > 0 && !["decision", "exit"].includes(nodeKind);
}

/** The rule is divided at a value that it does not speak of; who has none is in the second part. */
function classSplits(model: Model, choices: readonly boolean[], isKept: boolean): readonly KnownSplit[] {
  const numbers = [...model.fields.filter(({ per }) => per === "customer"), ...model.traits].filter(({ type }) =>
    ["integer", "number"].includes(type),
  );
  const count = choices.filter(Boolean).length;
  return model.classes.flatMap(({ id, ref, scheme }): KnownSplit | readonly [] => {
    const match = model.schemes.find((each) => each.id === scheme)?.match;
    const own = id.slice(scheme.length + 1);
    const [one, two] = [isKept ? own : `${own}_one`, `${own}_two`];
    const apply = (tree: TreeMap): TreeMap => {
      const path = ["schemes", scheme, "classes"];
      const classes = path.reduce<TreeValue>((value, key) => (value as TreeMap).get(key) ?? new Map(), tree) as TreeMap;
      const settings = classes.get(own) as TreeMap;
      const rule = String(settings.get("when"));
      const number = numbers.find((each) => !new RegExp(`\\b${each.id}\\b`).test(rule));
      const name = number?.id ?? "";
      // Within its range, so that either part takes somebody.
      const { min, max } = number?.range ?? { min: 0, max: choices.length + 1 };
      const limit = min + 1 + (count % (max - min));
      const rest = match === "first" ? rule : `(${rule}) && (missing(${name}) || ${name} >= ${limit})`;
      const first = new Map([...settings, ["when", `(${rule}) && ${name} < ${limit}`] as const]);
      const second = new Map([...without(labelled(settings, "后半"), ["code"]), ["when", rest] as const]);
      const list = [...classes].flatMap(([key, value]) =>
        key === own ? [[one, first] as const, [two, second] as const] : [[key, value] as const],
      );
      return keysNamed(treeWith(tree, path, new Map(list)), "responds_to", (value) =>
        Array.isArray(value)
          ? value.flatMap((each: TreeValue) => (each === id ? [`${scheme}.${one}`, `${scheme}.${two}`] : [each]))
          : value,
      ) as TreeMap;
    };
    return { kind: "class", whole: ref, isKept, apply };
  });
}

function labelled(settings: TreeValue, label: string): TreeMap {
  return new Map([...(settings instanceof Map ? (settings as TreeMap) : []), ["label", label] as const]);
}

function without(map: TreeMap, keys: readonly string[]): TreeMap {
  return new Map([...map].filter(([key]) => !keys.includes(key)));
}

/** A copy in which the values of all keys of a name, wherever they stand, are others. */
function keysNamed(value: TreeValue, name: string, edit: (value: TreeValue) => TreeValue): TreeValue {
  if (!(value instanceof Map)) return value;
  const entries = [...(value as TreeMap)];
  return new Map(entries.map(([key, part]) => [key, key === name ? edit(part) : keysNamed(part, name, edit)] as const));
}

function replacedNames(value: TreeValue, id: string, next: () => TreeValue): TreeValue {
  if (value === id) return next();
  return Array.isArray(value) ? value.flatMap((each: TreeValue) => (each === id ? next() : [each])) : value;
}

/** A copy in which every text, keys too, is another one. */
function replacedText(value: TreeValue, edit: (text: string) => string): TreeValue {
  if (typeof value === "string") return edit(value);
  if (Array.isArray(value)) return value.map((each: TreeValue) => replacedText(each, edit));
  if (!(value instanceof Map)) return value;
  return new Map([...(value as TreeMap)].map(([key, part]) => [edit(key), replacedText(part, edit)] as const));
}
