import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Option } from "commander";
import type { Diagnostic, Severity } from "../../base/diagnostic.ts";
import type { Wording } from "../../base/wording.ts";
import { changeFinding, compareModels } from "../../compare-models.ts";
import { exitCodeFor, exitCodes } from "../../report/exit-code.ts";
import type { CliCommand, CommandHost } from "../cli-command.ts";
import { CliProblem } from "../cli-problem.ts";
import { asOfOption, today } from "../date-option.ts";
import { type ModelPair, pairsInGit, pairsOnDisk } from "../diff/model-pairs.ts";
import { reportFormats, reportText } from "../report-text.ts";

interface DiffOptions {
  readonly format: string;
  readonly failOn: Severity;
  readonly asOf?: string;
}

const diff: CliCommand = {
  define(command, host) {
    const { say } = host;
    command
      .description(
        say({ en: "say what a change of a model means, and whom it hits", zh: "说明模型的改动意味着什么、影响到谁" }),
      )
      .argument(
        "<base>",
        say({ en: "a file, a folder, a revision or a range of git", zh: "文件、文件夹、git 版本或版本范围" }),
      )
      .argument(
        "[others...]",
        say({ en: "the file or folder to compare with; paths in git", zh: "要比较的文件或文件夹；git 里的路径" }),
      )
      .addOption(
        new Option("--format <format>", say({ en: "how to write the changes", zh: "输出格式" }))
          .choices([...reportFormats.keys()])
          .default("pretty"),
      )
      .addOption(
        new Option(
          "--fail-on <severity>",
          say({ en: "changes that make the exit code 1", zh: "哪一级改动使退出码为 1" }),
        )
          .choices(["error", "warning", "info"])
          .default("error"),
      )
      .addOption(asOfOption(host))
      .addHelpText("after", say(examples))
      .action(async (base: string, others: string[], options: DiffOptions) =>
        host.finish(await run([base, ...others], options, host)),
      );
  },
};
export default diff;

const examples: Wording = {
  en: `
Models are compared by what they mean: comments, order of keys, quoting and splitting into files play no part.
Exit code: 0 no change at or above --fail-on, 1 such a change, 3 one side is no model without errors, 5 git or files.

Examples:
  ketu diff old.ketu.yaml new.ketu.yaml
  ketu diff main                          the files as they are now against main
  ketu diff main...HEAD -- models/        what this branch changes
  ketu diff v1..v2 -- models/ --format github
`,
  zh: `
按意思比较模型：注释、键的顺序、引号、怎样拆成文件，都不算改动。
退出码：0 没有达到 --fail-on 的改动，1 有，3 有一边不是没有错误的模型，5 git 或文件的问题。

示例：
  ketu diff old.ketu.yaml new.ketu.yaml
  ketu diff main                          现在的文件与 main 比较
  ketu diff main...HEAD -- models/        这个分支改了什么
  ketu diff v1..v2 -- models/ --format github
`,
};

async function run(names: readonly string[], options: DiffOptions, host: CommandHost): Promise<number> {
  const terminal = host.terminal();
  const pairs = await pairsOf(names, terminal.folder);
  const asOf = options.asOf ?? today();
  const findings: Diagnostic[] = [];
  const errors: Diagnostic[] = [];
  const texts = new Map<string, string>();
  for (const pair of pairs) {
    const { base, head } = pair;
    if (!base || !head) {
      findings.push(wholeModel(pair));
      continue;
    }
    const compared = await compareModels(base, head, asOf);
    for (const [file, text] of compared.texts) texts.set(file, text);
    errors.push(...compared.errors);
    findings.push(...(compared.changes ?? []).map(changeFinding), ...compared.waivers);
  }
  const { locale, hasColor } = terminal;
  const all = {
    diagnostics: errors.length > 0 ? [...errors, ...findings] : findings,
    texts,
    checkedFiles: pairs.length,
  };
  const isQuiet = options.format === "pretty" && all.diagnostics.length === 0;
  terminal.write(
    isQuiet
      ? `${host.say(nothingChanged(pairs.length))}\n`
      : reportText(options.format, all, { locale, color: hasColor }),
  );
  if (errors.length > 0) return exitCodes.noModel;
  return exitCodeFor(findings, options.failOn);
}

function nothingChanged(count: number): Wording {
  if (count === 0) return { en: "No model differs.", zh: "没有模型有改动。" };
  return { en: "No change of meaning.", zh: "意思没有改动。" };
}

async function pairsOf([base = "", ...others]: readonly string[], here: string): Promise<readonly ModelPair[]> {
  const [head, ...more] = others;
  const isThere = (name: string): boolean => existsSync(resolve(here, name));
  if (head !== undefined && more.length === 0 && isThere(base) && isThere(head)) return pairsOnDisk(base, head, here);
  if (isThere(base) && head === undefined) {
    throw new CliProblem(exitCodes.wrongUsage, {
      en: `${base} is compared with what? Name a second file or folder, or a revision: ketu diff main -- ${base}`,
      zh: `${base} 与什么比较？请再给一个文件或文件夹，或一个版本：ketu diff main -- ${base}`,
    });
  }
  return pairsInGit(base, others, here);
}

/** A model that is only in one of the two: its elements are not told one by one. */
function wholeModel({ name, base, head }: ModelPair): Diagnostic {
  const message = head
    ? { zh: `新增模型 ${name}`, en: `The model ${name} is new` }
    : { zh: `模型 ${name} 没有了`, en: `The model ${name} is gone` };
  const range = { file: (head ?? base)?.file ?? name, from: 0, to: 0 };
  return {
    code: head ? "model-added" : "model-removed",
    severity: head ? "info" : "error",
    message,
    params: { name },
    range,
  };
}
