import type { DiagnosticKind } from "../../base/diagnostic.ts";

interface Params extends Readonly<Record<string, string>> {
  readonly id: string;
  readonly wantedZh: string;
  readonly wantedEn: string;
  /** Empty when nothing is near. */
  readonly suggestion: string;
  readonly label: string;
  /** The first few declared ids; empty when there are none. */
  readonly known: string;
}

const unknownReference: DiagnosticKind<Params> = {
  code: "unknown-reference",
  severity: "error",
  title: { zh: "引用了没有声明的名字", en: "Reference to something not declared" },
  explanation: {
    zh: "模型里凡是可能写错的名字（角色、渠道、节点、事件、指标……）都要先声明再引用，这样拼错一个字母不会悄悄变成另一个东西。请改成已声明的名字，或者在相应的段落里补上声明。引用的是 id，不是显示用的名称。",
    en: "Whatever could be misspelt (roles, channels, nodes, events, metrics …) is declared once and then referred to, so that a wrong letter does not silently become another thing. Use the id of something declared, or declare it in its section. References name ids, not labels.",
  },
  wrong: `ketu: 1
title: 客户管理模型
channels: { wecom: 企业微信 }
stages:
  contact:
    label: 初次接触
    nodes:
      first_call: { label: 首次电话, channel: wecm }
`,
  right: `ketu: 1
title: 客户管理模型
channels: { wecom: 企业微信 }
stages:
  contact:
    label: 初次接触
    nodes:
      first_call: { label: 首次电话, channel: wecom }
`,
  message: ({ id, wantedZh, wantedEn }) => ({
    zh: `没有叫 \`${id}\` 的${wantedZh}`,
    en: `There is no ${wantedEn.replace(/\ban? /g, "")} \`${id}\``,
  }),
  hint: ({ suggestion, label, known, wantedZh, wantedEn }) => {
    const words = label && label !== suggestion ? ` (${label})` : "";
    if (suggestion)
      return { zh: `是不是想写 \`${suggestion}\`${words}？`, en: `Did you mean \`${suggestion}\`${words}?` };
    if (known) return { zh: `已声明的${wantedZh}:${known}`, en: `Declared: ${known}` };
    return { zh: `模型里还没有声明任何${wantedZh}。`, en: `The model does not declare ${wantedEn} yet.` };
  },
};
export default unknownReference;
