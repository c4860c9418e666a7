import type { DiagnosticKind } from "../../base/diagnostic.ts";

const tagUsed: DiagnosticKind<{ readonly tag: string }> = {
  code: "tag-used",
  severity: "error",
  title: { zh: "`!` 开头被当作标签", en: "Read as a tag" },
  explanation: {
    zh: "值以 `!` 开头时，YAML 把它当作类型标签，`when: !welcomed` 里的内容就丢了。表达式里的“非”要写在引号里：`when: '!welcomed'`。模型语言不用标签。",
    en: "A value that begins with `!` is a type tag to YAML, and the content of `when: !welcomed` is lost. Put an expression with *not* in quotes: `when: '!welcomed'`. The model language itself uses no tags.",
  },
  wrong:
    "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\nfields:\n  welcomed: { label: 已回访, type: boolean }\nschemes:\n  tags:\n    label: 标签\n    match: any\n    classes:\n      cold: { label: 未回访, when: !welcomed }\n",
  right:
    "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\nfields:\n  welcomed: { label: 已回访, type: boolean }\nschemes:\n  tags:\n    label: 标签\n    match: any\n    classes:\n      cold: { label: 未回访, when: '!welcomed' }\n",
  message: ({ tag }) => ({
    zh: `YAML 把 \`${tag}\` 当作类型标签，不当作内容。`,
    en: `YAML reads \`${tag}\` as a type tag, not as content.`,
  }),
  hint: ({ tag }) =>
    tag.startsWith("!!")
      ? { zh: "去掉标签；要写成文字就加引号。", en: "Remove the tag; for text use quotes." }
      : { zh: "用单引号括住整个值。", en: "Put the whole value in single quotes." },
};
export default tagUsed;
