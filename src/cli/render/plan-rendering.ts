import { dirname, extname, join, resolve } from "node:path";
import type { PageName } from "../../index.ts";
import { extensionOf, formatNames, mayShareNames } from "../../node/output-names.ts";
import type { Destination, DrawOptions, RenderTask } from "../../node/render-task.ts";
import { CliProblem } from "../cli-problem.ts";
import { exitCodes } from "../../report/exit-code.ts";
import { today } from "../date-option.ts";
import { findInputs, readInput, type ModelInput } from "../read-inputs.ts";
import type { Terminal } from "../terminal.ts";

/** The switches of `ketu render`, as commander gives them. */
export interface RenderSwitches {
  readonly view?: readonly string[];
  readonly format: readonly string[];
  readonly out?: string;
  readonly theme?: string;
  readonly page?: PageName;
  readonly look?: number;
  /** `true`: the newest. */
  readonly compareLook?: number | true;
  readonly font: "embed" | "system";
  readonly fontFile?: readonly string[];
  readonly scale: number;
  readonly embedSource?: boolean;
  readonly measures?: string;
  readonly asOf?: string;
  /** `true`: without a sheet. */
  readonly tile?: PageName | true;
  readonly appendix?: boolean;
  readonly tables?: boolean;
  readonly watch?: boolean;
  readonly jobs?: number;
  readonly force?: boolean;
}

export interface RenderPlan {
  readonly tasks: readonly RenderTask[];
  /** Folders of the command line: models that appear in them while watching are drawn too. */
  readonly folders: readonly string[];
  /** The same for files that come later. */
  readonly replan: () => Promise<readonly RenderTask[]>;
  readonly jobs: number | undefined;
  readonly isForced: boolean;
  /** Whether the picture goes to standard output. */
  readonly toStandardOutput: boolean;
}

/** What has to be drawn and where it goes; complains before anything is drawn. */
export async function planRendering(
  names: readonly string[],
  switches: RenderSwitches,
  { terminal, locale }: { readonly terminal: Terminal; readonly locale: string | undefined },
): Promise<RenderPlan> {
  const options = drawOptions(switches, terminal.folder, locale);
  const plan = async (): Promise<readonly RenderTask[]> => {
    const inputs = findInputs(names, terminal.folder);
    return planTasks(inputs, { switches, options, folder: terminal.folder });
  };
  const inputs = findInputs(names, terminal.folder);
  return {
    tasks: await planTasks(inputs, { switches, options, folder: terminal.folder }),
    folders: [...new Set(inputs.flatMap(({ within }) => within ?? []))],
    replan: plan,
    jobs: switches.jobs,
    isForced: switches.force === true,
    toStandardOutput: switches.out === "-",
  };
}

function drawOptions(switches: RenderSwitches, folder: string, locale: string | undefined): DrawOptions {
  const { view, format, theme, page, look, font, fontFile, scale, asOf, embedSource } = switches;
  if (embedSource === true && !format.includes("svg") && !format.includes("png")) {
    throw new CliProblem(exitCodes.wrongUsage, {
      en: `--embed-source goes with --format svg or png; ${format.join(", ")} cannot carry the YAML`,
      zh: `--embed-source 要与 --format svg 或 png 一起用；${format.join("、")} 里放不了 YAML`,
    });
  }
  return {
    views: view ?? "all",
    formats: format,
    font,
    scale,
    asOf: asOf ?? today(),
    ...(asOf !== undefined && { date: asOf }),
    ...(switches.tile !== undefined && { tile: switches.tile === true ? "own" : switches.tile }),
    ...(switches.appendix === true && { hasAppendix: true }),
    ...(switches.tables === true && { hasTables: true }),
    ...(theme !== undefined && { theme }),
    ...(page !== undefined && { page }),
    ...(look !== undefined && { look }),
    ...(locale !== undefined && { locale }),
    ...(embedSource === true && { embedSource }),
    ...(fontFile && { fontFiles: fontFile.map((file) => resolve(folder, file)) }),
  };
}

interface TaskContext {
  readonly switches: RenderSwitches;
  readonly options: DrawOptions;
  readonly folder: string;
}

async function planTasks(inputs: readonly ModelInput[], context: TaskContext): Promise<readonly RenderTask[]> {
  const { switches, options, folder } = context;
  const measures = switches.measures;
  const tasks: RenderTask[] = [];
  for (const input of inputs) {
    tasks.push({
      name: input.name,
      folder: input.folder,
      root: input.root,
      options,
      destination: switches.compareLook === undefined ? destinationOf(input, inputs.length, context) : inMemory,
      ...(input.path === undefined ? { text: await readInput(input) } : { path: input.path }),
      ...(measures !== undefined && { measures: { name: measures, path: resolve(folder, measures) } }),
    });
  }
  refuseCollisions(tasks, options.formats);
  return tasks;
}

const inMemory: Destination = { type: "memory" };

function destinationOf(input: ModelInput, count: number, { switches, folder }: TaskContext): Destination {
  const { out, format } = switches;
  if (out === "-") {
    if (count > 1 || format.length > 1) throw notOnePlace("-");
    return inMemory;
  }
  if (out === undefined) {
    if (input.path === undefined) {
      throw new CliProblem(exitCodes.wrongUsage, {
        en: "with - as model, say where the pictures go: --out <folder>, --out <file> or --out -",
        zh: "模型来自标准输入(-)时，请用 --out 指定图的位置：文件夹、文件或 -",
      });
    }
    const stem = input.stem.split("/").at(-1) ?? input.stem;
    return { type: "folder", folder: dirname(input.path), stem };
  }
  const path = resolve(folder, out);
  if (!namesFile(out)) return { type: "folder", folder: path, stem: input.stem };
  if (count > 1 || format.length > 1) throw notOnePlace(out);
  const [only = ""] = format;
  if (!out.endsWith(`.${extensionOf(only)}`)) {
    throw new CliProblem(exitCodes.wrongUsage, {
      en: `${out} is not a name for the format ${only}; it would end with .${extensionOf(only)}`,
      zh: `${out} 与格式 ${only} 不符；文件名应以 .${extensionOf(only)} 结尾`,
    });
  }
  return { type: "file", path };
}

/** Whether a place is a file: it ends as the files of a format do. */
function namesFile(out: string): boolean {
  const extension = extname(out);
  return extension !== "" && formatNames.some((format) => `.${extensionOf(format)}`.endsWith(extension));
}

function notOnePlace(out: string): CliProblem {
  return new CliProblem(exitCodes.wrongUsage, {
    en: `--out ${out} takes one picture: give one model and one --format, or name a folder`,
    zh: `--out ${out} 只能放一份图：请只给一个模型和一种 --format，或改为文件夹`,
  });
}

/** Where a task's files go, up to what their names have in common. */
interface TaskPlace {
  readonly name: string;
  readonly place: string;
}

function refuseCollisions(tasks: readonly RenderTask[], formats: readonly string[]): void {
  const byPlace = new Map<string, TaskPlace>();
  const places = tasks.flatMap(({ destination, name }): readonly TaskPlace[] =>
    destination.type === "folder" ? [{ name, place: join(destination.folder, destination.stem) }] : [],
  );
  for (const task of places) {
    const same = byPlace.get(task.place.toLowerCase());
    if (same) throw sameFiles(same, task);
    byPlace.set(task.place.toLowerCase(), task);
  }
  for (const task of places) {
    const lower = task.place.toLowerCase();
    for (let dot = lower.lastIndexOf("."); dot > 0; dot = lower.lastIndexOf(".", dot - 1)) {
      const other = byPlace.get(lower.slice(0, dot));
      if (other && mayShareNames(other.place, task.place, formats)) throw sameFiles(other, task);
    }
  }
}

function sameFiles(one: TaskPlace, other: TaskPlace): CliProblem {
  return new CliProblem(exitCodes.wrongUsage, {
    en: `${one.name} and ${other.name} would be drawn into the same files (${one.place}.*); give them one at a time, or a folder that holds both`,
    zh: `${one.name} 和 ${other.name} 会画到同样的文件(${one.place}.*)；请分开渲染，或改用包含它们的文件夹`,
  });
}
