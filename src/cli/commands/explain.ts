import { suggest } from "../../base/suggest.ts";
import type { Wording } from "../../base/wording.ts";
import type { CliCommand, CommandHost } from "../cli-command.ts";
import { CliProblem } from "../cli-problem.ts";
import { exitCodes } from "../../report/exit-code.ts";
import { explainRule } from "../../report/comparison/explain-rule.ts";
import { explainKind } from "../../report/explain-kind.ts";

const explainCommand: CliCommand = {
  define(command, host) {
    const { say } = host;
    command
      .description(
        say({
          en: "say what a code of check or a rule of diff means, with examples",
          zh: "解释 check 的问题代码或 diff 的规则，附例子",
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
          en: "\nExamples:\n  ketu explain                       every code with its title\n  ketu explain unknown-reference\n  ketu explain guard-tightened\n",
          zh: "\n示例：\n  ketu explain                       列出全部代码\n  ketu explain unknown-reference\n  ketu explain guard-tightened\n",
        }),
      )
      .action(async (code: string | undefined) => {
        const topics = await allTopics();
        if (code === undefined) list(topics, host);
        else explain(findTopic(code, topics), host);
        host.finish(exitCodes.clean);
      });
  },
};
export default explainCommand;

/** Something that can be explained: a finding in a model, or a change between two. */
interface Topic {
  readonly code: string;
  readonly title: Wording;
  text(look: { readonly locale: string; readonly color: boolean }): string;
}

/** All of them, sorted by code. */
async function allTopics(): Promise<ReadonlyMap<string, Topic>> {
  const { diagnosticKinds } = await import("../../node/diagnostic-kinds.ts");
  const { changeRules } = await import("../../node/change-rules.ts");
  const topics: readonly Topic[] = [
    ...[...diagnosticKinds.values()].map((kind) => ({
      ...{ code: kind.code, title: kind.title },
      text: (look: Parameters<Topic["text"]>[0]) => explainKind(kind, look),
    })),
    ...[...changeRules.values()].map((rule) => ({
      ...{ code: rule.id, title: rule.title },
      text: (look: Parameters<Topic["text"]>[0]) => explainRule(rule, look),
    })),
  ];
  return new Map(
    [...topics].sort(({ code: one }, { code: other }) => (one < other ? -1 : 1)).map((topic) => [topic.code, topic]),
  );
}

function list(topics: ReadonlyMap<string, Topic>, host: CommandHost): void {
  const width = Math.max(...[...topics.keys()].map((code) => code.length));
  for (const { code, title } of topics.values()) {
    host.terminal().write(`${code.padEnd(width)}  ${host.say(title)}\n`);
  }
}

function findTopic(code: string, topics: ReadonlyMap<string, Topic>): Topic {
  const found = topics.get(code.toLowerCase().replaceAll("_", "-"));
  if (found) return found;
  const near = suggest(
    code,
    [...topics.values()].map(({ code: id, title }) => ({ id, labels: [title.zh, title.en] })),
  )?.id;
  throw new CliProblem(exitCodes.wrongUsage, {
    en: `there is no code ${code}${near === undefined ? "; `ketu explain` lists them all" : `. Did you mean ${near}?`}`,
    zh: `没有 ${code} 这个代码${near === undefined ? "；用 `ketu explain` 可列出全部" : `。是不是 ${near}？`}`,
  });
}

function explain(topic: Topic, host: CommandHost): void {
  const { locale, hasColor, write } = host.terminal();
  write(topic.text({ locale, color: hasColor }));
}
