import { diagnose, type Diagnostic } from "../../base/diagnostic.ts";
import type { Outcome } from "../../base/outcome.ts";
import { suggest } from "../../base/suggest.ts";
import { lookNumbers } from "../../layout/look-of.ts";
import { pageNames } from "../../model/closed-lists.ts";
import { themeNames } from "../choose-colours.ts";
import unknownBlockOption from "../diagnostics/unknown-block-option.ts";

/** What may stand behind `ketu` in the first line of a fence. */
export interface BlockOptions {
  /** Ids or kinds of views, with commas. Absent: the first view of the model. */
  readonly view?: string;
  readonly theme?: string;
  readonly locale?: string;
  readonly page?: string;
  readonly look?: string;
  /** Path of a model, relative to the page; then the fence is empty. */
  readonly src?: string;
  /** Path of a file of figures, relative to the page. */
  readonly measures?: string;
}

export type BlockOptionName = keyof BlockOptions;

/** The words of those that are chosen from a list; the others take any text. */
const choices: Readonly<Record<BlockOptionName, readonly string[] | undefined>> = {
  view: undefined,
  theme: themeNames,
  locale: ["zh", "en"],
  page: pageNames,
  look: lookNumbers.map(String),
  src: undefined,
  measures: undefined,
};
const names = Object.keys(choices);

/** Reads `view=map theme=dark`; values with spaces stand in quotes. Diagnostics: `unknown-block-option`. */
export function parseBlockOptions(
  { text, from }: { readonly text: string; readonly from: number },
  file: string,
): Outcome<BlockOptions> {
  const options: Partial<Record<BlockOptionName, string>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const match of text.matchAll(/([^\s=]+)(?:=("[^"]*"|'[^']*'|\S*))?/g)) {
    const [written, name = "", quoted = ""] = match;
    const value = quoted.replace(/^(["'])(.*)\1$/, "$2");
    const range = { file, from: from + match.index, to: from + match.index + written.length };
    if (!isName(name)) diagnostics.push(unknown(written, names, { range, near: suggest(name, candidates(names))?.id }));
    else if (value === "" || choices[name]?.includes(value) === false) {
      const words = choices[name] ?? [];
      diagnostics.push(unknown(written, words, { range, near: suggest(value, candidates(words))?.id, name }));
    } else options[name] = value;
  }
  return { value: options, diagnostics };
}

function isName(name: string): name is BlockOptionName {
  return Object.hasOwn(choices, name);
}

function candidates(words: readonly string[]): readonly { readonly id: string; readonly labels: readonly string[] }[] {
  return words.map((id) => ({ id, labels: [] }));
}

function unknown(
  option: string,
  words: readonly string[],
  { range, near, name = "" }: { range: Diagnostic["range"]; near: string | undefined; name?: string },
): Diagnostic {
  const params = { option, name, known: words.join(", "), ...(near !== undefined && { near }) };
  return diagnose(unknownBlockOption, params, range ? { range } : {});
}
