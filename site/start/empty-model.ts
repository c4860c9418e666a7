import type { Words } from "../strings/words.ts";

/** The least that a model can be, with the lines to go on from. */
export const emptyModel: Words = {
  zh: `ketu: 1
title: 我的客户模型
locale: zh

stages:
  first:
    label: 第一个阶段
    nodes:
      begin: 第一个节点
`,
  en: `ketu: 1
title: My customer model
locale: en

stages:
  first:
    label: First stage
    nodes:
      begin: First node
`,
};
