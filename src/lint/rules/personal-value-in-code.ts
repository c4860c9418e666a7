import { diagnose } from "../../base/diagnostic.ts";
import type { Field } from "../../model/model.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";

const personalValueInCode: LintRule<{ readonly id: string; readonly field: string }> = {
  code: "personal-value-in-code",
  severity: "warning",
  title: { zh: "编码里有个人信息", en: "Personal value in a code" },
  explanation: {
    zh: "编码会印在单据上、报在电话里、传到别的系统，谁都看得见，而且发出去就收不回来。把手机号、姓名、证件号放进编码，等于到处公开。用流水号或取值集里的代码代替。",
    en: "Codes are printed on forms, said over the telephone and passed to other systems: everybody sees them, and once issued they cannot be called back. A telephone number, name or identity number inside a code is published with it. Use a serial, or codes of a value set.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields: { mobile: { label: 手机号, privacy: personal, purpose: 联系客户, basis: contract, keep: 3y, mask: mobile } }
codes: { customer_id: { kind: identity, pattern: "{tail}{serial}", parts: { tail: { field: mobile, take: last 4, at: issue }, serial: { digits: 6 } } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
fields: { mobile: { label: 手机号, privacy: personal, purpose: 联系客户, basis: contract, keep: 3y, mask: mobile } }
codes: { customer_id: { kind: identity, pattern: "C{serial}", parts: { serial: { digits: 6 } } } }
`,
  message: ({ id, field }) => ({
    zh: `编码 \`${id}\` 里有个人信息 \`${field}\``,
    en: `The code \`${id}\` contains the personal data \`${field}\``,
  }),
  hint: () => ({ zh: "换成流水号，或者取值集里的代码。", en: "Use a serial instead, or codes of a value set." }),
  check({ model }) {
    const fields = new Map(model.fields.map((field) => [field.id, field]));
    return inUse(model.codes).flatMap((code) =>
      code.parts.flatMap(({ settings, origin: { file, from, to } }) => {
        const field = fields.get(String(settings["field"]));
        if (!field || !tells(field)) return [];
        const place = { range: { file, from, to }, subject: code.ref };
        return [diagnose(personalValueInCode, { id: code.id, field: field.id }, place)];
      }),
    );
  },
};
export default personalValueInCode;

/** Whether its values tell who somebody is: sensitive ones do, others unless they are one of a few. */
function tells({ privacy, values }: Field): boolean {
  return privacy === "sensitive" || (privacy === "personal" && values.length === 0);
}
