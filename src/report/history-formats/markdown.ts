import { escapeMarkdown } from "../../base/escape-markdown.ts";
import type { ModelStep } from "../../base/model-history.ts";
import { productLocale, type Wording } from "../../base/wording.ts";
import { historyWords } from "../../messages/history-words.ts";
import { daysOf, foldQuiet, type HistoryLine } from "../fold-quiet.ts";
import type { HistoryFormat } from "../history-format.ts";

const markdown: HistoryFormat = {
  id: "markdown",
  describe: { zh: "一页变更记录（Markdown）", en: "a changelog as a page of Markdown" },
  write({ entries, omissions, locale }) {
    const language = productLocale(locale);
    const say = (wording: Wording): string => escapeMarkdown(wording[language]);
    const titles = new Set(entries.flatMap(({ steps }) => steps.map(({ title }) => title[language])));
    const lines = foldQuiet(entries);
    const left = omissions.map((words) => `*${say(historyWords.leftOut)}${say(words)}*`);
    return `${[
      `# ${say(historyWords.title)}`,
      ...lines.map((line) => sectionOf(line, { say, isOneModel: titles.size === 1 })),
      ...(lines.length === 0 ? [say(historyWords.nothing)] : []),
      ...left,
    ].join("\n\n")}\n`;
  },
};
export default markdown;

interface Page {
  /** Escaped. */
  say(wording: Wording): string;
  /** Then its title need not stand at every entry. */
  readonly isOneModel: boolean;
}

function sectionOf(line: HistoryLine, page: Page): string {
  const { say } = page;
  if (!("commit" in line)) return `*${daysOf(line)} · ${say(historyWords.quiet(line.count))}*`;
  const { day, authors, subject, id } = line.commit;
  const people = authors.map(escapeMarkdown).join(say(historyWords.and));
  // GitLab acts on a line that begins with `/close`.
  const about = [escapeMarkdown(subject).replace(/^\//, "\\/"), `\`${id.slice(0, 8)}\``]
    .filter((part) => part !== "")
    .join(" · ");
  return [`## ${day} · ${people}`, about, ...line.steps.map((step) => stepOf(step, page))].join("\n\n");
}

function stepOf({ title, sentences }: ModelStep, { say, isOneModel }: Page): string {
  const items = sentences.map(({ words, severity }) =>
    severity === "error" ? `- **${say(words)}**` : `- ${say(words)}`,
  );
  return [...(isOneModel ? [] : [`### ${say(title)}`, ""]), ...items].join("\n");
}
