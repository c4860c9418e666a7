import type { DiagnosticKind } from "../../base/diagnostic.ts";

const fileMissing: DiagnosticKind<{ readonly path: string; readonly reason: "missing" | "too-large" | "unreadable" }> =
  {
    code: "file-missing",
    severity: "error",
    title: { zh: "找不到文件", en: "File not found" },
    explanation: {
      zh: "`include` 和 `extends` 的路径从写着它的那个文件所在的文件夹算起，用 `/` 分隔，大小写要一致。文件还要是文本、可以读取、不超过大小上限。缺少一个文件时，它声明的名字不会再逐个报错。",
      en: "Paths of `include` and `extends` start from the folder of the file in which they stand; they use `/` and keep case. The file must be text, readable and within the size limit. While a file is missing, the names it may declare are not reported one by one.",
    },
    wrong: {
      "main.ketu.yaml": `ketu: 1
title: 客户管理模型
include: [metric.ketu.yaml]
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
      "metrics.ketu.yaml": `ketu: 1
metrics: { cac: 获客成本 }
`,
    },
    right: {
      "main.ketu.yaml": `ketu: 1
title: 客户管理模型
include: [metrics.ketu.yaml]
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
      "metrics.ketu.yaml": `ketu: 1
metrics: { cac: 获客成本 }
`,
    },
    message: ({ path, reason }) => {
      if (reason === "missing") return { zh: `找不到文件 \`${path}\``, en: `There is no file \`${path}\`` };
      if (reason === "too-large") {
        return { zh: `文件 \`${path}\` 太大，没有读`, en: `The file \`${path}\` is too large and was not read` };
      }
      return { zh: `文件 \`${path}\` 读不出来`, en: `The file \`${path}\` cannot be read` };
    },
    hint: ({ reason }) => {
      if (reason === "missing") {
        return {
          zh: "检查路径和大小写；路径从本文件所在的文件夹算起。",
          en: "Check path and case; paths start from the folder of this file.",
        };
      }
      if (reason === "too-large") {
        return {
          zh: "用 `include` 拆成几个文件；数据放在 `sources` 指向的文件里。",
          en: "Split it with `include`; keep data in the files that `sources` names.",
        };
      }
      return {
        zh: "检查它是不是文本文件、有没有读取权限。",
        en: "Check that it is a text file and that you may read it.",
      };
    },
  };
export default fileMissing;
