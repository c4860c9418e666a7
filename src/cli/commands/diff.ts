import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Option } from "commander";
import type { Wording } from "../../base/wording.ts";
import { comparedModel, comparisonFailure, type CompareOptions, type ModelVersions } from "../../compared-model.ts";
import { sharedLimit } from "../../draw-neighbourhood.ts";
import { modelSuffix } from "../../node/find-models.ts";
import { productVersion } from "../../node/product-folders.ts";
import type { ComparedModel, ComparisonInput } from "../../report/comparison/comparison-input.ts";
import { exitCodeFor, exitCodes } from "../../report/exit-code.ts";
import { comparisonFormats } from "../../report/generated/comparison-formats.ts";
import type { CliCommand, CommandHost } from "../cli-command.ts";
import { CliProblem } from "../cli-problem.ts";
import { asOfOption, today } from "../date-option.ts";
import {
  budgetOption,
  commentIdOption,
  diffFormats,
  docsOption,
  linkOption,
  type DiffOptions,
} from "../diff/diff-options.ts";
import { pairsInGit, pairsOnDisk } from "../diff/model-pairs.ts";
import {
  isPictureFormat,
  type PictureFormat,
  pictureFormats,
  pictureOptions,
  type PictureSwitches,
} from "../diff/picture-options.ts";
import { putOutput } from "../put-output.ts";
import { unreadable } from "../read-inputs.ts";

const diff: CliCommand = {
  define(command, host) {
    const { say } = host;
    command
      .description(
        say({ en: "say what a change of a model means, and whom it hits", zh: "说明模型的改动意味着什么、影响到谁" }),
      )
      .argument(
        "<base>",
        say({ en: "a file, a folder, a revision or a range of git", zh: "文件、文件夹、git 版本或版本范围" }),
      )
      .argument(
        "[others...]",
        say({ en: "the file or folder to compare with; paths in git", zh: "要比较的文件或文件夹；git 里的路径" }),
      )
      .addOption(
        new Option("--format <format>", say({ en: "how to write the changes", zh: "输出格式" }))
          .choices([...diffFormats.keys(), ...pictureFormats])
          .default("pretty"),
      )
      .addOption(
        new Option(
          "--fail-on <severity>",
          say({ en: "changes that make the exit code 1", zh: "哪一级改动使退出码为 1" }),
        )
          .choices(["error", "warning", "info"])
          .default("error"),
      )
      .addOption(asOfOption(host))
      .addOption(budgetOption(host))
      .addOption(commentIdOption(host))
      .addOption(linkOption(host))
      .addOption(docsOption(host));
    for (const option of pictureOptions(host)) command.addOption(option);
    command
      .addHelpText("after", say(examples))
      .action(async (base: string, others: string[], options: DiffOptions & PictureSwitches) =>
        host.finish(await run([base, ...others], options, host)),
      );
  },
};
export default diff;

const examples: Wording = {
  en: `
Models are compared by what they mean: comments, order of keys, quoting and splitting into files play no part.
Exit code: 0 no change at or above --fail-on, 1 such a change, 3 one side is no model without errors, 5 git or files.

Examples:
  ketu diff old.ketu.yaml new.ketu.yaml
  ketu diff main                          the files as they are now against main
  ketu diff main...HEAD -- models/        what this branch changes
  ketu diff v1..v2 -- models/ --format github
  ketu diff main...HEAD --format markdown --budget summary
  ketu diff main...HEAD -- models/shop --format svg --out changes.svg
`,
  zh: `
按意思比较模型：注释、键的顺序、引号、怎样拆成文件，都不算改动。
退出码：0 没有达到 --fail-on 的改动，1 有，3 有一边不是没有错误的模型，5 git 或文件的问题。

示例：
  ketu diff old.ketu.yaml new.ketu.yaml
  ketu diff main                          现在的文件与 main 比较
  ketu diff main...HEAD -- models/        这个分支改了什么
  ketu diff v1..v2 -- models/ --format github
  ketu diff main...HEAD --format markdown --budget summary
  ketu diff main...HEAD -- models/shop --format svg --out changes.svg
`,
};

async function run(
  names: readonly string[],
  options: DiffOptions & PictureSwitches,
  host: CommandHost,
): Promise<number> {
  if (isPictureFormat(options.format)) return runPictures(names, { ...options, format: options.format }, host);
  const { folder, note } = host.terminal();
  const locale: unknown = host.program().opts()["locale"];
  const models: ComparedModel[] = [];
  const texts = new Map<string, string>();
  try {
    const pairs = await pairsOf(names, folder);
    const wish: CompareOptions = {
      asOf: options.asOf ?? today(),
      // No other format shows one.
      ...(options.format === "markdown" && {
        picture: { limit: sharedLimit(pairs.length), ...(typeof locale === "string" && { locale }) },
      }),
    };
    for (const pair of pairs) {
      const compared = await comparedModel(pair, wish);
      models.push(compared.model);
      for (const [file, text] of compared.texts) texts.set(file, text);
    }
  } catch (error) {
    // For people one line says it all; a program gets a report that does not read as "no changes".
    if (!(error instanceof CliProblem) || options.format === "pretty") throw error;
    await write({ models: [], failures: [comparisonFailure(error.wording)], texts }, options, host);
    note(`${host.say({ en: "error: ", zh: "错误：" })}${host.say(error.wording)}\n`);
    return error.exitCode;
  }
  await write({ models, failures: [], texts }, options, host);
  if (models.some(({ outcome }) => outcome === "failed")) return exitCodes.noModel;
  return exitCodeFor(
    models.flatMap(({ changes, waivers }) => [...changes, ...waivers]),
    options.failOn,
  );
}

async function runPictures(
  names: readonly string[],
  options: DiffOptions & PictureSwitches & { readonly format: PictureFormat },
  host: CommandHost,
): Promise<number> {
  const terminal = host.terminal();
  const { drawPairs, writeFailurePage } = await import("../diff/draw-pairs.ts");
  let pairs: readonly ModelVersions[];
  try {
    pairs = await pairsOf(names, terminal.folder);
  } catch (error) {
    // A page that was there before must not be taken for that of this comparison.
    if (error instanceof CliProblem && error.exitCode !== exitCodes.wrongUsage && options.format === "html")
      await writeFailurePage(error, options, terminal);
    throw error;
  }
  const locale: unknown = host.program().opts()["locale"];
  const asOf = options.asOf ?? today();
  return drawPairs(pairs, { ...options, asOf, ...(typeof locale === "string" && { locale }) }, terminal);
}

async function write(
  compared: Pick<ComparisonInput, "models" | "failures" | "texts">,
  options: DiffOptions & PictureSwitches,
  host: CommandHost,
): Promise<void> {
  const terminal = host.terminal();
  const { locale, hasColor } = terminal;
  const { format, failOn, budget, link, docs, commentId, out } = options;
  const chosen = diffFormats.get(format) ?? comparisonFormats.pretty;
  const { changeRules } = await import("../../node/change-rules.ts");
  const color = hasColor && chosen === comparisonFormats.pretty && (out === undefined || out === "-");
  const input: ComparisonInput = {
    ...{ ...compared, locale, color, version: productVersion(), failOn, rules: changeRules },
    ...(budget && { budget }),
    ...(link !== undefined && { link }),
    ...(docs !== undefined && { docs }),
    ...(commentId !== undefined && { commentId }),
  };
  putOutput(chosen.report(input), out, terminal);
}

async function pairsOf([base = "", ...others]: readonly string[], here: string): Promise<readonly ModelVersions[]> {
  const [head, ...more] = others;
  const isThere = (name: string): boolean => existsSync(resolve(here, name));
  if (head !== undefined && more.length === 0 && isThere(base) && isThere(head)) return pairsOnDisk(base, head, here);
  if (head !== undefined && more.length === 0 && isThere(base) && base.endsWith(modelSuffix))
    throw unreadable(head, "missing");
  // No revision: `main:shop.ketu.yaml` has a colon.
  if (head !== undefined && more.length === 0 && isThere(head) && base.endsWith(modelSuffix) && !base.includes(":"))
    throw unreadable(base, "missing");
  if (isThere(base) && head === undefined) {
    throw new CliProblem(exitCodes.wrongUsage, {
      en: `${base} is compared with what? Name a second file or folder, or a revision: ketu diff main -- ${base}`,
      zh: `${base} 与什么比较？请再给一个文件或文件夹，或一个版本：ketu diff main -- ${base}`,
    });
  }
  return pairsInGit(base, others, here);
}
