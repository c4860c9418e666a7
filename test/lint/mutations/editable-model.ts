/** A model as plain values, to be changed in place. */
export type Tree = { [key: string]: unknown };

/** Makes one mistake in a model. `false`: the model has nothing that the rule speaks of. */
export type Mutation = (model: Tree) => false | void;

/** The map under a key, made where it is missing. */
export function mapAt(tree: Tree, ...path: readonly string[]): Tree {
  return path.reduce<Tree>((map, key) => (map[key] ??= {}) as Tree, tree);
}

/** The entries of a section that are maps. */
export function entriesAt(tree: Tree, key: string): readonly (readonly [id: string, entry: Tree])[] {
  return Object.entries(mapAt(tree, key)).filter(
    (entry): entry is [string, Tree] => typeof entry[1] === "object" && entry[1] !== null,
  );
}

export function firstOf(tree: Tree, key: string): Tree {
  const [first] = entriesAt(tree, key);
  if (!first) throw new Error(`no ${key}`);
  return first[1];
}

/** Every node of every stage, in path order. */
export function nodesOf(model: Tree): readonly (readonly [id: string, node: Tree])[] {
  return entriesAt(model, "stages").flatMap(([, stage]) => entriesAt(stage, "nodes"));
}

export function nodeOfKind(model: Tree, kind: string): readonly [id: string, node: Tree] | undefined {
  return nodesOf(model).find(([, node]) => node["kind"] === kind);
}

/** The keys of the written transitions from a node. */
export function waysFrom(model: Tree, id: string): readonly string[] {
  return Object.keys(mapAt(model, "transitions")).filter((key) => key.startsWith(`${id} -> `));
}

/** One value or a list of them. */
export function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** Takes a name out of what every activity responds to. */
export function leaveUnanswered(model: Tree, name: string): void {
  for (const [, activity] of entriesAt(model, "activities")) {
    activity["responds_to"] = listOf(activity["responds_to"]).filter((each) => each !== name);
  }
}

/** Whether most texts of the model are written in Chinese and English. */
export function isBilingual(model: Tree): boolean {
  return typeof firstOf(model, "stages")["label"] === "object";
}
