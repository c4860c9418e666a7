import type { FileResult } from "../base/file-result.ts";
import type { Compilation, CompileRequest } from "../compile.ts";
import { readConfig } from "./read-config.ts";
import type { RenderTask, TaskProblem } from "./render-task.ts";
import { type ReadListener, readTextFile } from "./workspace.ts";

/** What to compile for a task: its model, its figures and its config, read. */
export function readRequest(
  task: RenderTask,
  onRead?: ReadListener,
): CompileRequest | { readonly problem: TaskProblem } {
  const { views, locale, page, look, asOf } = task.options;
  const { config, problem } = readConfig({ ...task, ...(onRead && { onRead }) });
  if (problem) return { problem: unreadable(problem.name, problem.result) };
  const main = readMain(task, onRead);
  if (main.status !== "ok") return { problem: unreadable(task.name, main) };
  let measures: CompileRequest["measures"];
  if (task.measures) {
    const read = readTextFile(task.measures.path, onRead);
    if (read.status !== "ok") return { problem: unreadable(task.measures.name, read) };
    measures = { file: task.measures.name, text: read.text };
  }
  return {
    file: task.name,
    text: main.text,
    views,
    ...(locale !== undefined && { locale }),
    ...(page !== undefined && { page }),
    ...(look !== undefined && { look }),
    ...(asOf !== undefined && { asOf }),
    ...(measures && { measures }),
    ...(config && { config }),
  };
}

function readMain(task: RenderTask, onRead?: ReadListener): FileResult {
  if (task.text !== undefined) return { status: "ok", text: task.text };
  return task.path === undefined ? { status: "missing" } : readTextFile(task.path, onRead);
}

/** Texts that diagnostics of a compilation point into, by file name. */
export function textsOf(compilation: Compilation, request: CompileRequest): Readonly<Record<string, string>> {
  const documents = [request, ...compilation.documents, request.measures, request.config];
  return Object.fromEntries(documents.flatMap((each) => (each ? [[each.file, each.text]] : [])));
}

function unreadable(name: string, { status, ...rest }: Exclude<FileResult, { status: "ok" }>): TaskProblem {
  const reason = rest.reason ?? status;
  return {
    kind: "inputOutput",
    wording: { en: `${name}: cannot be read (${reason})`, zh: `${name}：无法读取(${reason})` },
  };
}
