import { elementRef, type ElementRef } from "../../base/element-ref.ts";
import { scopeOf, type Declaration } from "../../expr/expression-scope.ts";
import type { Code, CodePart, Model } from "../model.ts";
import { valueSetNamed, valueSetNames } from "../named-sets.ts";
import { child, entriesOf, oneOrMany, plainOf, rangeOf, wordOf, type TreeEntry, type TreeNode } from "../tree.ts";
import { chosenKey } from "./chosen-key.ts";
import { checkPatternParts, resolvePartName } from "./code-parts.ts";
import { originOf, readElement } from "./read-element.ts";
import { readExpression } from "./read-expression.ts";
import { readLabel } from "./read-text.ts";
import { present, readChoice } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceId, referenceIds } from "./resolve-reference.ts";
import { resolveScopedName } from "./resolve-scoped-name.ts";
import { unknownAmong } from "./unknown-among.ts";

/** Code schemes, and what counts as the same customer. */
export function resolveCodes(context: ResolveContext, root: TreeNode): Pick<Model, "codes" | "duplicates"> {
  const duplicates = child(root, "duplicates");
  return {
    codes: entriesOf(child(root, "codes")).map((entry) => resolveCode(context, entry)),
    ...(duplicates && {
      duplicates: {
        match: oneOrMany(child(duplicates, "match")).map((item) => referenceIds(context, "field", { node: item })),
        ...present({ keep: wordOf(child(duplicates, "keep")), threshold: numberAt(duplicates, "threshold") }),
      },
    }),
  };
}

function numberAt(node: TreeNode, key: string): number | undefined {
  const value = child(node, key);
  return value?.kind === "scalar" && typeof value.value === "number" ? value.value : undefined;
}

function resolveCode(context: ResolveContext, entry: TreeEntry): Code {
  const element = readElement(context, "code", { entry });
  const { value } = entry;
  const { ref } = element;
  const parts = entriesOf(child(value, "parts"));
  const pattern = child(value, "pattern");
  if (pattern) checkPatternParts(context, pattern, { code: entry, subject: ref });
  const issue = child(value, "issue");
  const scope = scopeOf(parts.map((part) => declarationOf(context, part, entry.key)));
  return {
    ...element,
    codeKind: readChoice(child(value, "kind"), ["identity", "dimension"]) ?? "identity",
    pattern: wordOf(pattern) ?? "",
    parts: parts.map((part) => resolvePart(context, part, { code: entry, subject: ref })),
    forbid: oneOrMany(child(value, "forbid"))
      .map((rule) => readExpression(context, rule, { scope, subject: ref }))
      .filter((rule) => rule !== undefined),
    ...present({
      issue: issue && {
        ...present({
          by: referenceId(context, "role", { node: child(issue, "by"), subject: ref }),
          review: referenceId(context, "role", { node: child(issue, "review"), subject: ref }),
        }),
      },
    }),
  };
}

/** Which key tells where a part comes from. A serial and a check character may stand under their own word too. */
const partSources = [
  ["values", "values"],
  ["field", "field"],
  ["scheme", "scheme"],
  ["from_part", "from_part"],
  ["fixed", "fixed"],
  ["algorithm", "check"],
  ["digits", "serial"],
] as const;

function resolvePart(
  context: ResolveContext,
  entry: TreeEntry,
  { code, subject }: { readonly code: TreeEntry; readonly subject: ElementRef },
): CodePart {
  const { value } = entry;
  referenceId(context, "field", { node: child(value, "field"), subject });
  referenceId(context, "scheme", { node: child(value, "scheme"), subject });
  for (const per of oneOrMany(child(value, "per"))) resolvePartName(context, per, { code, subject });
  readFromPart(context, child(value, "from_part"), subject);
  readSet(context, child(value, "values"));
  const source = chosenKey(context, entry, { keys: partSources.map(([key]) => key), subject });
  return {
    id: entry.key,
    label: value.kind === "map" ? readLabel(context, value) : {},
    values: readValues(context, child(value, "values")),
    codes: entriesOf(child(value, "codes")).flatMap(({ key, value: code }) => {
      const word = wordOf(code);
      return word === undefined ? [] : [{ value: key, code: word }];
    }),
    source: partSources.find(([key]) => key === source)?.[1] ?? "fixed",
    settings: value.kind === "map" ? (plainOf(value) as Readonly<Record<string, unknown>>) : {},
    origin: originOf(entry),
  };
}

function readValues(context: ResolveContext, values: TreeNode | undefined): CodePart["values"] {
  const bundled = valueSetNamed(wordOf(values));
  if (bundled) return bundled.map(({ code, label }) => ({ code, label }));
  return entriesOf(values).map(({ key, value }) => ({ code: key, label: readLabel(context, value) }));
}

function readFromPart(context: ResolveContext, node: TreeNode | undefined, subject: ElementRef): void {
  const found = resolveScopedName(context, ["code"], { node, subject });
  if (!node || !found || found.member === undefined) return;
  resolvePartName(context, node, {
    code: found.owner.entry,
    subject,
    name: found.member,
    ...(found.memberRange && { range: found.memberRange }),
  });
}

function readSet(context: ResolveContext, node: TreeNode | undefined): void {
  const name = wordOf(node);
  if (!node || name === undefined || valueSetNamed(name)) return;
  const words = { zh: "内置取值集", en: "a bundled value set", known: valueSetNames };
  context.diagnostics.push(unknownAmong(rangeOf(node), { name, ...words }));
}

/** A part as `forbid` sees it: the text that stands in the code, one of a known set where that is known. */
function declarationOf(context: ResolveContext, part: TreeEntry, code: string): Declaration {
  const codes = knownCodes(context, part.value);
  return {
    name: part.key,
    ref: elementRef("code", `${code}.${part.key}`),
    type: codes ? { kind: "code", values: codes } : { kind: "text" },
  };
}

function knownCodes(context: ResolveContext, part: TreeNode): readonly string[] | undefined {
  const values = child(part, "values");
  if (values) return valueSetNamed(wordOf(values))?.map(({ code }) => code) ?? entriesOf(values).map(({ key }) => key);
  const scheme = context.declared.get("scheme")?.get(wordOf(child(part, "scheme")) ?? "");
  if (scheme) {
    const classes = entriesOf(child(scheme.entry.value, "classes"));
    const codes = classes.map((each) => wordOf(child(each.value, "code")));
    return codes.every((code) => code !== undefined) ? codes : undefined;
  }
  const codes = child(part, "codes");
  if (codes) return entriesOf(codes).flatMap(({ value }) => wordOf(value) ?? []);
  const from = wordOf(child(part, "from_part"))?.split(".");
  const other = context.declared.get("code")?.get(from?.[0] ?? "");
  const source = child(child(other?.entry.value, "parts"), from?.[1] ?? "");
  // One step only: parts that point at each other in a circle must not run forever.
  return source && !child(source, "from_part") ? knownCodes(context, source) : undefined;
}
