import { Argument } from "commander";
import type { CliCommand } from "../cli-command.ts";
import { completionScript, shells, type Shell } from "../completion-script.ts";
import { exitCodes } from "../../report/exit-code.ts";

const completion: CliCommand = {
  define(command, host) {
    command
      .description(host.say({ en: "print a script that completes commands in your shell", zh: "输出命令补全脚本" }))
      .addArgument(new Argument("<shell>", host.say({ en: "which shell", zh: "哪种 shell" })).choices(shells))
      .addHelpText(
        "after",
        host.say({
          en: `
Examples:
  echo 'source <(ketu completion bash)' >> ~/.bashrc
  echo 'source <(ketu completion zsh)' >> ~/.zshrc
  ketu completion fish > ~/.config/fish/completions/ketu.fish
`,
          zh: `
示例：
  echo 'source <(ketu completion bash)' >> ~/.bashrc
  echo 'source <(ketu completion zsh)' >> ~/.zshrc
  ketu completion fish > ~/.config/fish/completions/ketu.fish
`,
        }),
      )
      .action(async (shell: Shell) => {
        const { diagnosticKinds } = await import("../../node/diagnostic-kinds.ts");
        const { changeRules } = await import("../../node/change-rules.ts");
        const codes = [...diagnosticKinds.keys(), ...changeRules.keys()].sort();
        host.terminal().write(completionScript(shell, host.program(), codes));
        host.finish(exitCodes.clean);
      });
  },
};
export default completion;
