import type { TextPair } from "./random-edits.ts";
import { validModel } from "./review-mutants.ts";
import { textOfTree, treeOf, type TreeMap, type TreeValue, treeWith, treeWithout } from "./text-tree.ts";

/** Gives a whole number from 0 to below `below`. */
export type Draw = (below: number) => number;

/** A model before and after many edits, and the language in which it is looked at. */
export interface ComparedRewrite extends TextPair {
  readonly locale: string;
}

type Path = readonly string[];

/** A model after so many edits as an author makes them, each of which leaves it valid; fewer where no more were found. */
export function rewritten(
  text: string,
  wanted: number,
  draw: Draw,
): { readonly after: string; readonly done: string[] } {
  let tree = treeOf(text);
  const done: string[] = [];
  for (let tries = 0; done.length < wanted && tries < wanted * 6; tries++) {
    const edit = edits[draw(edits.length)];
    const after = edit?.(tree, draw);
    if (!edit || !after || !validModel(textOfTree(after))) continue;
    tree = after;
    done.push(edit.name);
  }
  return { after: textOfTree(tree), done };
}

/** An edit of a tree, or nothing where the tree has no place for it. */
type Edit = (tree: TreeMap, draw: Draw) => TreeMap | undefined;

function mapAt(tree: TreeMap, path: Path): TreeMap {
  const found = path.reduce<TreeValue | undefined>((value, key) => (isMap(value) ? value.get(key) : undefined), tree);
  return isMap(found) ? found : new Map();
}

function isMap(value: TreeValue | undefined): value is TreeMap {
  return value instanceof Map;
}

function oneOf<T>(list: readonly T[], draw: Draw): T | undefined {
  return list.length === 0 ? undefined : list[draw(list.length)];
}

function nodesIn(tree: TreeMap): readonly Path[] {
  return [...mapAt(tree, ["stages"]).keys()].flatMap((stage) =>
    [...mapAt(tree, ["stages", stage, "nodes"]).keys()].map((node) => ["stages", stage, "nodes", node]),
  );
}

const sections =
  "channels activities metrics relationships processes parties segments events sources fields roles".split(" ");

/** Whatever has an id: by its way down. */
function elementsIn(tree: TreeMap): readonly Path[] {
  const below = (path: Path): readonly Path[] => [...mapAt(tree, path).keys()].map((key) => [...path, key]);
  const deeper = (section: string, key: string): readonly Path[] =>
    below([section]).flatMap((path) => below([...path, key]));
  return [
    ...below(["stages"]),
    ...nodesIn(tree),
    ...nodesIn(tree),
    ...below(["transitions"]),
    ...sections.flatMap((section) => below([section])),
    ...below(["schemes"]),
    ...deeper("schemes", "classes"),
    ...deeper("processes", "steps"),
  ];
}

/** What is asked for by name as well, so that the rest stays whole. */
function without(tree: TreeMap, id: string): TreeMap {
  const names = (text: TreeValue): boolean => typeof text === "string" && text === id;
  const isStep = (key: string): boolean => key.split(/\s*(?:->|→)\s*/).includes(id) && key !== id;
  const swept = (value: TreeValue): TreeValue | undefined => {
    if (names(value)) return undefined;
    if (Array.isArray(value)) {
      const rest = (value as readonly TreeValue[]).flatMap((part) => swept(part) ?? []);
      return rest.length > 0 || value.length === 0 ? rest : undefined;
    }
    if (!isMap(value)) return value;
    const rest = [...value].flatMap(([key, part]): readonly [string, TreeValue][] => {
      const kept = isStep(key) ? undefined : swept(part);
      return kept === undefined ? [] : [[key, kept]];
    });
    return new Map(rest);
  };
  return swept(tree) as TreeMap;
}

function withOrder(tree: TreeMap, path: Path, change: (entries: [string, TreeValue][]) => void): TreeMap {
  const entries = [...mapAt(tree, path)];
  change(entries);
  return treeWith(tree, path, new Map(entries));
}

function labelled(value: TreeValue | undefined, label: TreeValue): TreeMap {
  return isMap(value) && !value.has("zh") && !value.has("en")
    ? new Map([...value, ["label", label]])
    : new Map([["label", label]]);
}

const words: readonly (readonly [string, string])[] = [
  ["新", "New"],
  ["到店自提", "Collected in store"],
  ["由区域经理确认的大客户合同", "Contract of a key account, confirmed by the regional manager"],
  ["回访", "Follow-up"],
  ["三方联合签署备忘录", "Memorandum signed by all three"],
];

function wording(draw: Draw): TreeMap {
  const [zh, en] = oneOf(words, draw) ?? ["新", "New"];
  return new Map([
    ["zh", zh],
    ["en", en],
  ]);
}

const kinds = ["touchpoint", "milestone", "feedback"];

const edits: readonly Edit[] = [
  function addNode(tree, draw) {
    const stage = oneOf([...mapAt(tree, ["stages"]).keys()], draw);
    if (stage === undefined) return undefined;
    const path = ["stages", stage, "nodes"];
    const id = `added_${nodesIn(tree).length}_${draw(1000)}`;
    const node = new Map<string, TreeValue>([
      ["label", wording(draw)],
      ["kind", oneOf(kinds, draw) ?? "touchpoint"],
    ]);
    return withOrder(tree, path, (entries) => entries.splice(draw(entries.length + 1), 0, [id, node]));
  },
  function addStage(tree, draw) {
    const id = `stage_${draw(1000)}`;
    const nodes = new Map([[`${id}_node`, wording(draw)]]);
    const stage = new Map<string, TreeValue>([
      ["label", wording(draw)],
      ["nodes", nodes],
    ]);
    return withOrder(tree, ["stages"], (entries) => entries.splice(draw(entries.length), 0, [id, stage]));
  },
  function addTransition(tree, draw) {
    const [from, to] = [oneOf(nodesIn(tree), draw)?.at(-1), oneOf(nodesIn(tree), draw)?.at(-1)];
    if (from === undefined || to === undefined || from === to) return undefined;
    return treeWith(tree, ["transitions", `${from} -> ${to}`], wording(draw));
  },
  function addElement(tree, draw) {
    const path = oneOf(
      elementsIn(tree).filter(([section]) => section !== "stages" && section !== "transitions"),
      draw,
    );
    const [id, home] = [path?.at(-1), path?.slice(0, -1)];
    if (id === undefined || !home) return undefined;
    const value = mapAt(tree, home).get(id);
    return withOrder(tree, home, (entries) => {
      const copy = labelled(value, wording(draw)) as Map<string, TreeValue>;
      if (copy.has("code")) copy.set("code", `N${draw(1000)}`);
      entries.splice(draw(entries.length + 1), 0, [`${id}_${draw(1000)}`, copy]);
    });
  },
  function removeElement(tree, draw) {
    const path = oneOf(elementsIn(tree), draw);
    const id = path?.at(-1);
    return path && id !== undefined ? without(treeWithout(tree, path), id) : undefined;
  },
  function removeNode(tree, draw) {
    const path = oneOf(nodesIn(tree), draw);
    const id = path?.at(-1);
    return path && id !== undefined ? without(treeWithout(tree, path), id) : undefined;
  },
  function moveNode(tree, draw) {
    const path = oneOf(nodesIn(tree), draw);
    const stage = oneOf([...mapAt(tree, ["stages"]).keys()], draw);
    const id = path?.at(-1);
    if (!path || id === undefined || stage === undefined) return undefined;
    const node = mapAt(tree, path.slice(0, -1)).get(id);
    if (node === undefined) return undefined;
    return withOrder(treeWithout(tree, path), ["stages", stage, "nodes"], (entries) =>
      entries.splice(draw(entries.length + 1), 0, [id, node]),
    );
  },
  function reorder(tree, draw) {
    const home = oneOf(elementsIn(tree), draw)?.slice(0, -1);
    if (!home) return undefined;
    return withOrder(tree, home, (entries) => {
      const [one] = entries.splice(draw(entries.length), 1);
      if (one) entries.splice(draw(entries.length + 1), 0, one);
    });
  },
  function relabel(tree, draw) {
    const path = oneOf(elementsIn(tree), draw);
    const id = path?.at(-1);
    if (!path || id === undefined) return undefined;
    return treeWith(tree, path, labelled(mapAt(tree, path.slice(0, -1)).get(id), wording(draw)));
  },
  function rename(tree, draw) {
    const path = oneOf(
      elementsIn(tree).filter(([section]) => section !== "transitions"),
      draw,
    );
    const [id, home] = [path?.at(-1), path?.slice(0, -1)];
    if (id === undefined || !home) return undefined;
    const other = `${id}_renamed`;
    const text = textOfTree(tree).replace(new RegExp(`(?<![\\w.])${id}(?!\\w)`, "g"), other);
    const after = treeOf(text);
    const value = mapAt(after, home).get(other);
    return isMap(value) && !value.has("zh") && !value.has("en")
      ? treeWith(after, [...home, other], new Map([...value, ["was", id]]))
      : undefined;
  },
  function retargetTransition(tree, draw) {
    const key = oneOf([...mapAt(tree, ["transitions"]).keys()], draw);
    const to = oneOf(nodesIn(tree), draw)?.at(-1);
    const [from] = key?.split(/\s*(?:->|→)\s*/) ?? [];
    if (key === undefined || to === undefined || from === to) return undefined;
    return withOrder(tree, ["transitions"], (entries) => {
      const place = entries.findIndex(([each]) => each === key);
      entries[place] = [`${from} -> ${to}`, entries[place]?.[1] ?? ""];
    });
  },
  function changeNode(tree, draw) {
    const path = oneOf(nodesIn(tree), draw);
    const id = path?.at(-1);
    if (!path || id === undefined) return undefined;
    const value = mapAt(tree, path.slice(0, -1)).get(id);
    const node = isMap(value) && !value.has("zh") && !value.has("en") ? value : new Map([["label", value ?? id]]);
    const channel = oneOf([...mapAt(tree, ["channels"]).keys()], draw);
    const owner = oneOf([...mapAt(tree, ["roles"]).keys()], draw);
    const more: readonly (readonly [string, TreeValue | undefined])[] = [
      ["kind", oneOf(kinds, draw)],
      ["channel", channel],
      ["owner", owner],
      ["sla", `${1 + draw(9)}d`],
    ];
    const [key, other] = oneOf(more, draw) ?? ["sla", "1d"];
    return other === undefined ? undefined : treeWith(tree, path, new Map([...node, [key, other]]));
  },
  function retarget(tree, draw) {
    const targets: readonly (readonly [section: string, key: string, of: string])[] = [
      ["relationships", "from", "parties"],
      ["relationships", "to", "parties"],
      ["activities", "stages", "stages"],
      ["activities", "channel", "channels"],
      ["metrics", "node", "nodes"],
      ["stages", "owner", "roles"],
    ];
    const [section, key, of] = oneOf(targets, draw) ?? ["stages", "owner", "roles"];
    const id = oneOf([...mapAt(tree, [section]).keys()], draw);
    const others = of === "nodes" ? nodesIn(tree).map((path) => path.at(-1) ?? "") : [...mapAt(tree, [of]).keys()];
    const other = oneOf(others, draw);
    if (id === undefined || other === undefined || !mapAt(tree, [section, id]).has(key)) return undefined;
    return treeWith(tree, [section, id, key], key === "stages" ? [other] : other);
  },
];
