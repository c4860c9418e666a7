import { extname, posix, resolve } from "node:path";
import type { Diagnostic } from "../../base/diagnostic.ts";
import type { ModelComparison } from "../../compare-models.ts";
import type { ComparisonSide } from "../../draw-comparison.ts";
import { type ChangeFormat, drawChange } from "../../node/draw-change.ts";
import { modelSuffix } from "../../node/find-models.ts";
import { createLayoutEngine } from "../../node/layout-engine.ts";
import { codeFolder } from "../../node/product-folders.ts";
import { codeOf } from "../../node/workspace.ts";
import { writeFileAtomically } from "../../node/write-file-atomically.ts";
import { exitCodes } from "../../report/exit-code.ts";
import { CliProblem } from "../cli-problem.ts";
import type { Terminal } from "../terminal.ts";

export interface PictureSwitches {
  readonly format: string;
  readonly out?: string;
  readonly view?: string;
  readonly side: ComparisonSide;
  readonly theme?: string;
  readonly scale: number;
}

/** A model in two versions, compared. */
export interface ComparedModel {
  /** As messages name it. */
  readonly name: string;
  readonly comparison: ModelComparison;
}

/**
 * Draws the changes of models into a file, a folder or standard output, and gives what there is to say about the pictures.
 * Several models that changed take a folder. Throws a problem for the user where a file cannot be written.
 */
export async function writePictures(
  models: readonly ComparedModel[],
  switches: PictureSwitches,
  { terminal, locale }: { readonly terminal: Terminal; readonly locale: string | undefined },
): Promise<readonly Diagnostic[]> {
  const { format, out, scale, side, theme, view } = switches;
  const drawn = models.length > 1 ? models.filter(({ comparison }) => (comparison.facts ?? []).length > 0) : models;
  const isFolder = out !== undefined && out !== "-" && extname(out) === "";
  if (drawn.length > 1 && !isFolder) throw severalModels(drawn.map(({ name }) => name));
  const engine = createLayoutEngine({ codeFolder: codeFolder(terminal.env) });
  const diagnostics: Diagnostic[] = [];
  try {
    for (const { name, comparison } of drawn) {
      const drawing = {
        ...{ format: format as ChangeFormat, side, scale },
        ...(view !== undefined && { view }),
        ...(theme !== undefined && { theme }),
        ...(locale !== undefined && { locale }),
      };
      const picture = await drawChange(comparison, drawing, { layoutEngine: engine.layOut });
      diagnostics.push(...picture.diagnostics);
      if (picture.value === undefined) continue;
      const file = isFolder ? posix.join(out, `${stemOf(name)}.changes.${format}`) : out;
      put(picture.value, file, terminal);
    }
  } finally {
    await engine.close();
  }
  return diagnostics;
}

/** The path of a model without what all models end in; never out of the folder. */
function stemOf(name: string): string {
  const inside = name.replace(/^(?:\.\.?\/|\/)+/, "").replace(/^[A-Za-z]:\//, "");
  return inside.endsWith(modelSuffix) ? inside.slice(0, -modelSuffix.length) : inside;
}

function put(content: string | Uint8Array, file: string | undefined, terminal: Terminal): void {
  if (file === undefined || file === "-") {
    if (typeof content === "string") return terminal.write(content);
    throw new CliProblem(exitCodes.wrongUsage, {
      en: "a PNG goes into a file: --out changes.png",
      zh: "PNG 要写入文件：--out changes.png",
    });
  }
  try {
    writeFileAtomically(resolve(terminal.folder, file), content);
  } catch (error) {
    throw new CliProblem(exitCodes.inputOutput, {
      en: `${file}: cannot be written (${codeOf(error)})`,
      zh: `${file}：无法写入（${codeOf(error)}）`,
    });
  }
  terminal.remark(`${file}\n`);
}

function severalModels(names: readonly string[]): CliProblem {
  return new CliProblem(exitCodes.wrongUsage, {
    en: `${names.length} models changed (${names.join(", ")}); name one of them, or give --out a folder`,
    zh: `有 ${names.length} 个模型改动了（${names.join("、")}）；请只给一个，或让 --out 指向文件夹`,
  });
}
