import { Argument, Option } from "commander";
import type { CliCommand, CommandHost } from "../cli-command.ts";
import { asOfOption } from "../date-option.ts";
import type { PagesHost, PagesSwitches } from "../md/draw-pages.ts";

const md: CliCommand = {
  define(command, host) {
    const { say } = host;
    command
      .description(
        say({
          en: "draw the ketu blocks of Markdown, and link the pictures",
          zh: "画出 Markdown 里的 ketu 代码块，并链接图",
        }),
      )
      .addArgument(
        new Argument(
          "[pages...]",
          say({ en: "files, or folders (*.md below them)", zh: "文件，或文件夹（其中的 *.md）" }),
        ).default(["."], say({ en: "this folder", zh: "当前文件夹" })),
      )
      .addOption(
        new Option("-f, --format <format>", say({ en: "of the pictures", zh: "图的格式" }))
          .choices(["svg", "png"])
          .default("svg"),
      )
      .option(
        "-o, --out <folder>",
        say({
          en: "where pictures go (default: <page>.ketu beside each page)",
          zh: "图放在哪里（默认在页面旁边的 <页面>.ketu）",
        }),
      )
      .option(
        "--check",
        say({ en: "change nothing; exit code 1 when something would change", zh: "不修改；需要修改时退出码为 1" }),
      )
      .addOption(
        new Option("-w, --watch", say({ en: "draw again whenever something is saved", zh: "保存即重画" })).conflicts(
          "check",
        ),
      )
      .addOption(asOfOption(host))
      .addHelpText("after", say(help))
      .action(async (names: string[], switches: PagesSwitches) => host.finish(await run(names, switches, host)));
  },
};
export default md;

async function run(names: readonly string[], switches: PagesSwitches, host: CommandHost): Promise<number> {
  const pages: PagesHost = { terminal: host.terminal(), locale: host.program().opts()["locale"] };
  if (switches.watch === true) return (await import("../md/watch-pages.ts")).watchPages(names, switches, pages);
  return (await import("../md/draw-pages.ts")).drawPages(names, switches, pages);
}

const help = {
  en: `
A fenced block whose first word is ketu is a model. Its picture is linked right behind it, between two comments, and the
block stays as the source. Run again after a change: what is up to date stays untouched. Options stand behind ketu:

  \`\`\`ketu view=process_flow theme=dark locale=en
  \`\`\`ketu src=shop.ketu.yaml view=map measures=figures.json

Without view= the first view of the model is drawn. A block whose model has an error keeps the picture that it has.

Examples:
  ketu md                            the pages of this folder
  ketu md docs README.md
  ketu md docs --watch               draw again whenever a page or a model that it names is saved
  ketu md docs --check               for CI: names what would change
  ketu md docs --format png --out docs/pictures
`,
  zh: `
首个词是 ketu 的围栏代码块就是一份模型。它的图链接在代码块后面，夹在两个注释之间；代码块本身保留，仍是源文件。
修改之后再运行一次即可，没有变化的不会动。选项写在 ketu 后面：

  \`\`\`ketu view=process_flow theme=dark locale=en
  \`\`\`ketu src=shop.ketu.yaml view=map measures=figures.json

不写 view= 时画模型的第一个视图。模型有错误的代码块保留原有的图。

示例：
  ketu md                            当前文件夹里的页面
  ketu md docs README.md
  ketu md docs --watch               每次保存页面或它引用的模型都重画
  ketu md docs --check               用于 CI：列出需要修改的文件
  ketu md docs --format png --out docs/pictures
`,
};
