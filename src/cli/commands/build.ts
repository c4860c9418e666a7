import { resolve } from "node:path";
import { productLocale } from "../../base/wording.ts";
import { buildModelSite, type SiteModel } from "../../node/build-model-site.ts";
import { createWatchServices } from "../../node/watch-services.ts";
import { exitCodeFor, exitCodes } from "../../report/exit-code.ts";
import type { CliCommand, CommandHost } from "../cli-command.ts";
import { CliProblem } from "../cli-problem.ts";
import { asOfOption, today } from "../date-option.ts";
import { modelsArgument } from "../models-argument.ts";
import { createProgress } from "../progress.ts";
import { configOf, findInputs, readInput } from "../read-inputs.ts";
import { reportText } from "../report-text.ts";

interface BuildOptions {
  readonly out: string;
  readonly asOf?: string;
}

const build: CliCommand = {
  define(command, host) {
    const { say } = host;
    command
      .description(
        say({
          en: "make a static site of models: pictures, tables, problems, search",
          zh: "把模型做成静态网站：图、表、问题、查找",
        }),
      )
      .addArgument(modelsArgument(host))
      .requiredOption("-o, --out <folder>", say({ en: "folder of the site", zh: "网站放在哪个文件夹" }))
      .addOption(asOfOption(host))
      .addHelpText("after", say(examples))
      .action(async (names: string[], options: BuildOptions) => host.finish(await run(names, options, host)));
  },
};
export default build;

const examples = {
  en: `
The site is a folder that any web server can serve, in Chinese and in English. figures.json beside a model gives its
figures. Files that would be the same are left alone.

Examples:
  ketu build models --out site
  ketu build my-client -o public --locale en     the first page in English
`,
  zh: `
网站是一个文件夹，任何网页服务器都能用，中英文都有。模型旁边的 figures.json 提供数字。内容没变的文件不会重写。

示例：
  ketu build models --out site
  ketu build my-client -o public --locale en     首页用英文
`,
};

async function run(names: readonly string[], options: BuildOptions, host: CommandHost): Promise<number> {
  const terminal = host.terminal();
  const inputs = findInputs(names, terminal.folder);
  const models: SiteModel[] = [];
  for (const input of inputs) {
    if (input.path === undefined) {
      throw new CliProblem(exitCodes.wrongUsage, {
        en: "a site is made from files and folders, not from standard input",
        zh: "网站要由文件或文件夹生成，不能用标准输入",
      });
    }
    const config = configOf(input);
    models.push({ ...input, text: await readInput(input), ...(config && { config }) });
  }
  const progress = createProgress(terminal, models.length);
  const services = createWatchServices();
  try {
    const out = resolve(terminal.folder, options.out);
    const locale = productLocale(terminal.locale);
    const asOf = options.asOf ?? today();
    const { written, diagnostics, texts } = await buildModelSite(models, services, {
      out,
      locale,
      asOf,
      onModel: () => progress.advance(1),
    });
    progress.end();
    // Notes are on the pages; here they would bury what matters, but for views that no page shows.
    const loud = diagnostics.filter(({ severity, code }) => severity !== "info" || code === "view-not-drawn");
    const findings = { diagnostics: loud, texts, checkedFiles: models.length };
    if (loud.length > 0) terminal.note(reportText("pretty", findings, { locale, color: terminal.hasColor }));
    terminal.remark(
      `${host.say({ en: `${written.length} files written to ${options.out}`, zh: `已写入 ${written.length} 个文件：${options.out}` })}\n`,
    );
    return exitCodeFor(diagnostics, "error");
  } finally {
    await services.close();
  }
}
