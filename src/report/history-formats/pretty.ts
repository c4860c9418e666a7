import type { ModelStep } from "../../base/model-history.ts";
import { productLocale, type Wording } from "../../base/wording.ts";
import { historyWords } from "../../messages/history-words.ts";
import { daysOf, foldQuiet, type HistoryLine } from "../fold-quiet.ts";
import type { HistoryFormat } from "../history-format.ts";
import { neutralLine } from "../neutral-text.ts";
import { painterOf, type Painter } from "../paint.ts";

const pretty: HistoryFormat = {
  id: "pretty",
  describe: { zh: "给人看的文字", en: "text for people" },
  write({ entries, omissions, locale, color }) {
    const language = productLocale(locale);
    const page: Page = { paint: painterOf(color), say: (wording) => neutralLine(wording[language]) };
    const blocks = foldQuiet(entries).map((line) => blockOf(page, line).join("\n"));
    const left = omissions.map((words) => page.paint("quiet", `${page.say(historyWords.leftOut)}${page.say(words)}`));
    const all = blocks.length > 0 ? blocks : [page.say(historyWords.nothing)];
    return `${[...all, ...left].join("\n\n")}\n`;
  },
};
export default pretty;

interface Page {
  readonly paint: Painter;
  say(wording: Wording): string;
}

function blockOf(page: Page, line: HistoryLine): readonly string[] {
  const { paint, say } = page;
  if (!("commit" in line)) return [paint("quiet", `${daysOf(line)} · ${say(historyWords.quiet(line.count))}`)];
  const { day, authors, subject, id } = line.commit;
  const people = authors.map(neutralLine).join(say(historyWords.and));
  const about = [neutralLine(subject), id.slice(0, 8)].filter((part) => part !== "").join(" · ");
  return [
    `${paint("strong", `${day} · ${people}`)} ${paint("quiet", about)}`,
    ...line.steps.flatMap((step) => stepLines(page, step)),
  ];
}

function stepLines({ say, paint }: Page, { title, sentences }: ModelStep): readonly string[] {
  return [
    `  ${say(title)}`,
    ...sentences.map(
      ({ words, severity }) => `  - ${severity ? paint(severityPaint[severity], say(words)) : say(words)}`,
    ),
  ];
}

/** What breaks somebody's work stands out; the rest is plain text. */
const severityPaint = { error: "error", warning: "strong", info: "quiet" } as const;
