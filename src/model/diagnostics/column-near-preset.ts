import type { DiagnosticKind } from "../../base/diagnostic.ts";

const columnNearPreset: DiagnosticKind<{
  readonly column: string;
  readonly preset: string;
  readonly suggestion: string;
}> = {
  code: "column-near-preset",
  severity: "warning",
  title: { zh: "列名像是写错了", en: "Column looks misspelt" },
  explanation: {
    zh: "数据源用了一个已知系统的预设，这一列不在预设里，却和其中一列只差大小写或字母的次序。系统允许自定义字段，所以别的名字不会报；只有像笔误的才提醒。",
    en: "The source uses the preset of a known system. This column is not in it, yet differs from one that is only in case or in the order of letters. Systems allow fields of your own, so other names pass; only what looks like a slip is reported.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
sources: { crm: { kind: csv, path: contacts.csv, preset: zoho.contacts } }
fields: { mobile: { label: 手机号, source: crm.Moblie } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
sources: { crm: { kind: csv, path: contacts.csv, preset: zoho.contacts } }
fields: { mobile: { label: 手机号, source: crm.Mobile } }
`,
  message: ({ column, preset }) => ({
    zh: `预设 \`${preset}\` 里没有列 \`${column}\``,
    en: `The preset \`${preset}\` has no column \`${column}\``,
  }),
  hint: ({ suggestion }) => ({
    zh: `是不是想写 \`${suggestion}\`？`,
    en: `Did you mean \`${suggestion}\`?`,
  }),
};
export default columnNearPreset;
