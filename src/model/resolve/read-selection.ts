import type { ElementRef } from "../../base/element-ref.ts";
import { nodeKinds } from "../closed-lists.ts";
import type { Selection } from "../model.ts";
import { child, oneOrMany, type TreeNode } from "../tree.ts";
import { readChoice, readNumber, readWords } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceIds, resolveReference } from "./resolve-reference.ts";

/** What a view chooses, by `only`, `without` or `highlight`; nothing where that is not written. */
export function readSelection(
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
