import type { DiagnosticKind } from "../../base/diagnostic.ts";

const viewShowsNothing: DiagnosticKind<{ readonly view: string }> = {
  code: "view-shows-nothing",
  severity: "warning",
  title: { zh: "视图里什么也没有", en: "View that shows nothing" },
  explanation: {
    zh: "`only` 里的几个条件要同时符合，`without` 又去掉了一些，最后一个节点、一个阶段也没有剩下，画出来是一张空图；一页多图没有写视图也是这样。放宽其中一个条件；要几种里的任意一种，写在同一个键的列表里。",
    en: "The keys of `only` must all hold at once, and `without` takes some away: no node and no stage is left, and the picture is empty, as is a sheet that names no view. Loosen one of them; what may be one of several goes into the list of one key.",
  },
  wrong: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages:
  contact: { label: 初次接触, owner: sales, nodes: { call: 首次电话 } }
  service: { label: 售后服务, owner: care, nodes: { visit: 上门回访 } }
views: { sales: { kind: lifecycle_map, only: { stages: [service], owners: [sales] } } }
`,
  right: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages:
  contact: { label: 初次接触, owner: sales, nodes: { call: 首次电话 } }
  service: { label: 售后服务, owner: care, nodes: { visit: 上门回访 } }
views: { sales: { kind: lifecycle_map, only: { owners: [sales] } } }
`,
  message: ({ view }) => ({ zh: `视图 \`${view}\` 里什么也没有`, en: `The view \`${view}\` shows nothing` }),
  hint: () => ({
    zh: "放宽 `only` 或 `without` 里的一个条件。",
    en: "Loosen one of the conditions in `only` or `without`.",
  }),
};
export default viewShowsNothing;
