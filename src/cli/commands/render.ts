import type { CliCommand, CommandHost } from "../cli-command.ts";
import { modelsArgument } from "../models-argument.ts";
import { CliProblem } from "../cli-problem.ts";
import { exitCodes } from "../../report/exit-code.ts";
import { planRendering, type RenderSwitches } from "../render/plan-rendering.ts";
import { renderOnce } from "../render/render-once.ts";
import { renderWatching } from "../render/render-watching.ts";
import { renderHelp } from "../render/render-help.ts";
import { renderOptions } from "../render/render-options.ts";

const render: CliCommand = {
  define(command, host) {
    const { say } = host;
    command.description(say({ en: "draw models", zh: "把模型画成图" })).addArgument(modelsArgument(host));
    for (const option of renderOptions(host)) command.addOption(option);
    command
      .addHelpText("after", say(renderHelp))
      .action(async (names: string[], switches: RenderSwitches) => host.finish(await run(names, switches, host)));
  },
};
export default render;

async function run(names: readonly string[], switches: RenderSwitches, host: CommandHost): Promise<number> {
  const terminal = host.terminal();
  const plan = await planRendering(names, switches, { terminal, locale: host.program().opts()["locale"] });
  if (switches.compareLook !== undefined) {
    const { comparisonFormat, runComparison } = await import("../render/compare-looks.ts");
    const to = switches.compareLook === true ? undefined : switches.compareLook;
    return runComparison(plan, { to, format: comparisonFormat(switches.format) }, terminal);
  }
  if (switches.watch !== true) return renderOnce(plan, terminal);
  if (plan.tasks.some(({ path }) => path === undefined) || switches.out === "-") {
    throw new CliProblem(exitCodes.wrongUsage, {
      en: "--watch needs files to watch and files to write; it does not go with -",
      zh: "--watch 需要能监视的文件和能写入的文件，不能与 - 一起使用",
    });
  }
  return renderWatching(plan, terminal);
}
