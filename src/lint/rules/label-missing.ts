import { diagnose } from "../../base/diagnostic.ts";
import { wordsOfId } from "../../base/localized-text.ts";
import type { AnyElement } from "../../model/model.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const labelMissing: LintRule<{ readonly id: string; readonly words: string }> = {
  code: "label-missing",
  severity: "info",
  title: { zh: "没有名称", en: "Element without a label" },
  explanation: {
    zh: "没有写 `label` 的元素在图上用编号代替，例如 `first_order` 显示为“first order”，夹在中文名称里很显眼。给它起一个读图的人看得懂的名称。",
    en: "An element without a `label` is drawn with the words of its id, so that `wh_visit_2` stands in the picture as “wh visit 2” among proper names. Give it a name that the reader understands.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { first_call: { kind: touchpoint } } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { first_call: { label: 首次电话, kind: touchpoint } } } }
`,
  message: ({ id, words }) => ({
    zh: `\`${id}\` 没有名称，图上显示为“${words}”`,
    en: `\`${id}\` has no label and is drawn as “${words}”`,
  }),
  hint: () => ({ zh: "加上 `label:`。", en: "Add `label:`." }),
  check: ({ model }) => {
    const drawn: readonly AnyElement[] = [
      ...[model.roles, model.parties, model.segments, model.channels, model.stages, model.nodes].flat(),
      ...[model.activities, model.relationships, model.schemes, model.classes, model.metrics, model.fields].flat(),
    ];
    return inUse(drawn)
      .filter(({ label }) => Object.keys(label).length === 0)
      .map((element) =>
        diagnose(labelMissing, { id: element.id, words: wordsOfId(element.id) }, placeOfElement(element)),
      );
  },
};
export default labelMissing;
