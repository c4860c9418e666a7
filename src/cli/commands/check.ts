import { Option } from "commander";
import type { Diagnostic, Severity } from "../../base/diagnostic.ts";
import { checkInput, type CheckedInput } from "../check/check-input.ts";
import type { CliCommand, CommandHost } from "../cli-command.ts";
import { modelsArgument } from "../models-argument.ts";
import { asOfOption, today } from "../date-option.ts";
import { exitCodeFor, exitCodes } from "../../report/exit-code.ts";
import { findInputs, readMeasuresFile } from "../read-inputs.ts";
import { reportFormats, reportText, type Findings } from "../report-text.ts";

interface CheckOptions {
  readonly format: string;
  readonly failOn: Severity;
  readonly fix?: boolean;
  readonly pictures?: boolean;
  readonly measures?: string;
  readonly asOf?: string;
}

const check: CliCommand = {
  define(command, host) {
    const { say } = host;
    command
      .description(say({ en: "say what is wrong with models, and how to mend it", zh: "检查模型，指出问题和改法" }))
      .addArgument(modelsArgument(host))
      .addOption(
        new Option("--format <format>", say({ en: "how to write the findings", zh: "输出格式" }))
          .choices([...reportFormats.keys()])
          .default("pretty"),
      )
      .addOption(
        new Option(
          "--fail-on <severity>",
          say({ en: "findings that make the exit code 1", zh: "哪一级问题使退出码为 1" }),
        )
          .choices(["error", "warning", "info"])
          .default("error"),
      )
      .option("--fix", say({ en: "make the safe fixes, then check again", zh: "自动修正有把握的问题，再检查一遍" }))
      .option(
        "--pictures",
        say({
          en: "lay out every view, to find what is too much for its page",
          zh: "排出全部视图，看一页放不放得下",
        }),
      )
      .option("--measures <file>", say({ en: "figures to check with the model", zh: "一并检查的指标数据文件" }))
      .addOption(asOfOption(host))
      .addHelpText("after", say(examples))
      .action(async (names: string[], options: CheckOptions) => host.finish(await run(names, options, host)));
  },
};
export default check;

const examples = {
  en: `
Standard input is one model: ketu check - < model.ketu.yaml (with --fix its fixed text goes to standard output)
A file ketu.config.yaml in the folder of a model, or above, says how severe each rule is.

Examples:
  ketu check                                   the models of this folder
  ketu check model.ketu.yaml
  ketu check models --fail-on warning
  ketu check models --fix                      files are changed in place; comments stay
  ketu check models --format github            annotations in a pull request
  ketu check models --format sarif > ketu.sarif
`,
  zh: `
从标准输入读取一个模型：ketu check - < model.ketu.yaml（加 --fix 时把修正后的文本写到标准输出）
模型所在文件夹或其上层的 ketu.config.yaml 可以规定每条规则的严重程度。

示例：
  ketu check                                   当前文件夹里的模型
  ketu check model.ketu.yaml
  ketu check models --fail-on warning
  ketu check models --fix                      直接修改文件，注释保留
  ketu check models --format github            在合并请求里逐行标注
  ketu check models --format sarif > ketu.sarif
`,
};

async function run(names: readonly string[], options: CheckOptions, host: CommandHost): Promise<number> {
  const terminal = host.terminal();
  const inputs = findInputs(names, terminal.folder);
  const measures =
    options.measures === undefined ? undefined : await readMeasuresFile(options.measures, terminal.folder);
  const { fix: isFixing = false, pictures: hasAllPictures = false, asOf = today() } = options;
  const checked: CheckedInput[] = [];
  for (const input of inputs)
    checked.push(await checkInput(input, { measures, asOf, isFixing, hasAllPictures }, terminal));
  const findings: Findings = {
    diagnostics: withoutRepetition(checked),
    texts: new Map(checked.flatMap(({ texts }) => texts)),
    checkedFiles: inputs.length,
  };
  // The fixed text of standard input has taken standard output.
  const isTextOut = isFixing && inputs.some(({ path }) => path === undefined);
  const { locale, hasColor, hasErrorColor } = terminal;
  const report = reportText(options.format, findings, { locale, color: isTextOut ? hasErrorColor : hasColor });
  if (isTextOut) terminal.note(report);
  else terminal.write(report);
  if (checked.some(({ isModel }) => !isModel)) return exitCodes.noModel;
  return exitCodeFor(findings.diagnostics, options.failOn);
}

/** What is wrong with a file that several models share (a config, a base) is said once. */
function withoutRepetition(checked: readonly CheckedInput[]): readonly Diagnostic[] {
  const all = checked.flatMap(({ diagnostics }) => diagnostics);
  if (checked.length < 2) return all;
  const seen = new Set<string>();
  return all.filter(({ code, range, params }) => {
    const key = JSON.stringify([code, range, params]);
    return !seen.has(key) && seen.add(key);
  });
}
