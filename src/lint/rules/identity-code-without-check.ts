import { diagnose } from "../../base/diagnostic.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const identityCodeWithoutCheck: LintRule<{ readonly id: string }> = {
  code: "identity-code-without-check",
  severity: "info",
  title: { zh: "身份码没有校验位", en: "Identity code without a check character" },
  explanation: {
    zh: "手工抄写、录入的编码难免出错。加一个校验位，绝大多数错一位、两位颠倒的编码当场就能发现；MOD 37,36 只占一个字符，能查出全部单字符错误。",
    en: "Codes that people copy and type are mistyped now and then. One check character catches nearly all wrong and swapped characters on the spot; MOD 37,36 takes one character and catches every single wrong one.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
codes:
  customer_id: { kind: identity, pattern: "C{serial}", parts: { serial: { digits: 6 } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
codes:
  customer_id: { kind: identity, pattern: "C{serial}{check}", parts: { serial: { digits: 6 }, check: { algorithm: iso7064-mod37-36 } } }
`,
  message: ({ id }) => ({
    zh: `身份码 \`${id}\` 没有校验位`,
    en: `The identity code \`${id}\` has no check character`,
  }),
  hint: () => ({
    zh: "加一段 `check: { algorithm: iso7064-mod37-36 }`。",
    en: "Add a part `check: { algorithm: iso7064-mod37-36 }`.",
  }),
  check: ({ model }) =>
    inUse(model.codes)
      .filter(({ codeKind, parts }) => codeKind === "identity" && !parts.some(({ source }) => source === "check"))
      .map((code) => diagnose(identityCodeWithoutCheck, { id: code.id }, placeOfElement(code))),
};
export default identityCodeWithoutCheck;
