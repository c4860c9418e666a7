import type { ElementRef } from "../../base/element-ref.ts";
import { activityKinds } from "../closed-lists.ts";
import type { Activity, Model, Relationship } from "../model.ts";
import { child, entriesOf, oneOrMany, wordOf, type TreeEntry, type TreeNode } from "../tree.ts";
import { readElement } from "./read-element.ts";
import { present, readCadence, readChoice, readNumber } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceId, referenceIds, resolveReference } from "./resolve-reference.ts";
import { checkAttribute } from "./resolve-scoped-name.ts";

/** What is done for customers, and how the parties are related. */
export function resolveActivities(
  context: ResolveContext,
  root: TreeNode,
): Pick<Model, "activities" | "relationships"> {
  return {
    activities: entriesOf(child(root, "activities")).map((entry) => resolveActivity(context, entry)),
    relationships: entriesOf(child(root, "relationships")).map((entry) => resolveRelationship(context, entry)),
  };
}

function resolveActivity(context: ResolveContext, entry: TreeEntry): Activity {
  const element = readElement(context, "activity", { entry });
  const { value } = entry;
  const { ref } = element;
  return {
    ...element,
    activityKind: readChoice(child(value, "kind"), activityKinds) ?? "service",
    stages: referenceIds(context, "stage", { node: child(value, "stages"), subject: ref }),
    channels: referenceIds(context, "channel", { node: child(value, "channel"), subject: ref }),
    segments: referenceIds(context, "segment", { node: child(value, "segment"), subject: ref }),
    moves: referenceIds(context, "metric", { node: child(value, "moves"), subject: ref }),
    respondsTo: readResponses(context, child(value, "responds_to"), ref),
    supports: referenceIds(context, "role", { node: child(value, "supports"), subject: ref }),
    informed: referenceIds(context, "role", { node: child(value, "informed"), subject: ref }),
    ...present({
      every: readCadence(child(value, "every")),
      cost: readNumber(child(value, "cost")),
      owner: referenceId(context, "role", { node: child(value, "owner"), subject: ref }),
    }),
  };
}

function readResponses(
  context: ResolveContext,
  node: TreeNode | undefined,
  subject: ElementRef,
): readonly ElementRef[] {
  const found = oneOrMany(node).map((item) =>
    resolveReference(context, ["node", "class", "value"], { node: item, subject }),
  );
  return [...new Set(found.flatMap((declared) => (declared ? [declared.ref] : [])))];
}

function resolveRelationship(context: ResolveContext, entry: TreeEntry): Relationship {
  const element = readElement(context, "relationship", { entry });
  const { value } = entry;
  const { ref } = element;
  return {
    ...element,
    from: referenceIds(context, "party", { node: child(value, "from"), subject: ref }),
    to: referenceIds(context, "party", { node: child(value, "to"), subject: ref }),
    ...present({
      event: referenceId(context, "event", { node: child(value, "event"), subject: ref }),
      weight: readWeight(context, value, ref),
    }),
  };
}

/** A number, `count`, or an attribute of the event. */
function readWeight(context: ResolveContext, value: TreeNode, subject: ElementRef): string | number | undefined {
  const node = child(value, "weight");
  if (node?.kind !== "scalar") return undefined;
  if (typeof node.value === "number") return node.value;
  const word = wordOf(node);
  const event = context.declared.get("event")?.get(wordOf(child(value, "event")) ?? "");
  if (word === undefined || word === "count" || !event) return word;
  const range = { file: node.source.file, from: node.from, to: node.to };
  return checkAttribute(context, event, { name: word, range, subject }) ? word : undefined;
}
