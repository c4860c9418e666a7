import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { Option } from "commander";
import { packageFolder } from "../../node/product-folders.ts";
import { serveWorkspace } from "../../node/serve/serve-workspace.ts";
import { exitCodes } from "../../report/exit-code.ts";
import type { CliCommand, CommandHost } from "../cli-command.ts";
import { CliProblem } from "../cli-problem.ts";

const serve: CliCommand = {
  define(command, host) {
    const { say } = host;
    command
      .description(say({ en: "open the live editor over a folder of models", zh: "在浏览器里编辑一个文件夹的模型" }))
      .argument("[folder]", say({ en: "folder of the models", zh: "模型所在的文件夹" }), ".")
      .addOption(
        new Option("--port <number>", say({ en: "first port to try", zh: "从哪个端口开始试" }))
          .default(4680)
          .argParser(portOf),
      )
      .addHelpText("after", say(examples))
      .action(async (folder: string, { port }: { port: number }) => host.finish(await run(folder, port, host)));
  },
};
export default serve;

const examples = {
  en: `
Only this machine can reach the editor, and only with the address that is printed. Files are saved in place.
Ctrl-C ends it.

Examples:
  ketu serve                  the models of this folder
  ketu serve my-client --port 5000
`,
  zh: `
只有本机能打开，而且要用打印出来的地址。文件原地保存。按 Ctrl-C 结束。

示例：
  ketu serve                  当前文件夹里的模型
  ketu serve my-client --port 5000
`,
};

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new CliProblem(exitCodes.wrongUsage, {
    en: `--port takes a whole number from 0 to 65535, not ${text}`,
    zh: `--port 要写 0 到 65535 的整数，写的却是 ${text}`,
  });
}

async function run(name: string, port: number, host: CommandHost): Promise<number> {
  const terminal = host.terminal();
  const folder = resolve(terminal.folder, name);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new CliProblem(exitCodes.inputOutput, { en: `there is no folder ${name}`, zh: `没有文件夹 ${name}` });
  }
  const server = await serveWorkspace({ folder, site: join(packageFolder(), "dist", "site"), port });
  terminal.write(`${host.say({ en: "The editor is at", zh: "编辑器的地址：" })} ${server.address}\n`);
  await new Promise<void>((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
  });
  await server.close();
  return exitCodes.clean;
}
