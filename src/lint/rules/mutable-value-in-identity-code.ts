import { diagnose } from "../../base/diagnostic.ts";
import type { CodePart } from "../../model/model.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";

const mutableValueInIdentityCode: LintRule<{ readonly id: string; readonly part: string; readonly isField: number }> = {
  code: "mutable-value-in-identity-code",
  severity: "warning",
  title: { zh: "身份码里有会变的内容", en: "Mutable value in an identity code" },
  explanation: {
    zh: "身份码发放以后不再改变，所以里面不能有会变的内容：分层、评级、今天的地区。客户升了级，编码要么说假话，要么换号，历史就断了（常见的做法把信用等级放在第 11、12 位，正是这个毛病）。会变的内容放进维度码；字段一定要放的，写 `at: issue`，表示只取发放那一刻的值。",
    en: "An identity code never changes once it is issued, so nothing that changes may stand in it: a tier, a rating, the region of today. When the customer moves up, the code either lies or is replaced, and the history is torn (common advice to put the credit grade into digits 11 and 12 is this very mistake). Put it into a dimension code; a field that must be there takes `at: issue`, the value of that moment.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
schemes: { tier: { label: 客户分层, match: any, classes: { vip: { label: VIP 客户, code: V } } } }
codes: { customer_id: { kind: identity, pattern: "{tier}{serial}", parts: { tier: { scheme: tier }, serial: { digits: 6 } } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
schemes: { tier: { label: 客户分层, match: any, classes: { vip: { label: VIP 客户, code: V } } } }
codes: { customer_id: { kind: identity, pattern: "C{serial}", parts: { serial: { digits: 6 } } }, profile: { kind: dimension, pattern: "{tier}", parts: { tier: { scheme: tier } } } }
`,
  message: ({ id, part }) => ({
    zh: `身份码 \`${id}\` 的码段 \`${part}\` 会变`,
    en: `The part \`${part}\` of the identity code \`${id}\` changes with the customer`,
  }),
  hint: ({ isField }) => ({
    zh: isField === 1 ? "写上 `at: issue`，或者移到维度码里。" : "移到一套 `kind: dimension` 的编码里。",
    en:
      isField === 1
        ? "Add `at: issue`, or move it into a dimension code."
        : "Move it into a code of `kind: dimension`.",
  }),
  check({ model }) {
    const dimensions = new Set(model.codes.filter(({ codeKind }) => codeKind === "dimension").map(({ id }) => id));
    return inUse(model.codes)
      .filter(({ codeKind }) => codeKind === "identity")
      .flatMap((code) =>
        code.parts
          .filter((part) => changes(part, dimensions))
          .map(({ id: part, source, origin: { file, from, to } }) => {
            const params = { id: code.id, part, isField: source === "field" ? 1 : 0 };
            return diagnose(mutableValueInIdentityCode, params, { range: { file, from, to }, subject: code.ref });
          }),
      );
  },
};
export default mutableValueInIdentityCode;

function changes({ source, settings }: CodePart, dimensions: ReadonlySet<string>): boolean {
  if (source === "field") return settings["at"] !== "issue";
  return (
    source === "scheme" || (source === "from_part" && dimensions.has(String(settings["from_part"]).split(".")[0] ?? ""))
  );
}
