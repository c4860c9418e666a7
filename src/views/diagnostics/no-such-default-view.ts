import type { DiagnosticKind } from "../../base/diagnostic.ts";

const noSuchDefaultView: DiagnosticKind<{ readonly view: string; readonly name: string; readonly views: string }> = {
  code: "no-such-default-view",
  severity: "warning",
  title: { zh: "没有这个默认视图", en: "No such default view" },
  explanation: {
    zh: "链接和一页多图可以写没有声明的视图：名字就是种类的名字，例如 `process_flow`。但模型里没有东西可画时，这种默认视图就不存在，链接打不开，纸上也放不上。请补上它要画的内容，或者改写别的视图。",
    en: "Links and sheets may name views that are not declared, after their kind, such as `process_flow`. Where the model has nothing for such a view to show, it does not exist: the link opens nothing, and the sheet leaves it out. Add what it would show, or name another view.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: 首次电话 } } }
views: { map: { kind: lifecycle_map, links: { contact: relationship_graph } } }
`,
  right: `ketu: 1
title: 客户管理模型
parties: { customer: 客户, school: 学校 }
relationships: { studies: { label: 就读, from: customer, to: school } }
stages: { contact: { label: 初次接触, nodes: { call: 首次电话 } } }
views: { map: { kind: lifecycle_map, links: { contact: relationship_graph } } }
`,
  message: ({ view, name }) => ({
    zh: `视图 \`${view}\` 里写的默认视图 \`${name}\` 不存在：模型里没有它可画的内容`,
    en: `The view \`${view}\` names the default view \`${name}\`, and the model has nothing for it to show`,
  }),
  hint: ({ views }) => ({ zh: `可以用的有：${views}`, en: `These exist: ${views}` }),
};
export default noSuchDefaultView;
