import { extname, posix } from "node:path";
import type { Diagnostic, Severity } from "../../base/diagnostic.ts";
import type { Outcome } from "../../base/outcome.ts";
import { compareModels, type ModelComparison, type ModelVersion } from "../../compare-models.ts";
import { comparisonFailure, type ModelVersions } from "../../compared-model.ts";
import { type ChangeDrawing, type ChangeFormat, drawChange } from "../../node/draw-change.ts";
import { drawFailedComparison } from "../../node/draw-failed-comparison.ts";
import { modelSuffix } from "../../node/find-models.ts";
import type { FontWish } from "../../node/fonts/embed-font.ts";
import { createLayoutEngine } from "../../node/layout-engine.ts";
import { codeFolder } from "../../node/product-folders.ts";
import { exitCodeFor, exitCodes } from "../../report/exit-code.ts";
import { neutralLine } from "../../report/neutral-text.ts";
import { CliProblem } from "../cli-problem.ts";
import { putOutput } from "../put-output.ts";
import { reportText } from "../report-text.ts";
import type { Terminal } from "../terminal.ts";
import type { PictureSwitches } from "./picture-options.ts";

export interface DrawPairsOptions extends PictureSwitches {
  readonly format: ChangeFormat;
  readonly failOn: Severity;
  /** ISO date on which waivers are judged. */
  readonly asOf: string;
  /** Language of the pictures. Absent: that of each model. */
  readonly locale?: string;
}

interface ComparedPair {
  readonly name: string;
  readonly base: ModelVersion;
  readonly head: ModelVersion;
  readonly comparison: ModelComparison;
}

/**
 * Draws the changes of models into a file, a folder or standard output, and gives the exit code, which is that of the
 * report of the same comparison. A model that is in one version only is named, not drawn; in place of the page of a
 * comparison that failed stands one that says so.
 */
export async function drawPairs(
  pairs: readonly ModelVersions[],
  options: DrawPairsOptions,
  terminal: Terminal,
): Promise<number> {
  const compared: ComparedPair[] = [];
  for (const { name, base, head } of pairs) {
    if (base && head) {
      compared.push({ name, base, head, comparison: await compareModels(base, head, options.asOf) });
    } else terminal.remark(`${neutralLine(terminal.say(undrawn(name, head !== undefined)))}\n`);
  }
  const errors = compared.flatMap(({ comparison }) => comparison.errors);
  say(errors, compared, terminal);
  if (errors.length > 0 && options.format !== "html") return exitCodes.noModel;
  const { out } = options;
  const chosen = compared.length > 1 ? compared.filter((pair) => isFailed(pair) || isChanged(pair)) : compared;
  const isFolder = out !== undefined && out !== "-" && extname(out) === "";
  if (chosen.length > 1 && !isFolder) throw severalModels(chosen.map(({ name }) => name));
  if (chosen.length === 0) terminal.remark(`${terminal.say({ en: "No model differs.", zh: "没有模型有改动。" })}\n`);
  const drawn = await draw(chosen, { ...options, ...(isFolder && { folder: out }) }, terminal);
  say(drawn, compared, terminal);
  if (errors.length > 0) return exitCodes.noModel;
  if (drawn.some(({ severity }) => severity === "error")) return exitCodes.wrongUsage;
  const findings = compared.flatMap(({ comparison }) => [...(comparison.changes ?? []), ...comparison.waivers]);
  const isOneSided = pairs.some(({ base, head }) => base !== undefined && head === undefined);
  return exitCodeFor([...findings, ...(isOneSided ? [{ severity: "error" } as const] : [])], options.failOn);
}

/** Standard output is for the picture. */
function say(diagnostics: readonly Diagnostic[], compared: readonly ComparedPair[], terminal: Terminal): void {
  if (diagnostics.length === 0) return;
  const texts = new Map(compared.flatMap(({ comparison }) => [...comparison.texts]));
  const findings = { diagnostics, texts, checkedFiles: compared.length };
  terminal.note(reportText("pretty", findings, { locale: terminal.locale, color: terminal.hasErrorColor }));
}

function isFailed({ comparison }: ComparedPair): boolean {
  return comparison.errors.length > 0;
}

function isChanged({ comparison }: ComparedPair): boolean {
  return (comparison.facts ?? []).length > 0;
}

async function draw(
  compared: readonly ComparedPair[],
  options: DrawPairsOptions & { readonly folder?: string },
  terminal: Terminal,
): Promise<readonly Diagnostic[]> {
  const { format, folder, out } = options;
  const drawing = drawingOf(options);
  const engine = createLayoutEngine({ codeFolder: codeFolder(terminal.env) });
  const diagnostics: Diagnostic[] = [];
  try {
    for (const pair of compared) {
      const { name, head, comparison } = pair;
      const { readImage } = head;
      const services = { layoutEngine: engine.layOut, ...(readImage && { readImage }) };
      const drawn = isFailed(pair)
        ? await drawFailure(pair, options, terminal)
        : await drawChange(comparison, drawing, services);
      diagnostics.push(...drawn.diagnostics);
      const place = folder === undefined ? out : posix.join(folder, fileOf(name, format));
      if (drawn.value !== undefined) putOutput(drawn.value, place, terminal);
    }
  } finally {
    await engine.close();
  }
  return diagnostics;
}

function drawingOf(options: DrawPairsOptions): ChangeDrawing {
  const { format, side = "map", scale = 2, view, theme, locale, table } = options;
  return {
    ...{ format, side, scale },
    ...(table === true && { hasTable: true }),
    ...(view !== undefined && { view }),
    ...(theme !== undefined && { theme }),
    ...(locale !== undefined && { locale }),
    ...fontsOf(options),
  };
}

function fontsOf({ font, fontFile }: PictureSwitches): FontWish {
  return { ...(font && { font }), ...(fontFile && { fontFiles: fontFile }) };
}

function drawFailure(
  { name, base, head, comparison }: ComparedPair,
  options: DrawPairsOptions,
  { locale }: Terminal,
): Promise<Outcome<string>> {
  const { errors, texts } = comparison;
  const versions = { base: base.file, head: head.file };
  return drawFailedComparison({ locale, name, versions, errors, texts }, fontsOf(options));
}

/** Writes the page of a comparison that could not even begin, in place of the page that was asked for. */
export async function writeFailurePage(
  problem: CliProblem,
  options: PictureSwitches,
  terminal: Terminal,
): Promise<void> {
  const { out } = options;
  const { locale } = terminal;
  const errors = [comparisonFailure(problem.wording)];
  const name = terminal.say({ en: "Comparison of models", zh: "模型比较" });
  const { value } = await drawFailedComparison({ locale, name, errors, texts: new Map() }, fontsOf(options));
  const isFolder = out !== undefined && out !== "-" && extname(out) === "";
  if (value !== undefined) putOutput(value, isFolder ? posix.join(out, "changes.html") : out, terminal);
}

/** `shop/model.ketu.yaml` gives `shop/model.changes.svg`; never a place out of the folder. */
function fileOf(name: string, format: ChangeFormat): string {
  const parts = name
    .split(/[/\\]+/)
    .filter((part) => part !== "" && part !== "." && part !== ".." && !part.endsWith(":"));
  const inside = parts.join("/");
  const stem = inside.endsWith(modelSuffix) ? inside.slice(0, -modelSuffix.length) : inside;
  return `${stem}.changes.${format === "mermaid" ? "mmd" : format}`;
}

function undrawn(name: string, isNew: boolean): { readonly en: string; readonly zh: string } {
  return isNew
    ? { en: `The model ${name} is new; there is nothing to compare it with`, zh: `新增模型 ${name}，没有可比较的旧版` }
    : {
        en: `The model ${name} is gone; there is nothing to compare it with`,
        zh: `模型 ${name} 没有了，没有可比较的新版`,
      };
}

function severalModels(names: readonly string[]): CliProblem {
  return new CliProblem(exitCodes.wrongUsage, {
    en: `${names.length} models changed (${names.join(", ")}); name one of them, or give --out a folder`,
    zh: `有 ${names.length} 个模型改动了（${names.join("、")}）；请只给一个，或让 --out 指向文件夹`,
  });
}
