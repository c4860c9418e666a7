import { Argument, Option } from "commander";
import type { ModelHistory } from "../../base/model-history.ts";
import { modelHistory } from "../../node/history/model-history.ts";
import { productVersion } from "../../node/product-folders.ts";
import { exitCodes } from "../../report/exit-code.ts";
import { historyFormats } from "../../report/generated/history-formats.ts";
import type { CliCommand, CommandHost } from "../cli-command.ts";
import { CliProblem } from "../cli-problem.ts";
import { dateArgument } from "../date-option.ts";
import { findTraced, nothingTraced } from "../log/find-traced.ts";
import { wrongValue } from "../usage-problem.ts";

interface LogOptions {
  readonly format: keyof typeof historyFormats;
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
}

/** Longer than this nobody waits for a changelog; what is missing is said. */
const mostSeconds = 60;

const log: CliCommand = {
  define(command, host) {
    const { say } = host;
    command
      .description(say({ en: "tell the history of models in dated sentences", zh: "把模型的历史写成带日期的句子" }))
      .addArgument(
        new Argument(
          "[path]",
          say({ en: "a model, or a folder (*.ketu.yaml below it)", zh: "模型，或文件夹（其中的 *.ketu.yaml）" }),
        ).default(".", say({ en: "this folder", zh: "当前文件夹" })),
      )
      .addOption(
        new Option("--format <format>", say({ en: "how to write it", zh: "输出格式" }))
          .choices(["pretty", ...Object.keys(historyFormats).filter((id) => id !== "pretty")])
          .default("pretty"),
      )
      .addOption(
        new Option("--since <date>", say({ en: "the first day", zh: "从哪一天起" })).argParser(dateArgument("--since")),
      )
      .addOption(
        new Option("--until <date>", say({ en: "the last day", zh: "到哪一天止" })).argParser(dateArgument("--until")),
      )
      .addOption(
        new Option("--limit <count>", say({ en: "how many commits at most", zh: "最多看多少次提交" }))
          .argParser(limitArgument)
          .default(100),
      )
      .addHelpText("after", say(examples))
      .action(async (path: string, options: LogOptions) => host.finish(await run(path, options, host)));
  },
};
export default log;

const examples = {
  en: `
For people who read no YAML: what each commit changed, by meaning, with its author and the day in the author's time zone.
Along the main line of the current branch: a merge is one entry, with the authors whose commits it brings. Renamed files
are followed, parts of a model count, commits without a change of meaning are folded.

Examples:
  ketu log models/shop.ketu.yaml
  ketu log models --since 2026-07-01 --until 2026-09-30
  ketu log models/shop.ketu.yaml --format markdown --locale zh > changelog.md
`,
  zh: `
写给不读 YAML 的人：每次提交在意思上改了什么，谁在哪一天改的（按作者当时的时区）。
沿当前分支的主线看：一次合并是一条，写明其中提交的作者。改名的文件会跟上，模型的各个部分都算，没有改变意思的提交合并成一行。

示例：
  ketu log models/shop.ketu.yaml
  ketu log models --since 2026-07-01 --until 2026-09-30
  ketu log models/shop.ketu.yaml --format markdown --locale zh > changelog.md
`,
};

async function run(path: string, options: LogOptions, host: CommandHost): Promise<number> {
  const { folder, locale, hasColor, write } = host.terminal();
  const { format, since, until, limit } = options;
  const traced = await findTraced(path, folder);
  const started = performance.now();
  const told = await modelHistory({
    ...traced,
    limit,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    seconds: mostSeconds,
    isTimeUp: () => performance.now() - started > mostSeconds * 1000,
  });
  if ("problem" in told) {
    throw new CliProblem(exitCodes.inputOutput, { en: `git: ${told.problem}`, zh: `git：${told.problem}` });
  }
  const { history } = told;
  if (isUnknown(history) && traced.names.length === 0) throw nothingTraced(path, folder);
  write(historyFormats[format].write({ ...history, locale, color: hasColor, version: productVersion() }));
  return exitCodes.clean;
}

function isUnknown({ entries, omissions }: ModelHistory): boolean {
  return entries.length === 0 && omissions.length === 0;
}

function limitArgument(value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0 && number <= 10_000) return number;
  throw wrongValue("--limit", value, { en: "a number from 1 to 10000", zh: "1 到 10000 的数" });
}
