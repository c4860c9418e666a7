import { Argument } from "commander";
import { resolve } from "node:path";
import { readTextFile } from "../../node/workspace.ts";
import { exitCodes } from "../../report/exit-code.ts";
import type { CliCommand, CommandHost } from "../cli-command.ts";
import { CliProblem } from "../cli-problem.ts";
import { tooLarge, unreadable } from "../read-inputs.ts";

const actions = ["install", "uninstall", "textconv", "merge-driver"] as const;
type Action = (typeof actions)[number];

interface GitOptions {
  readonly local?: boolean;
  readonly global?: boolean;
  readonly force?: boolean;
}

const gitCommand: CliCommand = {
  define(command, host) {
    const { say } = host;
    command
      .description(say({ en: "make git speak of stages and codes", zh: "让 git 说阶段和编码，而不是行" }))
      .addArgument(new Argument("<action>", say({ en: "what to do", zh: "做什么" })).choices(actions))
      .addArgument(new Argument("[files...]", say({ en: "what git hands over", zh: "由 git 传入" })))
      .option("--local", say({ en: "only here: nothing that is committed", zh: "只在本机这个仓库，不写要提交的文件" }))
      .option("--global", say({ en: "for all your repositories", zh: "用于你的所有仓库" }))
      .option("--force", say({ en: "replace settings of others", zh: "替换别人的设置" }))
      .addHelpText("after", say(help))
      .action(async (action: Action, files: string[], options: GitOptions) =>
        host.finish(await run(action, files, { options, host })),
      );
  },
};
export default gitCommand;

const help = {
  en: `
install       sets up two drivers: git diff, git log -p and git show tell models fact by fact, git merge merges entries
uninstall     takes them away again
textconv      what git runs: prints one model fact by fact
merge-driver  what git runs: merges OURS with THEIRS, which both come from BASE; conflicts are marked at their entries

Examples:
  ketu git install               .git/config and .gitattributes, which you commit for the others
  ketu git install --local       .git/config and .git/info/attributes
  ketu git install --locale zh   always in Chinese; else in the language of whoever runs git
  git diff --no-textconv         the text itself
  ketu git merge-driver base.ketu.yaml ours.ketu.yaml theirs.ketu.yaml
`,
  zh: `
install       设置两个驱动：git diff、git log -p、git show 按事实逐条显示模型，git merge 按条目合并
uninstall     取消设置
textconv      由 git 调用：按事实逐条打印一个模型
merge-driver  由 git 调用：把 THEIRS 合并进 OURS，两者都来自 BASE；不一致处在所在条目上标出

示例：
  ketu git install               写 .git/config 和 .gitattributes，后者提交后别人也能用
  ketu git install --local       写 .git/config 和 .git/info/attributes
  ketu git install --locale zh   总用中文；不写时按运行 git 的人的语言
  git diff --no-textconv         看原文
  ketu git merge-driver base.ketu.yaml ours.ketu.yaml theirs.ketu.yaml
`,
};

interface Run {
  readonly options: GitOptions;
  readonly host: CommandHost;
}

async function run(action: Action, files: readonly string[], { options, host }: Run): Promise<number> {
  const terminal = host.terminal();
  if (action === "textconv") {
    const { textForGit } = await import("../../node/git-setup/text-for-git.ts");
    terminal.write(textForGit(textOf(files, terminal.folder), terminal.locale));
    return exitCodes.clean;
  }
  if (action === "merge-driver") {
    const { mergeInto } = await import("../git/merge-into.ts");
    return mergeInto(files, terminal);
  }
  if (files.length > 0) throw wrongFiles(`ketu git ${action}`, "0");
  if (options.local && options.global) {
    throw new CliProblem(exitCodes.wrongUsage, {
      en: "--local and --global exclude each other",
      zh: "--local 与 --global 只能选一个",
    });
  }
  const { installDrivers, uninstallDrivers } = await import("../git/set-up-drivers.ts");
  const locale = host.program().opts<{ locale?: "zh" | "en" }>().locale;
  const wish = {
    folder: terminal.folder,
    place: options.global ? "global" : options.local ? "local" : "shared",
    isForced: options.force ?? false,
    ...(locale && { locale }),
  } as const;
  const done = action === "install" ? await installDrivers(wish) : await uninstallDrivers(wish);
  for (const line of done) terminal.remark(`${terminal.say(line)}\n`);
  if (done.length === 0) terminal.remark(`${terminal.say({ en: "nothing to do", zh: "没有要做的" })}\n`);
  return exitCodes.clean;
}

function textOf([file, ...more]: readonly string[], folder: string): string {
  if (file === undefined || more.length > 0) throw wrongFiles("ketu git textconv", "1");
  const read = readTextFile(resolve(folder, file));
  if (read.status === "ok") return read.text;
  throw read.status === "tooLarge" ? tooLarge(file) : unreadable(file, read.reason ?? read.status);
}

function wrongFiles(command: string, count: string): CliProblem {
  return new CliProblem(exitCodes.wrongUsage, {
    en: `${command} takes ${count === "0" ? "no file" : `${count} file`}`,
    zh: `${command} 需要 ${count} 个文件`,
  });
}
