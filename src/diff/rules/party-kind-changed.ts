import type { ChangeRule } from "../change-rule.ts";
import { partyKindWords } from "../../messages/diagram-words.ts";
import { findChoices } from "../find-settings.ts";

const partyKindChanged: ChangeRule = {
  id: "party-kind-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "关系方的种类变了", en: "Kind of a party changed" },
  explanation: {
    zh: "这一方对企业是谁变了：客户、合作方还是本公司。客户关系图和按客户算的数字会把它算到别处。",
    en: "What the party is to the company is another thing: a customer, a partner, the company itself. Pictures of relationships and figures about customers count it elsewhere.",
  },
  mirror: "party-kind-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
parties: { school: { label: 学校, kind: partner } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
parties: { school: { label: 学校, kind: customer } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    findChoices(comparison, { path: "partyKind", kinds: ["party"], words: partyKindWords }, { zh: "种类", en: "Kind" }),
};
export default partyKindChanged;
