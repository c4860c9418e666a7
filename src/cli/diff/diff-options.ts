import { Option } from "commander";
import type { Severity } from "../../base/diagnostic.ts";
import type { Budget, ComparisonFormat } from "../../report/comparison/comparison-input.ts";
import { comparisonFormats } from "../../report/generated/comparison-formats.ts";
import type { CommandHost } from "../cli-command.ts";
import { wrongValue } from "../usage-problem.ts";

/** What `ketu diff` is asked for. */
export interface DiffOptions {
  readonly format: string;
  readonly failOn: Severity;
  readonly asOf?: string;
  readonly budget?: Budget;
  readonly link?: string;
  readonly docs?: string;
  readonly commentId?: string;
}

/** By the name that `--format` takes, the default first. */
export const diffFormats: ReadonlyMap<string, ComparisonFormat> = new Map(
  [comparisonFormats.pretty, ...Object.values(comparisonFormats)].map((format) => [format.id, format] as const),
);

const budgets: Readonly<Record<string, Budget>> = {
  comment: { limit: 65_536, unit: "characters" },
  summary: { limit: 1_048_576, unit: "bytes" },
};

/** What the shortest comment needs: heading, counts, what is left out, and a link. */
const leastBudget = 4000;
const longestAddress = 2000;

/** `--budget comment`, `summary`, or a number of characters. */
export function budgetOption({ say }: CommandHost): Option {
  return new Option(
    "--budget <size>",
    say({
      en: "how long markdown may be: comment (65,536 characters), summary (1 MiB), or a number of characters",
      zh: "markdown 最多多长：comment（65,536 个字符）、summary（1 MiB），或字符数",
    }),
  ).argParser((value: string): Budget => {
    const named = budgets[value];
    if (named) return named;
    if (/^\d{4,9}$/.test(value) && Number(value) >= leastBudget) return { limit: Number(value), unit: "characters" };
    throw wrongValue("--budget", value, {
      en: `comment, summary, or a number from ${leastBudget} on`,
      zh: `comment、summary，或不小于 ${leastBudget} 的数`,
    });
  });
}

/** Which comment it is, where one pull request has several. */
export function commentIdOption({ say }: CommandHost): Option {
  return new Option(
    "--comment-id <id>",
    say({
      en: "what the first line of markdown names, where one pull request has several comments",
      zh: "写进 markdown 的第一行，用来区分同一个合并请求里的几条评论",
    }),
  ).argParser((value: string) => {
    if (/^[A-Za-z0-9._-]{1,64}$/.test(value)) return value;
    throw wrongValue("--comment-id", value, {
      en: "up to 64 letters, digits, dots, hyphens and underscores",
      zh: "最多 64 个英文字母、数字、点、连字符和下划线",
    });
  });
}

/** Where the comparison as HTML can be opened. */
export function linkOption({ say }: CommandHost): Option {
  return new Option(
    "--link <address>",
    say({
      en: "where the comparison as HTML can be opened; markdown links it",
      zh: "HTML 版比较的地址，markdown 会链接它",
    }),
  ).argParser((value: string) => addressOf("--link", value));
}

/** Where the pages of `docs/` can be read. */
export function docsOption({ say }: CommandHost): Option {
  return new Option(
    "--docs <address>",
    say({
      en: "where the folder docs of ketu can be read; rules link their pages there",
      zh: "ketu 的 docs 文件夹的地址，规则会链接到那里的说明",
    }),
  ).argParser((value: string) => addressOf("--docs", value).replace(/\/*$/, "/"));
}

function addressOf(option: string, value: string): string {
  if (/^https?:\/\/[^\s<>"]+$/.test(value) && value.length <= longestAddress) return value;
  throw wrongValue(option, value, { en: "an address that begins with https://", zh: "以 https:// 开头的地址" });
}
