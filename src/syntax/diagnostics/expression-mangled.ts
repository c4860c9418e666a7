import type { DiagnosticKind } from "../../base/diagnostic.ts";

const expressionMangled: DiagnosticKind<{ readonly key: string; readonly expression: string }> = {
  code: "expression-mangled",
  severity: "error",
  title: { zh: "表达式被 YAML 拆开了", en: "YAML takes the expression apart" },
  explanation: {
    zh: "没有引号的表达式先由 YAML 来读：开头的引号或 `[` 会让值提前结束，开头的 `>` 表示多行文字，`{ }` 里的逗号和方括号把表达式切成两段。给整个表达式加上单引号，YAML 就原样交给 ketu;`ketu fmt` 会在需要的地方自动加。",
    en: "YAML reads an unquoted expression first: a quote or `[` at its start ends the value early, a `>` at its start begins text over several lines, and inside `{ }` a comma or a square bracket cuts it in two. Put the whole expression in single quotes and YAML hands it over unchanged; `ketu fmt` does so where it must.",
  },
  wrong:
    'ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\nfields:\n  level: { label: 等级, type: text }\nschemes:\n  tags:\n    label: 标签\n    match: any\n    classes:\n      vip: { label: 贵宾, when: level in ["gold", "black"], stage: prospect }\n',
  right:
    'ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\nfields:\n  level: { label: 等级, type: text }\nschemes:\n  tags:\n    label: 标签\n    match: any\n    classes:\n      vip: { label: 贵宾, when: \'level in ["gold", "black"]\', stage: prospect }\n',
  message: ({ key, expression }) => ({
    zh: `YAML 没有把 \`${expression}\` 当作 \`${key}\` 的一个整体来读。`,
    en: `YAML does not read \`${expression}\` as one value of \`${key}\`.`,
  }),
  hint: () => ({ zh: "用单引号括住整个表达式。", en: "Put the whole expression in single quotes." }),
};
export default expressionMangled;
