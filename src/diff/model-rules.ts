import type { ChangeRule } from "./change-rule.ts";

/** What is said of a model that is in one version only: its elements are not told one by one. */
export type ModelRule = Pick<
  ChangeRule,
  "id" | "severity" | "direction" | "title" | "explanation" | "mirror" | "example"
>;

const whole = `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
`;

export const modelAdded: ModelRule = {
  id: "model-added",
  severity: "info",
  direction: "none",
  title: { zh: "新增模型", en: "Model added" },
  explanation: {
    zh: "这个模型文件以前没有。它的内容不逐项列出，请直接看模型和它的图；改了名的文件会跟上，不算新增。",
    en: "There was no such model before. What it holds is not listed one by one: read the model and its pictures. A file that only got another name is followed and is not new.",
  },
  mirror: "model-removed",
  example: { base: "", head: whole },
};

export const modelRemoved: ModelRule = {
  id: "model-removed",
  severity: "error",
  direction: "down",
  title: { zh: "模型没有了", en: "Model removed" },
  explanation: {
    zh: "整个模型文件没有了。读它的指标、看板、接口和培训材料都失去了依据；发出去的编码也不再有人解释。确实停用的，先写明由谁接替。",
    en: "The whole model is gone. Metrics, dashboards, interfaces and lessons that read it have nothing to stand on, and nobody explains issued codes any more. If it is really out of use, say first what takes its place.",
  },
  mirror: "model-added",
  example: { base: whole, head: "" },
};
