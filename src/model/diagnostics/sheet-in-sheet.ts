import type { DiagnosticKind } from "../../base/diagnostic.ts";

const sheetInSheet: DiagnosticKind<{ readonly sheet: string; readonly part: string }> = {
  code: "sheet-in-sheet",
  severity: "error",
  title: { zh: "一页多图里又放了一页多图", en: "Sheet within a sheet" },
  explanation: {
    zh: "`kind: sheet` 把几个视图排在一张纸上。纸上再放一张纸，里面的图就小得看不清，两张纸互相放进对方则永远画不完。这一处没有放上去。请直接写出里面的视图。",
    en: "`kind: sheet` puts several views on one sheet. On a sheet within a sheet pictures would be too small to read, and two sheets on each other would never end. This one was left out. Name the views themselves instead.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
views:
  map:   { kind: lifecycle_map }
  flow:  { kind: process_flow }
  first: { kind: sheet, views: [map, flow] }
  both:  { kind: sheet, views: [first, flow] }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
views:
  map:   { kind: lifecycle_map }
  flow:  { kind: process_flow }
  first: { kind: sheet, views: [map, flow] }
  both:  { kind: sheet, views: [flow, map] }
`,
  message: ({ sheet, part }) =>
    sheet === part
      ? { zh: `视图 \`${sheet}\` 把自己放在自己上面`, en: `The sheet \`${sheet}\` is put on itself` }
      : {
          zh: `视图 \`${sheet}\` 上又放了一页多图 \`${part}\``,
          en: `The sheet \`${sheet}\` holds another sheet, \`${part}\``,
        },
  hint: () => ({
    zh: "写出要放的视图本身。",
    en: "Name the views themselves.",
  }),
};
export default sheetInSheet;
