import type { CommanderError } from "commander";
import type { Wording } from "../base/wording.ts";
import { exitCodes } from "../report/exit-code.ts";
import { CliProblem } from "./cli-problem.ts";

/** What commander complains about, by its code, with the quoted parts of its message in their order. */
const chinese: Readonly<Record<string, (quoted: readonly string[], message: string) => string>> = {
  "commander.unknownOption": ([option]) => `没有选项 ${option}`,
  "commander.unknownCommand": ([command]) => `没有命令 ${command}`,
  "commander.missingArgument": ([argument]) => `缺少参数 ${argument}`,
  "commander.optionMissingArgument": ([option]) => `选项 ${option} 后面缺少值`,
  "commander.missingMandatoryOptionValue": ([option]) => `缺少选项 ${option}`,
  "commander.conflictingOption": ([one, other]) => `选项 ${one} 和 ${other} 不能同时使用`,
  "commander.excessArguments": (_, message) =>
    `参数太多${/Expected (\d+)/.exec(message)?.[1] === "0" ? "：这里不需要参数" : ""}`,
  "commander.invalidArgument": (quoted, message) => {
    const isArgument = message.startsWith("command-argument");
    const [name, value] = isArgument ? [quoted[1], quoted[0]] : quoted;
    const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1];
    const allowed = choices === undefined ? "" : `，可以是：${choices.replaceAll(", ", "、")}`;
    return `${isArgument ? "参数" : "选项"} ${name} 不能是 ${value}${allowed}`;
  },
};

/** One line for what commander complains about; `undefined` where it has shown the help already. */
export function usageProblem(error: CommanderError): Wording | undefined {
  if (error.code === "commander.help" || error.code === "commander.helpDisplayed") return undefined;
  const message = error.message.replace(/^error: /, "");
  const meant = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  const own = message.replace(/\s*\(Did you mean .+\)$/s, "");
  const quoted = [...own.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  const zh = chinese[error.code]?.(quoted, own) ?? own;
  return {
    en: meant === undefined ? own : `${own}. Did you mean ${meant}?`,
    zh: meant === undefined ? zh : `${zh}。是不是 ${meant}？`,
  };
}

/** A value that an option does not take; `allowed` says what it takes. */
export function wrongValue(option: string, value: string, allowed: Wording): CliProblem {
  return new CliProblem(exitCodes.wrongUsage, {
    en: `${option} cannot be ${value}; it takes ${allowed.en}`,
    zh: `选项 ${option} 不能是 ${value}，可以是：${allowed.zh}`,
  });
}
