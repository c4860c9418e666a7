import type { ExpressionScope } from "../../expr/expression-scope.ts";
import type { Class, Model, Scheme } from "../model.ts";
import { child, entriesOf, wordOf, type TreeNode } from "../tree.ts";
import { readElement } from "./read-element.ts";
import { readExpression } from "./read-expression.ts";
import { present, readChoice } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceIds } from "./resolve-reference.ts";

/** How customers are classified. */
export function resolveClasses(
  context: ResolveContext,
  root: TreeNode,
  customer: ExpressionScope,
): Pick<Model, "schemes" | "classes"> {
  const schemes: Scheme[] = [];
  const classes: Class[] = [];
  for (const entry of entriesOf(child(root, "schemes"))) {
    const own = entriesOf(child(entry.value, "classes")).map((each): Class => {
      const element = readElement(context, "class", { entry: each, scope: entry.key });
      return {
        ...element,
        scheme: entry.key,
        stages: referenceIds(context, "stage", { node: child(each.value, "stage"), subject: element.ref }),
        ...present({
          code: wordOf(child(each.value, "code")),
          when: readExpression(context, child(each.value, "when"), { scope: customer, subject: element.ref }),
        }),
      };
    });
    classes.push(...own);
    schemes.push({
      ...readElement(context, "scheme", { entry }),
      match: readChoice(child(entry.value, "match"), ["one", "first", "any"]) ?? "one",
      classes: own.map(({ id }) => id),
    });
  }
  return { schemes, classes };
}
