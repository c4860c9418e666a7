import type { ElementRef } from "../../base/element-ref.ts";
import type { ExpressionScope } from "../../expr/expression-scope.ts";
import { nodeKinds } from "../closed-lists.ts";
import type { Model, Node, Responsibility, Stage } from "../model.ts";
import { child, entriesOf, type TreeEntry, type TreeNode } from "../tree.ts";
import { readElement } from "./read-element.ts";
import { readExpression } from "./read-expression.ts";
import { readText, readTexts } from "./read-text.ts";
import { present, readBoolean, readChoice, readDuration } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceId, referenceIds } from "./resolve-reference.ts";

/** Stages in the order of the text, and their nodes stage by stage. */
export function resolveStages(
  context: ResolveContext,
  root: TreeNode,
  customer: ExpressionScope,
): Pick<Model, "stages" | "nodes"> {
  const stages: Stage[] = [];
  const nodes: Node[] = [];
  for (const entry of entriesOf(child(root, "stages"))) {
    const own = entriesOf(child(entry.value, "nodes"))
      // The second of two equal ids is reported already.
      .filter((node) => context.declared.get("node")?.get(node.key)?.entry === node)
      .map((node) => resolveNode(context, node, entry.key));
    nodes.push(...own);
    stages.push(resolveStage(context, entry, { customer, nodes: own.map(({ id }) => id) }));
  }
  return { stages, nodes };
}

function resolveStage(
  context: ResolveContext,
  entry: TreeEntry,
  { customer, nodes }: { readonly customer: ExpressionScope; readonly nodes: readonly string[] },
): Stage {
  const element = readElement(context, "stage", { entry });
  const { value } = entry;
  const { ref } = element;
  return {
    ...element,
    ...readResponsibility(context, value, ref),
    offPath: readBoolean(child(value, "off_path")) ?? false,
    practices: readTexts(context, child(value, "practices")),
    metrics: referenceIds(context, "metric", { node: child(value, "metric"), subject: ref }),
    nodes,
    ...present({
      goal: readText(context, child(value, "goal")),
      enterWhen: readExpression(context, child(value, "enter_when"), { scope: customer, subject: ref }),
      leaveWhen: readExpression(context, child(value, "leave_when"), { scope: customer, subject: ref }),
    }),
  };
}

function resolveNode(context: ResolveContext, entry: TreeEntry, stage: string): Node {
  const element = readElement(context, "node", { entry });
  const { value } = entry;
  const { ref } = element;
  return {
    ...element,
    ...readResponsibility(context, value, ref),
    stage,
    nodeKind: readChoice(child(value, "kind"), nodeKinds) ?? "touchpoint",
    channels: referenceIds(context, "channel", { node: child(value, "channel"), subject: ref }),
    occurrence: readChoice(child(value, "occurrence"), ["first", "repeat", "any"]) ?? "any",
    captures: referenceIds(context, "field", { node: child(value, "captures"), subject: ref }),
    metrics: referenceIds(context, "metric", { node: child(value, "metric"), subject: ref }),
    ...present({
      goal: readText(context, child(value, "goal")),
      event: referenceId(context, "event", { node: child(value, "event"), subject: ref }),
      sla: readDuration(child(value, "sla")),
    }),
  };
}

function readResponsibility(context: ResolveContext, value: TreeNode, subject: ElementRef): Responsibility {
  return {
    supports: referenceIds(context, "role", { node: child(value, "supports"), subject }),
    informed: referenceIds(context, "role", { node: child(value, "informed"), subject }),
    ...present({ owner: referenceId(context, "role", { node: child(value, "owner"), subject }) }),
  };
}
