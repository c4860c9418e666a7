import type { ExpressionScope } from "../../expr/expression-scope.ts";
import type { Model, PrivacyPolicy, Process, QualityPolicy, Quote, ToolOption } from "../model.ts";
import { child, entriesOf, keyRangeOf, plainOf, wordOf, type TreeEntry, type TreeNode } from "../tree.ts";
import { readElement } from "./read-element.ts";
import { readExpression } from "./read-expression.ts";
import { readLabel, readText } from "./read-text.ts";
import { present, readCadence, readDate, readDuration, readNumber, readWords } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceId, referenceIds } from "./resolve-reference.ts";
import { unknownAmong } from "./unknown-among.ts";

type Care = Pick<Model, "quality" | "privacy" | "processes" | "tools" | "toolCriteria" | "quotes">;

/** How the model is looked after and what surrounds it: policies, processes, tools, quotes. */
export function resolveCare(context: ResolveContext, root: TreeNode, customer: ExpressionScope): Care {
  const policies = child(root, "policies");
  const privacy = child(policies, "privacy");
  const criteria = entriesOf(child(child(root, "tools"), "criteria"));
  const options = entriesOf(child(child(root, "tools"), "options"));
  return {
    quality: entriesOf(child(policies, "quality")).map((entry) => resolveQuality(context, entry)),
    ...(privacy?.kind === "map" && { privacy: resolvePrivacy(context, privacy) }),
    processes: entriesOf(child(root, "processes")).map((entry) => resolveProcess(context, entry, customer)),
    tools: options.map((entry) => resolveTool(context, entry, criteria)),
    toolCriteria: criteria.flatMap(({ key, value }) => {
      const weight = readNumber(value);
      return weight === undefined ? [] : [{ id: key, weight }];
    }),
    quotes: entriesOf(child(root, "quotes")).map((entry) => resolveQuote(context, entry)),
  };
}

function resolveQuality(context: ResolveContext, entry: TreeEntry): QualityPolicy {
  const element = readElement(context, "policy", { entry });
  const { value } = entry;
  const named = ["label", "note", "tags", "was", "retired", "replaced_by", "check", "every", "owner", "fields"];
  const settings = entriesOf(value).filter(({ key }) => !named.includes(key));
  return {
    ...element,
    check: wordOf(child(value, "check")) ?? "",
    fields: referenceIds(context, "field", { node: child(value, "fields"), subject: element.ref }),
    settings: Object.fromEntries(settings.map((setting) => [setting.key, plainOf(setting.value)])),
    ...present({
      every: readCadence(child(value, "every")),
      owner: referenceId(context, "role", { node: child(value, "owner"), subject: element.ref }),
    }),
  };
}

function resolvePrivacy(context: ResolveContext, node: TreeNode): PrivacyPolicy {
  return {
    packs: readWords(child(node, "packs")),
    access: entriesOf(child(node, "access")).map(({ key, value }) => ({
      level: key,
      roles: referenceIds(context, "role", { node: value }),
    })),
    ...present({ notice: wordOf(child(node, "notice")), encrypt: wordOf(child(node, "encrypt")) }),
  };
}

function resolveProcess(context: ResolveContext, entry: TreeEntry, customer: ExpressionScope): Process {
  const element = readElement(context, "process", { entry });
  const { value } = entry;
  return {
    ...element,
    captures: referenceIds(context, "field", { node: child(value, "captures"), subject: element.ref }),
    steps: entriesOf(child(value, "steps")).map((step) => ({
      ...readElement(context, "step", { entry: step, scope: entry.key }),
      outcomes: entriesOf(child(step.value, "outcomes")).map((outcome) => ({
        id: outcome.key,
        label: readLabel(context, outcome.value),
        ...present({ retired: readDate(child(outcome.value, "retired")) }),
      })),
      ...present({
        owner: referenceId(context, "role", { node: child(step.value, "owner"), subject: element.ref }),
        sla: readDuration(child(step.value, "sla")),
        when: readExpression(context, child(step.value, "when"), { scope: customer, subject: element.ref }),
      }),
    })),
    ...present({
      stage: referenceId(context, "stage", { node: child(value, "stage"), subject: element.ref }),
      owner: referenceId(context, "role", { node: child(value, "owner"), subject: element.ref }),
    }),
  };
}

function resolveTool(context: ResolveContext, entry: TreeEntry, criteria: readonly TreeEntry[]): ToolOption {
  const element = readElement(context, "tool", { entry });
  const scores = entriesOf(child(entry.value, "scores")).flatMap((score) => {
    if (!criteria.some(({ key }) => key === score.key)) reportCriterion(context, score, criteria);
    const value = readNumber(score.value);
    return value === undefined ? [] : [{ criterion: score.key, score: value }];
  });
  return { ...element, scores };
}

function reportCriterion(context: ResolveContext, score: TreeEntry, criteria: readonly TreeEntry[]): void {
  const known = criteria.map(({ key }) => ({ id: key, labels: [] }));
  const words = { name: score.key, zh: "选型标准", en: "a criterion", known };
  context.diagnostics.push(unknownAmong(keyRangeOf(score), words));
}

function resolveQuote(context: ResolveContext, entry: TreeEntry): Quote {
  const element = readElement(context, "quote", { entry });
  const { value } = entry;
  return {
    ...element,
    text: readText(context, child(value, "text")) ?? {},
    ...present({
      node: referenceId(context, "node", { node: child(value, "node"), subject: element.ref }),
      stage: referenceId(context, "stage", { node: child(value, "stage"), subject: element.ref }),
      at: readDate(child(value, "at")),
      source: readText(context, child(value, "source")),
    }),
  };
}
