import { Argument } from "commander";
import type { CliCommand, CommandHost } from "../cli-command.ts";
import { exitCodes } from "../../report/exit-code.ts";

interface ExtractOptions {
  readonly out: string;
  readonly force?: boolean;
}

const extract: CliCommand = {
  define(command, host) {
    const { say } = host;
    command
      .description(say({ en: "get the YAML back out of a picture that carries it", zh: "从带有源文件的图里取回 YAML" }))
      .addArgument(new Argument("<picture>", say({ en: "an SVG or a PNG", zh: "SVG 或 PNG 文件" })))
      .option(
        "-o, --out <folder>",
        say({ en: "where to (default: this folder)", zh: "放到哪里（默认当前文件夹）" }),
        ".",
      )
      .option("--force", say({ en: "write over files that are there", zh: "覆盖已有的文件" }))
      .addHelpText("after", say(help))
      .action(async (picture: string, options: ExtractOptions) => host.finish(await run(picture, options, host)));
  },
};
export default extract;

async function run(picture: string, { out, force = false }: ExtractOptions, host: CommandHost): Promise<number> {
  const { extractFiles } = await import("../extract-files.ts");
  const terminal = host.terminal();
  for (const file of extractFiles(picture, { out, isForced: force, from: terminal.folder })) {
    terminal.remark(`${file}\n`);
  }
  return exitCodes.clean;
}

const help = {
  en: `
ketu render --embed-source puts the files of the model into its SVG and PNG: the model, its parts, what it extends, and
the figures. They come out byte for byte, under their names. Nothing is written outside the folder, and over a file that
is there only with --force. A program that writes a picture anew may leave the files out.

Examples:
  ketu extract map.svg
  ketu extract map.png --out shop
`,
  zh: `
ketu render --embed-source 会把模型的文件放进 SVG 和 PNG：模型、分出去的部分、继承的模型，以及指标数据。
取出的文件与原来逐字节相同，文件名也相同。只写进指定的文件夹；已有的文件只有用 --force 才覆盖。
别的程序另存过的图可能已经不带这些文件。

示例：
  ketu extract map.svg
  ketu extract map.png --out shop
`,
};
