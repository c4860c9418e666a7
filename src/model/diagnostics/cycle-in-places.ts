import type { DiagnosticKind } from "../../base/diagnostic.ts";

const cycleInPlaces: DiagnosticKind<{ readonly id: string }> = {
  code: "cycle-in-places",
  severity: "error",
  title: { zh: "先后次序绕成了圈", en: "Places in a circle" },
  explanation: {
    zh: "`before` 和 `after` 说明一项排在哪一项的旁边。几项互相以对方为准，就定不出先后，所以它们被放在最后。请让其中一项不写，或者以别的项为准。",
    en: "`before` and `after` say beside which other entry one goes. Where entries refer to each other in a circle there is no order, so they were put at the end. Leave one of them out, or let it refer to another entry.",
  },
  wrong: `ketu: 1
title: 客户管理模型
extends: ketu:lifecycle-6
stages: { trial: { label: 试用, after: pilot }, pilot: { label: 试点, after: trial } }
`,
  right: `ketu: 1
title: 客户管理模型
extends: ketu:lifecycle-6
stages: { trial: { label: 试用, after: needs }, pilot: { label: 试点, after: trial } }
`,
  message: ({ id }) => ({
    zh: `\`${id}\` 的先后次序绕成了圈`,
    en: `The place of \`${id}\` goes in a circle`,
  }),
  hint: () => ({
    zh: "改一下其中一个 `before` 或 `after`。",
    en: "Change one of the `before` or `after`.",
  }),
};
export default cycleInPlaces;
