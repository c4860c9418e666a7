import { diagnose } from "../../base/diagnostic.ts";
import type { LocalizedText } from "../../base/localized-text.ts";
import blankText from "../diagnostics/blank-text.ts";
import { isLanguageMap } from "../../schema/is-language-map.ts";
import labelInNoLanguage from "../diagnostics/label-in-no-language.ts";
import { child, oneOrMany, rangeOf, wordOf, type TreeMap, type TreeNode } from "../tree.ts";
import type { ResolveContext } from "./resolve-context.ts";

/** Text in any language: a bare string stands under the model's locale. Absent or not a text: nothing. */
export function readText(context: ResolveContext, node: TreeNode | undefined): LocalizedText | undefined {
  if (!node || node.kind === "list") return undefined;
  if (node.kind === "map") return readLanguages(context, node);
  const word = wordOf(node);
  if (word === undefined) return undefined;
  if (word.trim() === "") {
    context.diagnostics.push(diagnose(blankText, {}, { range: rangeOf(node) }));
    return undefined;
  }
  return { [node.source.locale]: word };
}

function readLanguages(context: ResolveContext, node: TreeMap): LocalizedText | undefined {
  const texts: Record<string, string> = {};
  for (const { key, value } of node.entries) {
    const word = wordOf(value);
    if (word !== undefined && word.trim() !== "" && isLanguageTag(key)) texts[key] = word;
  }
  if (Object.keys(texts).length > 0) return texts;
  // A key that is no language is the schema's to report.
  if (node.entries.every(({ key }) => isLanguageTag(key))) {
    context.diagnostics.push(diagnose(labelInNoLanguage, { locale: node.source.locale }, { range: rangeOf(node) }));
  }
  return undefined;
}

function isLanguageTag(key: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(key);
}

/** One text or a list of them. */
export function readTexts(context: ResolveContext, node: TreeNode | undefined): readonly LocalizedText[] {
  return oneOrMany(node)
    .map((item) => readText(context, item))
    .filter((text) => text !== undefined);
}

/** The label of an element: the element itself where the short form is used. `{}` when it has none. */
export function readLabel(context: ResolveContext, node: TreeNode): LocalizedText {
  return readText(context, isLongForm(node) ? child(node, "label") : node) ?? {};
}

/** Whether an element is a map of its keys, not only its label (in one language or as a map of languages). */
export function isLongForm(node: TreeNode): boolean {
  return node.kind === "map" && !isLanguageMap(node.entries.map(({ key }) => key));
}
