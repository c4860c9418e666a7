import type { RenderResult } from "../../node/render-task.ts";
import { CliProblem } from "../cli-problem.ts";
import { exitCodes } from "../../report/exit-code.ts";
import { reportText } from "../report-text.ts";
import { shownPath } from "../shown-path.ts";
import type { Terminal } from "../terminal.ts";

/** Says what was found and what was written. Pictures for standard output go there, and nothing else does. */
export function reportRendering(results: readonly RenderResult[], terminal: Terminal, toStandardOutput: boolean): void {
  reportFindings(results, terminal);
  if (toStandardOutput) return writeContents(results);
  for (const { status, written } of results) {
    if (status !== "drawn") continue;
    for (const { path } of written) terminal.remark(`${shownPath(terminal.folder, path)}\n`);
  }
  sayKept(results, terminal);
}

/** The same for one drawing of many: what was written, and how long it took, is one line. */
export function reportRedrawing(result: RenderResult, terminal: Terminal, milliseconds: number): void {
  reportFindings([result], terminal);
  const names = result.written.map(({ path }) => shownPath(terminal.folder, path)).join(", ");
  if (result.status === "drawn") terminal.remark(`${names} · ${Math.max(1, Math.round(milliseconds))} ms\n`);
  sayKept([result], terminal);
}

/** What was found in the models, on standard error. */
export function reportFindings(
  results: readonly Pick<RenderResult, "diagnostics" | "texts" | "problem">[],
  terminal: Terminal,
): void {
  const diagnostics = results.flatMap((result) => result.diagnostics);
  if (diagnostics.length > 0) {
    const texts = new Map(results.flatMap((result) => Object.entries(result.texts)));
    const findings = { diagnostics, texts, checkedFiles: results.length };
    terminal.note(reportText("pretty", findings, { locale: terminal.locale, color: terminal.hasErrorColor }));
  }
  for (const { problem } of results) {
    if (problem) terminal.note(`${terminal.say({ en: "error: ", zh: "错误：" })}${terminal.say(problem.wording)}\n`);
  }
}

function writeContents(results: readonly RenderResult[]): void {
  const contents = results.flatMap((result) => result.contents ?? []);
  const [only] = contents;
  if (contents.length > 1) {
    throw new CliProblem(exitCodes.wrongUsage, {
      en: "--out - takes one picture; name one with --view",
      zh: "--out - 只能输出一份图；请用 --view 选出一份",
    });
  }
  if (only !== undefined) process.stdout.write(only);
}

function sayKept(results: readonly RenderResult[], terminal: Terminal): void {
  const unchanged = results.filter(({ status }) => status === "unchanged").length;
  const refused = results.filter(({ status }) => status === "refused" || status === "unreadable");
  if (unchanged > 0) {
    terminal.remark(`${terminal.say({ en: `${unchanged} unchanged`, zh: `${unchanged} 个模型没有变化` })}\n`);
  }
  for (const { name } of refused) {
    terminal.note(
      `${terminal.say({
        en: `${name}: not drawn because of its errors; pictures that were there are as before`,
        zh: `${name}：有错误，没有出图；原有的图保持不变`,
      })}\n`,
    );
  }
}

/** The worst of all results. */
export function exitCodeOf(results: readonly (Pick<RenderResult, "problem"> & { readonly status: string })[]): number {
  return results.reduce((worst: number, { status, problem }) => {
    if (status === "refused") return Math.max(worst, exitCodes.findings);
    if (status === "unreadable") return Math.max(worst, exitCodes.noModel);
    if (status !== "failed") return worst;
    return Math.max(worst, problem?.kind === "usage" ? exitCodes.wrongUsage : exitCodes.inputOutput);
  }, exitCodes.clean);
}
