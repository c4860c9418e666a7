import type { DiagnosticKind } from "../../base/diagnostic.ts";

interface Params extends Readonly<Record<string, string>> {
  readonly id: string;
  readonly wantedZh: string;
  readonly wantedEn: string;
  readonly actualZh: string;
  readonly actualEn: string;
  /** Empty when nothing is near. */
  readonly suggestion: string;
  readonly label: string;
}

const wrongKindReference: DiagnosticKind<Params> = {
  code: "wrong-kind-reference",
  severity: "error",
  title: { zh: "引用了另一类东西", en: "Reference to another kind of thing" },
  explanation: {
    zh: "这个名字是声明过的，但它是另一类东西：例如 `owner` 要写角色，却写了渠道。每个键只接受一类（或几类）元素，否则图上的负责人、渠道、指标就会张冠李戴。请改成正确的一类，或者把它挪到合适的键下。",
    en: "The name is declared, but as another kind of thing: `owner`, say, wants a role and got a channel. Each key takes one kind of element (or a few), or the picture would show a channel as the person in charge. Name one of the right kind, or move the name to the key where it belongs.",
  },
  wrong: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部 }
channels: { phone: 电话 }
stages:
  contact: { label: 初次接触, owner: phone }
`,
  right: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部 }
channels: { phone: 电话 }
stages:
  contact: { label: 初次接触, owner: sales, nodes: { call: { label: 电话, channel: phone } } }
`,
  message: ({ id, wantedZh, wantedEn, actualZh, actualEn }) => ({
    zh: `\`${id}\` 是${actualZh}，不是${wantedZh}`,
    en: `\`${id}\` is ${actualEn}, not ${wantedEn}`,
  }),
  hint: ({ suggestion, label, wantedZh, wantedEn }) => {
    const words = label && label !== suggestion ? ` (${label})` : "";
    if (suggestion)
      return { zh: `是不是想写 \`${suggestion}\`${words}？`, en: `Did you mean \`${suggestion}\`${words}?` };
    return { zh: `这里要写${wantedZh}的 id。`, en: `The id of ${wantedEn} belongs here.` };
  },
};
export default wrongKindReference;
