import { suggest } from "../../base/suggest.ts";
import type { CliCommand, CommandHost } from "../cli-command.ts";
import { CliProblem } from "../cli-problem.ts";
import { exitCodes } from "../../report/exit-code.ts";
import type { ExplainedKind } from "../../report/report-format.ts";
import { explainKind } from "../../report/explain-kind.ts";

const explainCommand: CliCommand = {
  define(command, host) {
    const { say } = host;
    command
      .description(
        say({
          en: "say what a code means, with a wrong and a right example",
          zh: "解释一个问题代码，附错误和正确的例子",
        }),
      )
      .argument(
        "[code]",
        say({
          en: "such as unknown-reference; without it all codes are listed",
          zh: "例如 unknown-reference；不写则列出全部",
        }),
      )
      .addHelpText(
        "after",
        say({
          en: "\nExamples:\n  ketu explain                       every code with its title\n  ketu explain unknown-reference\n",
          zh: "\n示例：\n  ketu explain                       列出全部代码\n  ketu explain unknown-reference\n",
        }),
      )
      .action(async (code: string | undefined) => {
        const { diagnosticKinds } = await import("../../node/diagnostic-kinds.ts");
        if (code === undefined) list(diagnosticKinds, host);
        else explain(findKind(code, diagnosticKinds), host);
        host.finish(exitCodes.clean);
      });
  },
};
export default explainCommand;

function list(kinds: ReadonlyMap<string, ExplainedKind>, host: CommandHost): void {
  const width = Math.max(...[...kinds.keys()].map((code) => code.length));
  for (const { code, title } of kinds.values()) {
    host.terminal().write(`${code.padEnd(width)}  ${host.say(title)}\n`);
  }
}

function findKind(code: string, kinds: ReadonlyMap<string, ExplainedKind>): ExplainedKind {
  const found = kinds.get(code.toLowerCase().replaceAll("_", "-"));
  if (found) return found;
  const near = suggest(
    code,
    [...kinds.values()].map(({ code: id, title }) => ({ id, labels: [title.zh, title.en] })),
  )?.id;
  throw new CliProblem(exitCodes.wrongUsage, {
    en: `there is no code ${code}${near === undefined ? "; `ketu explain` lists them all" : `. Did you mean ${near}?`}`,
    zh: `没有 ${code} 这个代码${near === undefined ? "；用 `ketu explain` 可列出全部" : `。是不是 ${near}？`}`,
  });
}

function explain(kind: ExplainedKind, host: CommandHost): void {
  const { locale, hasColor, write } = host.terminal();
  write(explainKind(kind, { locale, color: hasColor }));
}
