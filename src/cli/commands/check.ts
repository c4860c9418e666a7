import { Option } from "commander";
import type { Severity } from "../../base/diagnostic.ts";
import { compile } from "../../compile.ts";
import { createLayoutEngine } from "../../node/layout-engine.ts";
import { createFileReader } from "../../node/workspace.ts";
import type { CliCommand, CommandHost } from "../cli-command.ts";
import { modelsArgument } from "../models-argument.ts";
import { asOfOption, today } from "../date-option.ts";
import { exitCodeFor, exitCodes } from "../../report/exit-code.ts";
import { findInputs, readInput, readMeasuresFile, type ModelInput } from "../read-inputs.ts";
import { reportFormats, reportText, type Findings } from "../report-text.ts";

interface CheckOptions {
  readonly format: string;
  readonly failOn: Severity;
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
      .option("--measures <file>", say({ en: "figures to check with the model", zh: "一并检查的指标数据文件" }))
      .addOption(asOfOption(host))
      .addHelpText("after", say(examples))
      .action(async (names: string[], options: CheckOptions) => host.finish(await run(names, options, host)));
  },
};
export default check;

const examples = {
  en: `
Standard input is one model: ketu check - < model.ketu.yaml

Examples:
  ketu check                                   the models of this folder
  ketu check model.ketu.yaml
  ketu check models --fail-on warning
  ketu check models --format github            annotations in a pull request
  ketu check models --format sarif > ketu.sarif
`,
  zh: `
从标准输入读取一个模型：ketu check - < model.ketu.yaml

示例：
  ketu check                                   当前文件夹里的模型
  ketu check model.ketu.yaml
  ketu check models --fail-on warning
  ketu check models --format github            在合并请求里逐行标注
  ketu check models --format sarif > ketu.sarif
`,
};

async function run(names: readonly string[], options: CheckOptions, host: CommandHost): Promise<number> {
  const terminal = host.terminal();
  const inputs = findInputs(names, terminal.folder);
  const measures =
    options.measures === undefined ? undefined : await readMeasuresFile(options.measures, terminal.folder);
  const checked: Checked[] = [];
  for (const input of inputs) checked.push(await checkOne(input, { measures, asOf: options.asOf ?? today() }));
  const findings: Findings = {
    diagnostics: checked.flatMap(({ diagnostics }) => diagnostics),
    texts: new Map(checked.flatMap(({ texts }) => texts)),
    checkedFiles: inputs.length,
  };
  terminal.write(reportText(options.format, findings, { locale: terminal.locale, color: terminal.hasColor }));
  if (checked.some(({ isModel }) => !isModel)) return exitCodes.noModel;
  return exitCodeFor(findings.diagnostics, options.failOn);
}

interface Checked extends Pick<Findings, "diagnostics"> {
  readonly texts: readonly (readonly [string, string])[];
  readonly isModel: boolean;
}

async function checkOne(
  input: ModelInput,
  {
    measures,
    asOf,
  }: { readonly measures: { readonly file: string; readonly text: string } | undefined; readonly asOf: string },
): Promise<Checked> {
  const text = await readInput(input);
  const { diagnostics, documents, model } = await compile(
    { file: input.name, text, views: "none", asOf, ...(measures && { measures }) },
    { readFile: createFileReader(input), layoutEngine: createLayoutEngine().layOut },
  );
  const texts = [{ file: input.name, text }, ...documents, ...(measures ? [measures] : [])];
  return { diagnostics, isModel: model !== undefined, texts: texts.map((each) => [each.file, each.text] as const) };
}
