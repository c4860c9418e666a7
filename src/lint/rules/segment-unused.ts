import { diagnose } from "../../base/diagnostic.ts";
import { unnamed } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const segmentUnused: LintRule<{ readonly id: string }> = {
  code: "segment-unused",
  severity: "info",
  title: { zh: "没有活动面向这个客户群体", en: "Segment that no activity aims at" },
  explanation: {
    zh: "写下目标客户群体，是为了对准他们做事。没有一项活动的 `segment` 指向这个群体，说明它只停留在纸上。",
    en: "A segment is written down so that something is done for it. No activity names this one in its `segment`: so far it is only on paper.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
segments: { parents: 中小学生家长, schools: 学校 }
activities: { ads: { label: 搜索投放, kind: campaign, stages: [prospect], segment: parents } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
segments: { parents: 中小学生家长, schools: 学校 }
activities: { ads: { label: 搜索投放, kind: campaign, stages: [prospect], segment: [parents, schools] } }
`,
  message: ({ id }) => ({ zh: `没有活动面向客户群体 \`${id}\``, en: `No activity aims at the segment \`${id}\`` }),
  hint: () => ({
    zh: "在一项活动上写 `segment:`，或者去掉这个群体。",
    en: "Name it in the `segment:` of an activity, or remove it.",
  }),
  check: (context) =>
    unnamed(context.model.segments, context, ["activity"]).map((segment) =>
      diagnose(segmentUnused, { id: segment.id }, placeOfElement(segment)),
    ),
};
export default segmentUnused;
