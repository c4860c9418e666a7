import { join } from "node:path";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Wording } from "../base/wording.ts";
import { compile, type Compilation } from "../compile.ts";
import pictureTooDense from "../layout/diagnostics/picture-too-dense.ts";
import { diagnostics as ofPictures } from "../layout/generated/diagnostics.ts";
import type { LayoutCache } from "../layout/layout-cache.ts";
import type { LayoutEngine } from "../layout/layout-engine.ts";
import { drawOutputs, type DrawnOutput } from "./draw-outputs.ts";
import { contentHash } from "./content-hash.ts";
import type { ReadSource } from "./embedded-source/source-file.ts";
import { noteWritten } from "./render-memory.ts";
import type { Destination, RenderResult, RenderTask, TaskProblem, UsedFile, WrittenFile } from "./render-task.ts";
import { readRequest, textsOf } from "./task-request.ts";
import { codeOf, createFileReader } from "./workspace.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

export interface RenderServices {
  readonly layoutEngine: LayoutEngine;
  /** Keeps the inside of stages between calls: for watching. */
  readonly cache?: LayoutCache;
}

/**
 * One model to its pictures on the disk. Everything is drawn before anything is written, and a model with errors is
 * not drawn: what was there stays.
 */
export async function renderModel(task: RenderTask, services: RenderServices): Promise<RenderResult> {
  const used = new Map<string, UsedFile>();
  const read: ReadSource[] = [];
  const onRead = (path: string, bytes: Uint8Array | undefined): void => {
    used.set(path, { path, hash: bytes === undefined ? "" : contentHash(bytes) });
    if (bytes !== undefined && task.options.embedSource === true) read.push({ path, bytes });
  };
  const result = (status: RenderResult["status"], rest: Partial<RenderResult> = {}): RenderResult => ({
    name: task.name,
    status,
    diagnostics: [],
    texts: {},
    written: [],
    ...rest,
    used: [...used.values()],
  });

  const request = readRequest(task, onRead);
  if ("problem" in request) return result("failed", { problem: request.problem });
  const readFile = createFileReader({ root: task.root, folder: task.folder, onRead });
  const compilation = await compile(
    { ...request, ...(services.cache && { cache: services.cache }) },
    { readFile, layoutEngine: services.layoutEngine },
  );
  const said = { diagnostics: findingsFor(compilation, task), texts: textsOf(compilation, request) };
  const refusal = refusalOf(compilation);
  if (refusal) return result(refusal, said);

  const drawn = await drawOutputs(compilation, task);
  const findings: readonly Diagnostic[] = [...said.diagnostics, ...drawn.diagnostics];
  const all = { ...said, diagnostics: findings };
  if (drawn.diagnostics.some(isError)) return result("refused", all);
  const carrying = task.options.embedSource === true ? await withSource(drawn.outputs, read, task) : drawn;
  if ("problem" in carrying) return result("failed", { ...all, problem: carrying.problem });
  const { destination } = task;
  if (destination.type === "memory")
    return result("drawn", { ...all, contents: carrying.outputs.map(({ content }) => content) });
  const placed = placeOutputs(carrying.outputs, destination);
  if ("problem" in placed) return result("failed", { ...all, problem: placed.problem });
  const clash = clashOf(placed.files, used);
  if (clash) return result("failed", { ...all, problem: { kind: "usage", wording: clash } });
  const { written, problem } = writeAll(placed.files);
  return result(problem ? "failed" : "drawn", { ...all, written, ...(problem && { problem }) });
}

/** What is spread over sheets prints as large as it has to: that one sheet would not hold it is why. */
function findingsFor({ diagnostics }: Compilation, { options }: RenderTask): readonly Diagnostic[] {
  const isSpread = options.tile !== undefined && options.formats.every((format) => format === "pdf");
  return isSpread ? diagnostics.filter(({ code }) => code !== pictureTooDense.code) : diagnostics;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** Why a compilation is not drawn. Errors of the pictures themselves do not count: they are best seen in them. */
export function refusalOf({ model, diagnostics }: Compilation): "unreadable" | "refused" | undefined {
  if (!model) return "unreadable";
  return diagnostics.some((found) => isError(found) && !(found.code in ofPictures)) ? "refused" : undefined;
}

/** The outputs with the files that were read for them. Loaded here: most runs embed nothing. */
async function withSource(
  outputs: readonly DrawnOutput[],
  read: readonly ReadSource[],
  task: RenderTask,
): Promise<{ readonly outputs: readonly DrawnOutput[] } | { readonly problem: TaskProblem }> {
  const { embedSource, sourceOf } = await import("./embedded-source/embed-source.ts");
  const source = sourceOf(read, task);
  if ("problem" in source) return source;
  return { outputs: outputs.map((output) => ({ ...output, content: embedSource(output.content, source.files) })) };
}

function placeOutputs(
  outputs: readonly DrawnOutput[],
  destination: Exclude<Destination, { type: "memory" }>,
): { readonly files: readonly PlacedFile[] } | { readonly problem: TaskProblem } {
  if (destination.type === "folder") {
    const { folder, stem } = destination;
    return { files: outputs.map(({ suffix, content }) => ({ path: join(folder, `${stem}${suffix}`), content })) };
  }
  const [only, ...more] = outputs;
  if (only === undefined || more.length > 0) return { problem: { kind: "usage", wording: notOne(outputs) } };
  return { files: [{ path: destination.path, content: only.content }] };
}

/** Two files of one name, or one of a file that was read; names are compared as on systems that do not know capitals. */
function clashOf(files: readonly PlacedFile[], used: ReadonlyMap<string, unknown>): Wording | undefined {
  const read = new Set([...used.keys()].map((path) => path.toLowerCase()));
  const paths = files.map(({ path }) => path.toLowerCase());
  const source = files.find((_, index) => read.has(paths[index] ?? ""));
  if (source) {
    return {
      en: `${source.path} is a file that the picture is made from, and would be written over; give --out another folder`,
      zh: `${source.path} 是出图要读的文件，会被覆盖；请用 --out 换一个文件夹`,
    };
  }
  const twice = files.find((_, index) => paths.indexOf(paths[index] ?? "") < index);
  return (
    twice && {
      en: `two views would be drawn into ${twice.path}: their ids differ in capitals only; rename one of them`,
      zh: `有两个视图会画到 ${twice.path}：它们的名字只有大小写不同；请给其中一个改名`,
    }
  );
}

interface PlacedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

interface Written {
  readonly written: readonly WrittenFile[];
  readonly problem?: TaskProblem;
}

function writeAll(files: readonly PlacedFile[]): Written {
  const written: WrittenFile[] = [];
  for (const { path, content } of files) {
    try {
      writeFileAtomically(path, content);
      written.push(noteWritten(path));
    } catch (error) {
      return { written, problem: unwritable(path, codeOf(error)) };
    }
  }
  return { written };
}

/** Several pictures and one place. */
export function notOne(outputs: readonly { readonly suffix: string }[]): Wording {
  const names = outputs.map(({ suffix }) => suffix.replace(/^\./, "")).join(", ");
  return {
    en: `there are ${outputs.length} pictures (${names}) for one place; name one with --view and --format, or give --out a folder`,
    zh: `有 ${outputs.length} 份图(${names})，却只给了一个位置；请用 --view 和 --format 选出一份，或让 --out 指向文件夹`,
  };
}

function unwritable(path: string, code: string): TaskProblem {
  const reasons: Readonly<Record<string, Wording>> = {
    EACCES: { en: "not allowed to write there", zh: "没有写入权限" },
    EPERM: { en: "not allowed to write there", zh: "没有写入权限" },
    EROFS: { en: "the file system is read-only", zh: "文件系统是只读的" },
    ENOSPC: { en: "the disk is full", zh: "磁盘已满" },
    ENOTDIR: { en: "a file is in the place of a folder", zh: "有一个文件占了文件夹的位置" },
    EEXIST: { en: "a file is in the place of a folder", zh: "有一个文件占了文件夹的位置" },
    EISDIR: { en: "a folder of that name is there", zh: "已有同名文件夹" },
  };
  const reason = reasons[code] ?? { en: code, zh: code };
  return {
    kind: "inputOutput",
    wording: { en: `${path}: cannot be written: ${reason.en}`, zh: `${path}：无法写入：${reason.zh}` },
  };
}
