import { dataWords, matchWords } from "../../messages/data-words.ts";
import type { Drawing } from "../drawing.ts";
import type { TableSection } from "../table.ts";
import { classCount, classStages, ruleText } from "./class-boxes.ts";
import { codeParts } from "./code-parts.ts";
import type { ShownSchemes } from "./shown-schemes.ts";

/** The same as text: one row for each class, and one for each value of a part of a code. */
export function classSections({ schemes, codes }: ShownSchemes, drawing: Drawing): readonly TableSection[] {
  const { speech } = drawing;
  return [
    {
      heading: speech.say(dataWords.schemes),
      columns: [
        ...[dataWords.scheme, dataWords.match, dataWords.class, dataWords.code],
        ...[dataWords.rule, dataWords.stage, dataWords.customers],
      ].map(speech.say),
      rows: schemes.flatMap(({ scheme, classes }) => {
        const head = [speech.label(scheme), speech.say(matchWords[scheme.match])];
        if (classes.length === 0) return [{ subject: scheme.ref, cells: [...head, "", "", "", "", ""] }];
        return classes.map((entry) => ({
          subject: entry.ref,
          cells: [
            ...head,
            speech.label(entry),
            entry.code ?? "",
            ruleText(entry, drawing),
            classStages(entry, drawing),
            classCount(entry, drawing),
          ],
        }));
      }),
    },
    {
      heading: speech.say(dataWords.codes),
      columns: [dataWords.codes, dataWords.part, dataWords.value, dataWords.code].map(speech.say),
      rows: codes.flatMap((code) =>
        codeParts(code, drawing).flatMap(({ label, values }) =>
          values.map((value) => ({
            subject: value.subject ?? code.ref,
            cells: [speech.label(code), label, value.label, value.code],
          })),
        ),
      ),
    },
  ];
}
