import type { DiagnosticKind } from "../../base/diagnostic.ts";

const aliasUsed: DiagnosticKind<{ readonly name: string }> = {
  code: "alias-used",
  severity: "error",
  title: { zh: "`&` 或 `*` 开头被当作锚点或别名", en: "Read as an anchor or alias" },
  explanation: {
    zh: "值以 `&` 开头是 YAML 的锚点，以 `*` 开头是别名。模型语言不用它们：每处内容写在自己的位置上，诊断和修改才指得准；要重复使用就用 `extends` 或 `include`。如果 `*` 或 `&` 只是文字（例如 `*重要*`），给文字加引号。",
    en: "A value that begins with `&` is an anchor to YAML, one that begins with `*` an alias. The model language does not use them: everything stands in its own place, so that diagnostics and edits can point at it; to reuse something there are `extends` and `include`. If the `*` or `&` is only text (as in `*urgent*`), quote the text.",
  },
  wrong: "ketu: 1\ntitle: *会员*\nstages: { prospect: 潜在客户 }\n",
  right: 'ketu: 1\ntitle: "*会员*"\nstages: { prospect: 潜在客户 }\n',
  message: ({ name }) =>
    name.startsWith("&")
      ? { zh: `YAML 把 \`${name}\` 当作锚点，不当作内容。`, en: `YAML reads \`${name}\` as an anchor, not as content.` }
      : { zh: `YAML 把 \`${name}\` 当作别名，不当作内容。`, en: `YAML reads \`${name}\` as an alias, not as content.` },
  hint: () => ({
    zh: "如果是文字就加引号；否则把内容直接写出来。",
    en: "Quote it if it is text; otherwise write the content out.",
  }),
};
export default aliasUsed;
