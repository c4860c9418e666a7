import { comparedModel } from "../../src/compared-model.ts";
import type { Change, Direction } from "../../src/diff/change.ts";
import { changeRules } from "../../src/node/change-rules.ts";
import type { ExplainedRule } from "../../src/report/comparison/comparison-input.ts";
import { directionWords } from "../../src/messages/direction-words.ts";
import { severityWords } from "../../src/report/report-words.ts";
import { lineDiff } from "./line-diff.ts";
import { fenced, pageHead, pageWriter, type Both, type DocsLanguage, type PageWriter } from "./page.ts";

const words = {
  title: { en: "Changes", zh: "改动" },
  intro: {
    en: "Everything that `ketu diff` can say about a change of a model, by its rule. `ketu explain RULE` prints the same in a terminal. Each rule has a severity and says whom it hits; its way back is another rule, or it is said why there is none. A change that is meant is waived where it stands: `# ketu-ignore RULE until 2026-12-31: reason` ([reviewing changes](review.md#waivers)).",
    zh: "`ketu diff` 对模型的改动能说的全部内容，按规则列出。在终端里用 `ketu explain 规则` 可以看到同样的内容。每条规则有严重程度，并说明影响到谁；反过来改由另一条规则说，没有的写明原因。确实要改的，在原处豁免：`# ketu-ignore 规则 until 2026-12-31: 理由`，见[评审改动](review.zh.md#豁免)。",
  },
  rule: { en: "Rule", zh: "规则" },
  severity: { en: "Severity", zh: "严重程度" },
  says: { en: "It says:", zh: "它会说：" },
  mirror: { en: "The way back:", zh: "反过来：" },
} as const;

const groups: readonly { readonly direction: Direction; readonly title: Both; readonly intro: Both }[] = [
  {
    direction: "up",
    title: { en: "Upstream", zh: "上游" },
    intro: {
      en: "Changes that hit the people and systems that have to satisfy the process: entry criteria, forms, triggers.",
      zh: "影响要满足流程的人和系统的改动：进入条件、表单、触发。",
    },
  },
  {
    direction: "down",
    title: { en: "Downstream", zh: "下游" },
    intro: {
      en: "Changes that hit those who read the process: metrics, segments, interfaces, issued codes.",
      zh: "影响读取流程者的改动：指标、客户群、接口、已发的编码。",
    },
  },
  {
    direction: "gov",
    title: { en: "Governance", zh: "治理" },
    intro: { en: "Changes of privacy, control and ownership.", zh: "个人信息、管控和归属的改动。" },
  },
  {
    direction: "none",
    title: { en: "Neutral", zh: "中性" },
    intro: { en: "Changes that hit none of these.", zh: "都不影响的改动。" },
  },
];

/** The page of all change rules, in one language. What a rule says of its example is what it really says. */
export async function changesPage(language: DocsLanguage): Promise<string> {
  const writer = pageWriter(language);
  const { say } = writer;
  const lines: string[] = [...pageHead("changes", words.title, writer), say(words.intro), ""];
  for (const { direction, title, intro } of groups) {
    const rules = [...changeRules.values()].filter((rule) => rule.direction === direction);
    lines.push(
      `## ${say(title)}`,
      "",
      say(intro),
      "",
      `| ${say(words.rule)} | ${say(words.severity)} | |`,
      "|---|---|---|",
    );
    for (const { id, severity, title: name } of rules)
      lines.push(`| [\`${id}\`](#${id}) | ${severityWords[severity][language]} | ${say(name)} |`);
    lines.push("");
    for (const rule of rules) lines.push(...(await ruleLines(rule, writer)));
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

async function ruleLines(rule: ExplainedRule, { language, say }: PageWriter): Promise<readonly string[]> {
  const { id, severity, direction, title, explanation, mirror, example } = rule;
  const { sign } = directionWords[direction];
  const back = typeof mirror === "string" ? `[\`${mirror}\`](#${mirror})` : say(mirror.none);
  const space = language === "zh" ? "" : " ";
  return [
    `### ${id}`,
    "",
    `**${say(title)}** · ${severityWords[severity][language]} · ${sign} ${directionWords[direction][language]}`,
    "",
    say(explanation),
    "",
    ...fenced("diff", lineDiff(example.base, example.head).join("\n")),
    ...saidLines(await exampleChange(rule), { language, say }),
    `${say(words.mirror)}${space}${back}`,
    "",
  ];
}

/** What the rule says of its own example. */
async function exampleChange({ id, example: { base, head } }: ExplainedRule): Promise<Change> {
  const readFile = (): Promise<{ readonly status: "missing" }> => Promise.resolve({ status: "missing" });
  const version = (text: string) => ({ file: "model.ketu.yaml", text, readFile });
  const { model } = await comparedModel(
    {
      name: "model.ketu.yaml",
      ...(base !== "" && { base: version(base) }),
      ...(head !== "" && { head: version(head) }),
    },
    { asOf: "2026-11-29" },
  );
  const change = model.changes.find(({ rule }) => rule === id);
  if (!change) throw new Error(`${id} does not find its example`);
  return change;
}

function saidLines({ message, witness, hint }: Change, { language, say }: PageWriter): readonly string[] {
  const stop = (text: string): string => (/[.。？?]$/.test(text) ? text : `${text}${language === "zh" ? "。" : "."}`);
  const said = [message, ...(witness ? [witness] : []), ...(hint ? [hint] : [])].map((each) => stop(each[language]));
  return [`${say(words.says)}`, "", `> ${said.join(language === "zh" ? "" : " ")}`, ""];
}
