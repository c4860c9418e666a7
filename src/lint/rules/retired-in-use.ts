import { diagnose, type Fix } from "../../base/diagnostic.ts";
import { idOf } from "../../base/element-ref.ts";
import type { AnyElement, Mention } from "../../model/model.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const retiredInUse: LintRule<{ readonly id: string; readonly retired: string; readonly replacement: string }> = {
  code: "retired-in-use",
  severity: "warning",
  title: { zh: "用到了已停用的内容", en: "Something retired is still used" },
  explanation: {
    zh: "停用的内容保留条目（`retired`），是为了编号不被误用、历史可以追溯；还在使用的内容不应再指向它。写了 `replaced_by` 的，改为指向接替它的那一项；没有接替的，去掉这处引用。",
    en: "What is retired keeps its entry (`retired`) so that its id is never reused and history can be traced; what is in use should no longer point to it. Where `replaced_by` names a successor, name that; where there is none, take the reference out.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: fax } } } }
channels: { fax: { label: 传真, retired: 2025-12-31, replaced_by: email }, email: 邮件 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: email } } } }
channels: { fax: { label: 传真, retired: 2025-12-31, replaced_by: email }, email: 邮件 }
`,
  message: ({ id, retired }) => ({
    zh: `\`${id}\` 已于 ${retired} 停用，这里还在用`,
    en: `\`${id}\` was retired on ${retired} and is still used here`,
  }),
  hint: ({ replacement }) =>
    replacement === ""
      ? { zh: "去掉这处引用。", en: "Take the reference out." }
      : { zh: `改为接替它的 \`${replacement}\`。`, en: `Name its successor \`${replacement}\`.` },
  check({ model, index, mentionsByRef }) {
    const elements = [...index.elementByRef.values()].filter(({ ref }) => mentionsByRef.has(ref));
    return elements.flatMap((element) => {
      const { id, retired, replacedBy: replacement = "" } = element;
      if (retired === undefined || model.unsure.includes(element.ref)) return [];
      return (mentionsByRef.get(element.ref) ?? []).flatMap((mention) => {
        const from = mention.from && index.elementByRef.get(mention.from);
        // What a view leaves out may well be retired.
        if (from?.kind === "view") return [];
        const fix = replacement === "" ? undefined : fixOf(mention, element, replacement);
        const range = mention.range ?? (from && placeOfElement(from).range);
        const place = { ...(range && { range }), ...(fix && { fix }), ...(mention.from && { subject: mention.from }) };
        return range ? [diagnose(retiredInUse, { id, retired, replacement }, place)] : [];
      });
    });
  },
};
export default retiredInUse;

function fixOf({ range, to }: Mention, { id }: AnyElement, replacement: string): Fix | undefined {
  // Quotes or escapes around the name, or only a part of it: somebody has to look.
  if (range?.to !== (range?.from ?? 0) + id.length || idOf(to) !== id || /^[\d.]+$/.test(replacement)) return undefined;
  const title = { zh: `改为 \`${replacement}\``, en: `Change to \`${replacement}\`` };
  return { title, edits: [{ range, text: replacement }], isSafe: true };
}
