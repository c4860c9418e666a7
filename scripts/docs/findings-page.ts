import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { DiagnosticKind, ExampleModel } from "../../src/base/diagnostic.ts";
import { severityWords } from "../../src/report/report-words.ts";
import { fenced, pageHead, pageWriter, type Both, type DocsLanguage, type PageWriter } from "./page.ts";

type Kind = Pick<DiagnosticKind, "code" | "severity" | "title" | "explanation" | "examplesAre" | "wrong" | "right">;

interface Group {
  /** Folders of `src` whose files are the kinds of this group. */
  readonly folders: readonly string[];
  readonly title: Both;
}

const groups: readonly Group[] = [
  { folders: ["syntax/diagnostics"], title: { en: "Reading the text", zh: "读取文本" } },
  { folders: ["schema/diagnostics"], title: { en: "Keys and values", zh: "键和值" } },
  { folders: ["model/diagnostics"], title: { en: "References and files", zh: "引用和文件" } },
  { folders: ["expr/diagnostics"], title: { en: "Expressions", zh: "表达式" } },
  { folders: ["lint/rules", "lint/diagnostics"], title: { en: "What is hardly meant", zh: "多半不是本意的写法" } },
  {
    folders: ["views/diagnostics", "layout/diagnostics", "scene/diagnostics", "node/diagnostics"],
    title: { en: "Pictures", zh: "图" },
  },
  { folders: ["diff/diagnostics"], title: { en: "Comparing versions", zh: "比较版本" } },
  { folders: ["assist/diagnostics", "carry/diagnostics"], title: { en: "Editing", zh: "编辑" } },
];

const words = {
  title: { en: "Findings", zh: "检查结果" },
  intro: {
    en: "Everything that ketu can say about a model, by the code that stands in brackets behind the severity. `ketu explain CODE` prints the same in a terminal. To accept a finding where it stands, write `# ketu-ignore CODE: reason` above the line; how severe a rule is, a team sets in `ketu.config.yaml` ([the command line](command-line.md#which-findings-count)).",
    zh: "ketu 对模型能指出的所有问题，按代码列出；代码写在严重程度后面的方括号里。在终端里用 `ketu explain 代码` 可以看到同样的内容。某处的问题可以接受时，在那一行上面写 `# ketu-ignore 代码: 理由`；一条规则有多严重，由团队在 `ketu.config.yaml` 里规定，见[命令行](command-line.zh.md#哪些问题算数)。",
  },
  code: { en: "Code", zh: "代码" },
  severity: { en: "Severity", zh: "严重程度" },
  wrong: { en: "Wrong:", zh: "错误的写法：" },
  right: { en: "Right:", zh: "正确的写法：" },
} as const;

/** The page of all findings, in one language. Kinds are read from their folders, so a new file is a new entry. */
export async function findingsPage(root: string, language: DocsLanguage): Promise<string> {
  const writer = pageWriter(language);
  const { say } = writer;
  const lines: string[] = [...pageHead("findings", words.title, writer), say(words.intro), ""];
  const known: string[] = [];
  for (const { folders, title } of groups) {
    const kinds = (await Promise.all(folders.map((folder) => kindsOf(root, folder)))).flat();
    known.push(...folders);
    lines.push(`## ${say(title)}`, "", `| ${say(words.code)} | ${say(words.severity)} | |`, "|---|---|---|");
    for (const { code, severity, title: name } of kinds)
      lines.push(`| [\`${code}\`](#${code}) | ${severityWords[severity][language]} | ${say(name)} |`);
    lines.push("", ...kinds.flatMap((kind) => kindLines(kind, writer)));
  }
  refuseForgotten(root, known);
  return `${lines.join("\n").trimEnd()}\n`;
}

function kindLines(kind: Kind, { language, say }: PageWriter): readonly string[] {
  const { code, severity, title, explanation, wrong, right } = kind;
  return [
    `### ${code}`,
    "",
    `**${say(title)}** · ${severityWords[severity][language]}`,
    "",
    say(explanation),
    "",
    say(words.wrong),
    "",
    ...exampleLines(kind, wrong, "wrong"),
    say(words.right),
    "",
    ...exampleLines(kind, right, ""),
  ];
}

function exampleLines({ examplesAre }: Kind, example: ExampleModel, mark: string): readonly string[] {
  if (typeof example !== "string")
    return Object.entries(example).flatMap(([file, text]) => [`\`${file}\``, "", ...fenced("yaml file", text)]);
  if (examplesAre === "commands") return fenced("sh", example);
  if (examplesAre === "markdown") return fenced("markdown", example);
  const text = shortened(example);
  return fenced(`yaml ${text === example ? mark : "wrong"}`.trim(), text);
}

const longestLine = 160;
const mostLines = 40;

/** Examples of "too long" and "too many" are just that: the page shows how they begin. */
function shortened(text: string): string {
  const lines = visible(text).trimEnd().split("\n");
  const shown = lines
    .slice(0, mostLines)
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)} …` : line));
  const rest = lines.length > mostLines ? [`# … ${lines.length}`] : [];
  return shown.join("\n") === text.trimEnd() ? text : [...shown, ...rest].join("\n");
}

/** A character that no one can see is shown by its picture: `␀`. */
function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f]/g, (control) =>
    String.fromCharCode(0x2400 + control.charCodeAt(0)),
  );
}

async function kindsOf(root: string, folder: string): Promise<readonly Kind[]> {
  const path = join(root, "src", folder);
  const names = readdirSync(path).filter((name) => name.endsWith(".ts"));
  const modules = await Promise.all(names.sort().map((name) => import(join(path, name)) as Promise<{ default: Kind }>));
  return modules.map((module) => module.default);
}

/** A room that gets its first finding must be given a place on the page. */
function refuseForgotten(root: string, known: readonly string[]): void {
  const folders = readdirSync(join(root, "src"))
    .map((room) => `${room}/diagnostics`)
    .filter((folder) => existsSync(join(root, "src", folder)));
  const forgotten = folders.filter((folder) => !known.includes(folder));
  if (forgotten.length > 0) throw new Error(`no place in docs/findings.md for ${forgotten.join(", ")}`);
}
