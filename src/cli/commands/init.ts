import { Argument, Option } from "commander";
import type { CliCommand, CommandHost } from "../cli-command.ts";
import { exitCodes } from "../../report/exit-code.ts";

const templates = ["standard", "online-education", "b2b-software", "retail"];

interface InitOptions {
  readonly template: string;
  readonly lang?: "zh" | "en";
}

const init: CliCommand = {
  define(command, host) {
    const { say } = host;
    command
      .description(say({ en: "make a model to start from", zh: "生成一份起步模型" }))
      .addArgument(
        new Argument(
          "[folder]",
          say({ en: "where to, or the name of the model file", zh: "放到哪个文件夹，或模型文件的名字" }),
        ).default(".", say({ en: "this folder", zh: "当前文件夹" })),
      )
      .addOption(
        new Option("--template <name>", say({ en: "which model", zh: "用哪份模板" }))
          .choices(templates)
          .default("standard"),
      )
      .addOption(
        new Option(
          "--lang <language>",
          say({ en: "language of the model (default: that of messages)", zh: "模型的语言（默认与消息相同）" }),
        ).choices(["zh", "en"]),
      )
      .addHelpText("after", say(help))
      .action(async (folder: string, options: InitOptions) => host.finish(await run(folder, options, host)));
  },
};
export default init;

async function run(folder: string, { template, lang }: InitOptions, host: CommandHost): Promise<number> {
  const { copyTemplate } = await import("../copy-template.ts");
  const terminal = host.terminal();
  const made = copyTemplate(template, { place: folder, lang: lang ?? terminal.locale, from: terminal.folder });
  for (const file of made) terminal.remark(`${file}\n`);
  const [model = ""] = made;
  terminal.remark(
    terminal.say({
      en: `\nNext:\n  ketu check ${model}\n  ketu render ${model} --watch\n`,
      zh: `\n接下来：\n  ketu check ${model}\n  ketu render ${model} --watch\n`,
    }),
  );
  return exitCodes.clean;
}

const help = {
  en: `
Templates:
  standard            the six stages from prospect to loyalty
  online-education    K-12 lessons online, with every part of the language
  b2b-software        software for companies
  retail              a retail chain with members

Writes <folder>/model.ketu.yaml, and figures.json where the template has figures. Never overwrites a file.

Examples:
  ketu init
  ketu init my-client --template b2b-software --lang en
  ketu init models/shop.ketu.yaml --template retail
`,
  zh: `
模板：
  standard            标准六阶段：从潜在客户到客户忠诚
  online-education    在线教育，用到语言的各个部分
  b2b-software        企业软件
  retail              连锁零售会员

写入 <文件夹>/model.ketu.yaml；模板带有指标数据时还有 figures.json。不会覆盖已有文件。

示例：
  ketu init
  ketu init my-client --template b2b-software --lang zh
  ketu init models/shop.ketu.yaml --template retail
`,
};
