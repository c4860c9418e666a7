import { Command, Option } from "commander";
import type { Wording } from "../base/wording.ts";
import type { CliCommand, CommandHost } from "./cli-command.ts";
import { productVersion } from "../node/product-folders.ts";
import { helpWords } from "./help-words.ts";
import type { commands as allCommands } from "./generated/commands.ts";

/** Some commands by name; one that the command line names, or all where it may be any. */
export type Commands = Readonly<Partial<Record<keyof typeof allCommands, CliCommand>>>;

/** The order in which help lists them: as they are needed. */
const order: readonly (keyof Commands)[] = [
  "init",
  "serve",
  "check",
  "render",
  "diff",
  "log",
  "git",
  "build",
  "extract",
  "md",
  "fmt",
  "explain",
  "completion",
];

/** The whole command line, in one language. It throws commander's errors and never ends the process. */
export function createProgram(commands: Commands, host: CommandHost): Command {
  const { say } = host;
  const program = new Command("ketu");
  program
    .description(
      say({
        en: "Customer models as code: one YAML model becomes the lifecycle map, the process flow and their tables.",
        zh: "客图：把客户管理模型写成代码。一份 YAML 模型，生成客户生命周期图、流程图和表格。",
      }),
    )
    .helpOption("-h, --help", say({ en: "show this help", zh: "显示帮助" }))
    .helpCommand("help [command]", say({ en: "show the help of a command", zh: "显示某个命令的帮助" }))
    .version(productVersion(), "-V, --version", say({ en: "print the version", zh: "显示版本号" }))
    .addOption(
      new Option("--locale <language>", say({ en: "language of messages and pictures", zh: "消息和图的语言" })).choices(
        ["zh", "en"],
      ),
    )
    .option("--no-color", say({ en: "plain text without colours", zh: "不用颜色" }))
    .option("-q, --quiet", say({ en: "only findings and problems", zh: "只显示发现的问题" }))
    .configureHelp(helpWords(say))
    .exitOverride()
    .addHelpText("after", say(overview));
  for (const name of order) {
    const definition = commands[name];
    if (!definition) continue;
    const command = program.command(name);
    definition.define(command, host);
    command.helpOption("-h, --help", say({ en: "show this help", zh: "显示帮助" }));
  }
  return program;
}

const overview: Wording = {
  en: `
Examples:
  ketu init my-client                       a model to start from, in my-client/
  ketu check my-client                      what is wrong with it, and how to mend it
  ketu render my-client --out pictures      every view as SVG
  ketu render my-client --watch             draw again whenever the model is saved
  ketu serve my-client                      the live editor over its files
  ketu explain unknown-reference            what a code means

Without a model named, check, render and fmt take those of the current folder.
Exit codes: 0 clean · 1 findings · 2 wrong usage · 3 not a model · 5 file cannot be read or written · 70 a bug of ketu
`,
  zh: `
示例：
  ketu init my-client                       在 my-client/ 里生成一份起步模型
  ketu check my-client                      检查模型，并说明怎样改
  ketu render my-client --out pictures      把所有视图画成 SVG
  ketu render my-client --watch             每次保存都重画
  ketu serve my-client                      在浏览器里边写边看
  ketu explain unknown-reference            解释一个问题代码

check、render、fmt 不写模型时，处理当前文件夹里的模型。
退出码：0 没有问题 · 1 有问题 · 2 用法错误 · 3 不是模型 · 5 文件无法读写 · 70 ketu 自身的错误
`,
};
