import type { HistoryEntry } from "../../base/model-history.ts";
import { productLocale } from "../../base/wording.ts";
import type { HistoryFormat } from "../history-format.ts";

/**
 * Every commit, also those without a change of meaning, whose lists of sentences are empty. Both languages each time. The shape
 * is described by `schemas/history.schema.json`.
 */
const json: HistoryFormat = {
  id: "json",
  describe: {
    zh: "给程序读的 JSON（schemas/history.schema.json）",
    en: "JSON for programs (schemas/history.schema.json)",
  },
  write({ entries, omissions, locale, version }) {
    const report = {
      ketu_log: 1,
      version,
      locale: productLocale(locale),
      entries: entries.map(entryOf),
      left_out: omissions,
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
  },
};
export default json;

function entryOf({ commit, steps }: HistoryEntry): unknown {
  const { id, day, time, authors, subject } = commit;
  return {
    ...{ commit: id, at: `${day}T${time}`, authors, subject },
    models: steps.map(({ file, title, state, sentences }) => ({
      ...{ file, title, state },
      sentences: sentences.map(({ words, rule, severity }) => ({
        ...words,
        ...(rule !== undefined && { rule }),
        ...(severity && { severity }),
      })),
    })),
  };
}
