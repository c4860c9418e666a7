import { diagnose, type Diagnostic } from "../../base/diagnostic.ts";
import type { ParsedDocument } from "../../syntax/parsed-document.ts";
import { nodesAt } from "../../syntax/walk.ts";
import type { LintRule } from "../lint-rule.ts";
import { privacySeverity } from "../personal-fields.ts";
import { findPersonalValues, type PersonalValue } from "../personal-patterns.ts";
import { personalFormWords } from "../personal-form-words.ts";

/** The message tells no value: findings go into logs, which more people read than the model. */
const personalDataInText: LintRule<{ readonly form: string; readonly masked: string }> = {
  code: "personal-data-in-text",
  severity: "warning",
  title: { zh: "文件里有未脱敏的个人信息", en: "Personal data in clear in a file" },
  explanation: {
    zh: "模型和指标文件会进版本库、发给客户、印在图上；进了版本库的内容，删掉以后历史里还在。手机号、身份证号、银行卡号和个人邮箱不要写在说明、客户原话、取值或注释里，写成脱敏的形式，例如 `139****7856`。`example.com` 的地址、`service@` 这类岗位邮箱和明显编造的号码不算。模型声明了规则包时，这是错误。",
    en: "Models and figures go into version control, to clients, and into pictures; and what was once committed stays in the history when it is deleted. Telephone numbers, identity card numbers, card numbers and the addresses of persons do not belong into notes, quotes, values or comments: write them masked, as in `139****7856`. Addresses at `example.com`, of a post such as `service@`, and numbers that are plainly made up do not count. Where the model declares rule packs this is an error.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, note: 打 13912347856 找王女士 } } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, note: 打 139****7856 找王女士 } } } }
`,
  message: ({ form, masked }) => {
    const words = personalFormWords[form as PersonalValue["form"]];
    return { zh: `${words.zh} \`${masked}\` 没有脱敏`, en: `The ${words.en} \`${masked}\` stands here in clear` };
  },
  hint: ({ masked }) => ({
    zh: `写成 \`${masked}\`；已经提交过的，历史里还有。`,
    en: `Write \`${masked}\`; what was committed before is still in the history.`,
  }),
  check({ model, documents, figures }) {
    const severity = privacySeverity(model);
    return [...documents, ...(figures ? [figures] : [])].flatMap((document) =>
      findPersonalValues(document.text)
        .filter(({ from }) => !isNumber(document, from))
        .map((value): Diagnostic => {
          const range = { file: document.file, from: value.from, to: value.to };
          const title = { zh: "写成脱敏的形式", en: "Mask it" };
          const fix = { title, edits: [{ range, text: value.masked }], isSafe: false };
          return diagnose(personalDataInText, { form: value.form, masked: value.masked }, { range, severity, fix });
        }),
    );
  },
};
export default personalDataInText;

/** A figure or bound may have as many digits as a telephone number. */
function isNumber({ root }: ParsedDocument, offset: number): boolean {
  const scalar = nodesAt(root, offset).at(-1);
  return scalar?.kind === "scalar" && typeof scalar.value === "number";
}
