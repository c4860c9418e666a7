import { join } from "node:path";
import type { RenderTask, TaskProblem } from "../render-task.ts";
import { isPng } from "./png-chunks.ts";
import { isSafeName, type ReadSource, type SourceFile, sourceFiles } from "./source-file.ts";
import { embedInPng, mostSourceBytes } from "./source-in-png.ts";
import { embedInSvg } from "./source-in-svg.ts";

/** A picture with the files in it; what is neither SVG nor PNG stays as it is. */
export function embedSource(content: string | Uint8Array, files: readonly SourceFile[]): string | Uint8Array {
  if (typeof content === "string") return content.startsWith("<svg ") ? embedInSvg(content, files) : content;
  return isPng(content) ? embedInPng(content, files) : content;
}

/** The files that were read for a task as its pictures carry them, the model first; or why they cannot be carried. */
export function sourceOf(
  read: readonly ReadSource[],
  { path, text, folder, measures }: RenderTask,
): { readonly files: readonly SourceFile[] } | { readonly problem: TaskProblem } {
  const main = path ?? join(folder, "model.ketu.yaml");
  const given = text === undefined ? [] : [{ path: main, bytes: new TextEncoder().encode(text) }];
  const byPath = new Map([...given, ...read].map((source) => [source.path, source]));
  const figures = measures && byPath.get(measures.path);
  const model = [...byPath.values()].filter((source) => source !== figures);
  const files = sourceFiles(
    [...model.filter((source) => source.path === main), ...model.filter((source) => source.path !== main)],
    figures,
  );
  const unsafe = files.find(({ name }) => !isSafeName(name));
  if (unsafe) return { problem: { kind: "usage", wording: unsafeName(unsafe.name) } };
  const size = files.reduce((sum, file) => sum + file.text.length, 0);
  return size > mostSourceBytes ? { problem: { kind: "usage", wording: tooLarge } } : { files };
}

function unsafeName(name: string): TaskProblem["wording"] {
  return {
    en: `${name} cannot go into a picture: its name could not be written on every system; rename it, or leave out --embed-source`,
    zh: `${name} 不能嵌入图里：这个文件名在有的系统上无法写出；请改名，或者不用 --embed-source`,
  };
}

const tooLarge: TaskProblem["wording"] = {
  en: `the files of the model are larger than ${mostSourceBytes / 1024 / 1024} MiB together, too large for a picture; leave out --embed-source`,
  zh: `模型的文件合计超过 ${mostSourceBytes / 1024 / 1024} MiB，放不进图里；请不用 --embed-source`,
};
