import { diagnose } from "../../base/diagnostic.ts";
import type { AnyElement } from "../../model/model.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";
import { sameLabels } from "../same-labels.ts";

const duplicateLabel: LintRule<{ readonly id: string; readonly first: string; readonly text: string }> = {
  code: "duplicate-label",
  severity: "warning",
  title: { zh: "名称重复", en: "Duplicate label" },
  explanation: {
    zh: "同一种元素里有两个名称相同（大小写、全角半角、空格不算差别），读图的人分不清说的是哪一个，开会时也说不清。改得不一样，例如“首次电话”和“回访电话”；如果本来就是同一个，合成一个。",
    en: "Two elements of one kind carry the same label (case, width and blanks make no difference). Whoever reads the picture, or talks about it, cannot tell which is meant. Name them apart, such as “First call” and “Follow-up call”; if they are the same thing, make them one.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 电话 } }
  service: { label: 售后服务, nodes: { visit: 电话 } }
`,
  right: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话 } }
  service: { label: 售后服务, nodes: { visit: 回访电话 } }
`,
  message: ({ id, first, text }) => ({
    zh: `\`${id}\` 和 \`${first}\` 都叫“${text}”`,
    en: `\`${id}\` and \`${first}\` are both called “${text}”`,
  }),
  hint: () => ({ zh: "改一个看得出区别的名称。", en: "Give one of them a name that tells them apart." }),
  check({ model }) {
    const values = model.fields.flatMap((field) => (field.valueSet === undefined ? field.values : []));
    const whole: readonly (readonly AnyElement[])[] = [
      ...[model.roles, model.parties, model.segments, model.channels, model.stages, model.nodes, model.activities],
      ...[model.events, model.fields, model.schemes, model.metrics, model.views],
    ];
    return [
      ...whole.flatMap((elements) => sameLabels(elements)),
      ...sameLabels(model.classes, ({ scheme }) => scheme),
      ...sameLabels(values, ({ field }) => field),
    ].map(({ first, second, text }) => {
      const related = [
        { message: { zh: "第一个在这里", en: "The first is here" }, range: placeOfElement(first).range },
      ];
      return diagnose(duplicateLabel, { id: second.id, first: first.id, text }, { ...placeOfElement(second), related });
    });
  },
};
export default duplicateLabel;
