import type { DiagnosticKind } from "../../base/diagnostic.ts";
import type { Wording } from "../../base/wording.ts";
import { exampleOfAlert } from "../example-of-rule.ts";

/** Why a text is not a threshold. `found` is the piece of text, `use` what belongs there. */
export type AlertProblem = {
  readonly reason: keyof typeof messages;
  readonly found: string;
  readonly use?: string;
};

const messages = {
  operator: () => ({
    zh: "阈值应以 `<`、`<=`、`>` 或 `>=` 开头",
    en: "A threshold begins with `<`, `<=`, `>` or `>=`",
  }),
  spelling: (found, use) => ({ zh: `\`${found}\` 写成 \`${use}\``, en: `\`${found}\` is written \`${use}\`` }),
  number: (found) => ({
    zh: `\`${found}\` 处应是一个数，如 \`60%\` 或 \`450\``,
    en: `A number such as \`60%\` or \`450\` belongs at \`${found}\``,
  }),
  rest: (found) => ({ zh: `阈值后面多了 \`${found}\``, en: `\`${found}\` does not belong behind a threshold` }),
  "level-versus": () => ({
    zh: "与上期比较的是变化，要以 `change` 开头",
    en: "Only a change is compared with another period; it begins with `change`",
  }),
  period: (found) => ({ zh: `\`${found}\` 不是可比较的时期`, en: `\`${found}\` names no period to compare with` }),
  "no-period": () => ({ zh: "变化没有写明与哪一期比较", en: "The change does not say what it is compared with" }),
} satisfies Readonly<Record<string, (found: string, use: string) => Wording>>;

function messageOf({ reason, found, use = "" }: AlertProblem): Wording {
  const message: (found: string, use: string) => Wording = messages[reason];
  return message(found, use);
}

const alertSyntax: DiagnosticKind<AlertProblem> = {
  code: "alert-syntax",
  severity: "error",
  title: { zh: "预警阈值写法有误", en: "Not a threshold" },
  explanation: {
    zh: '预警只有两种写法。水平：`"< 60%"`、`"> 450"`，指标低于或高于一个数时报警。变化：`"change > 20% vs previous"`、`"change < -10% vs last_year"`，与上期或去年同期相比变化超过一个比例时报警。`60%` 就是 0.6。因为 `>` 和 `%` 在 YAML 里另有含义，阈值要放在引号里。',
    en: 'An alert is written in one of two ways. A level, `"< 60%"` or `"> 450"`, warns when the figure is below or above a number. A change, `"change > 20% vs previous"` or `"change < -10% vs last_year"`, warns when the figure moved by more than a share of the previous period or of the same period last year. `60%` is 0.6. Because `>` means something else to YAML, a threshold stands in quotes.',
  },
  wrong: exampleOfAlert('"change > 20%"'),
  right: exampleOfAlert('"change > 20% vs previous"'),
  message: messageOf,
  hint: ({ reason }) => {
    if (reason === "period" || reason === "no-period")
      return {
        zh: "写上 `vs previous`（上期）或 `vs last_year`（去年同期）。",
        en: "Add `vs previous` or `vs last_year`.",
      };
    return {
      zh: '例如 `"< 60%"` 或 `"change > 20% vs previous"`。',
      en: 'For example `"< 60%"` or `"change > 20% vs previous"`.',
    };
  },
};
export default alertSyntax;
