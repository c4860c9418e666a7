import { isSamePlaces, type LayoutChange, lookNumbers } from "../../node/picture-choices.ts";
import type { Wording } from "../../base/wording.ts";
import { compareLooks, type LookComparison } from "../../node/compare-looks.ts";
import { createLayoutEngine } from "../../node/layout-engine.ts";
import { codeFolder } from "../../node/product-folders.ts";
import { CliProblem } from "../cli-problem.ts";
import { exitCodes } from "../../report/exit-code.ts";
import type { Terminal } from "../terminal.ts";
import type { RenderPlan } from "./plan-rendering.ts";
import { exitCodeOf, reportFindings } from "./report-rendering.ts";

/** How a comparison is told: words, or JSON for programs. */
export type ComparisonFormat = "text" | "json";

/** Of the formats that `--format` takes, those in which a comparison can be told; the default of drawing means words. */
export function comparisonFormat(formats: readonly string[]): ComparisonFormat {
  const [only = "svg", ...more] = formats;
  if (more.length === 0 && (only === "svg" || only === "text")) return "text";
  if (more.length === 0 && only === "json") return "json";
  throw new CliProblem(exitCodes.wrongUsage, {
    en: "--compare-look draws nothing; its --format is text or json",
    zh: "--compare-look 不出图；它的 --format 是 text 或 json",
  });
}

/** Says what would move in the pictures of the models in another look, the newest where none is named. */
export async function runComparison(
  plan: RenderPlan,
  { to, format }: { readonly to: number | undefined; readonly format: ComparisonFormat },
  terminal: Terminal,
): Promise<number> {
  const engine = createLayoutEngine({ codeFolder: codeFolder(terminal.env) });
  const services = { layoutEngine: engine.layOut, cache: { stages: new Map() } };
  const results: LookComparison[] = [];
  try {
    for (const task of plan.tasks) results.push(await compareLooks(task, to ?? lookNumbers.at(-1) ?? 1, services));
  } finally {
    await engine.close();
  }
  reportFindings(
    results.filter(({ status }) => status !== "compared"),
    terminal,
  );
  const compared = results.filter(({ status }) => status === "compared");
  terminal.write(format === "json" ? jsonOf(compared) : compared.map((one) => textOf(one, terminal)).join("\n"));
  return exitCodeOf(results);
}

function jsonOf(results: readonly LookComparison[]): string {
  const models = results.map(({ name, from, to, views }) => ({
    model: name,
    from,
    to,
    views: views.map(({ view, kind, change }) => ({ view, kind, moves: !isSamePlaces(change), ...change })),
  }));
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === "number" ? Math.round(value * 100) / 100 : value;
  return `${JSON.stringify({ ketu_look_comparison: 1, models }, rounded, 2)}\n`;
}

function textOf({ name, from, to, views }: LookComparison, { say }: Terminal): string {
  const head = say({ en: `${name}: look ${from} → ${to}`, zh: `${name}：样式 ${from} → ${to}` });
  const lines = views.map(({ view, change }) => {
    const colon = say({ en: ": ", zh: "：" });
    return `  ${view}${colon}${say(isSamePlaces(change) ? nothingMoves : changeWords(change))}`;
  });
  return `${[head, ...lines].join("\n")}\n`;
}

const nothingMoves: Wording = { en: "nothing moves", zh: "没有变化" };

function changeWords({ before, after, shapes, texts, lines }: LayoutChange): Wording {
  const size = (picture: LayoutChange["before"]): string =>
    `${Math.round(picture.width)} × ${Math.round(picture.height)}`;
  const isSameSize = size(before) === size(after);
  const sizes = isSameSize ? size(before) : `${size(before)} → ${size(after)}`;
  const far = Math.ceil(shapes.farthest);
  return {
    en: [
      `${sizes} px`,
      `${shapes.moved} of ${shapes.count} shapes move, by up to ${far} px`,
      `${shapes.resized} change their size`,
      `${texts.resized} of ${texts.count} texts change their size, ${texts.rewrapped} break elsewhere`,
      `${lines.moved} of ${lines.count} lines run elsewhere`,
    ].join("; "),
    zh: [
      `${sizes} 像素`,
      `${shapes.count} 个图形中有 ${shapes.moved} 个移动，最远 ${far} 像素`,
      `${shapes.resized} 个大小改变`,
      `${texts.count} 处文字中有 ${texts.resized} 处字号改变，${texts.rewrapped} 处换行改变`,
      `${lines.count} 条线中有 ${lines.moved} 条走法改变`,
    ].join("；"),
  };
}
