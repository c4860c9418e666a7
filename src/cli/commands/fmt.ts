import { formatDocument } from "../../index.ts";
import { exitCodes } from "../../report/exit-code.ts";
import type { CliCommand, CommandHost } from "../cli-command.ts";
import { modelsArgument } from "../models-argument.ts";
import { findInputs, readInput, type ModelInput } from "../read-inputs.ts";
import { replaceFile } from "../replace-file.ts";
import { reportText } from "../report-text.ts";
import type { Terminal } from "../terminal.ts";

const fmt: CliCommand = {
  define(command, host) {
    const { say } = host;
    command
      .description(say({ en: "lay out the text of models; comments stay", zh: "整理模型文本的排版，保留注释" }))
      .addArgument(modelsArgument(host))
      .option(
        "--check",
        say({ en: "change nothing; exit code 1 when something would change", zh: "不修改；需要修改时退出码为 1" }),
      )
      .addHelpText("after", say(help))
      .action(async (names: string[], { check = false }: { check?: boolean }) =>
        host.finish(await run(names, check, host)),
      );
  },
};
export default fmt;

async function run(names: readonly string[], isCheck: boolean, host: CommandHost): Promise<number> {
  const terminal = host.terminal();
  let worst: number = exitCodes.clean;
  for (const input of findInputs(names, terminal.folder, { each: true })) {
    worst = Math.max(worst, await formatOne(input, isCheck, terminal));
  }
  return worst;
}

async function formatOne(input: ModelInput, isCheck: boolean, terminal: Terminal): Promise<number> {
  const text = await readInput(input);
  const { value, diagnostics } = formatDocument(input.name, text);
  if (value === undefined) {
    const findings = { diagnostics, texts: new Map([[input.name, text]]), checkedFiles: 1 };
    terminal.note(reportText("pretty", findings, { locale: terminal.locale, color: terminal.hasErrorColor }));
    return exitCodes.noModel;
  }
  if (isCheck) {
    if (value === text) return exitCodes.clean;
    terminal.write(`${input.name}\n`);
    return exitCodes.findings;
  }
  if (input.path === undefined) terminal.write(value);
  else if (value !== text) {
    replaceFile(input.path, input.name, value);
    terminal.remark(`${input.name}\n`);
  }
  return exitCodes.clean;
}

const help = {
  en: `
Two spaces for each level, a space inside braces and after commas, no blanks at the ends of lines, at most one empty
line in a row, -> for → in the keys of transitions, quotes around expressions that YAML would take apart. Order,
comments, other quotes and aligned columns stay. A file with a syntax error is left alone.

Examples:
  ketu fmt models
  ketu fmt models --check               for CI: names the files that would change
  ketu fmt - < model.ketu.yaml          from standard input to standard output
`,
  zh: `
每级缩进两个空格，大括号内侧和逗号后面有空格，行尾没有空白，最多一个空行；流转的键里 → 写成 ->，会被 YAML 拆开的表达式加上引号。
顺序、注释、其他引号和对齐的列都保持不变。有语法错误的文件不动。

示例：
  ketu fmt models
  ketu fmt models --check               用于 CI：列出需要修改的文件
  ketu fmt - < model.ketu.yaml          从标准输入到标准输出
`,
};
