import type { DiagnosticKind } from "../../base/diagnostic.ts";

const fileUnreadable: DiagnosticKind<{ readonly path: string; readonly reason: string }> = {
  code: "file-unreadable",
  severity: "error",
  title: { zh: "文件读不出来", en: "File cannot be read" },
  explanation: {
    zh: "文件存在,但读不出来:没有权限、不是文本,或者超过了大小上限。请检查文件本身;它声明的名字暂时不会再逐个报错。",
    en: "The file is there but cannot be read: no permission, no text, or larger than the limit. Look at the file itself; the names it may declare are not reported one by one meanwhile.",
  },
  wrong: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
include: [unreadable.ketu.yaml]
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
  },
  right: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
  },
  message: ({ path, reason }) =>
    reason === "too-large"
      ? { zh: `文件 \`${path}\` 太大,没有读`, en: `The file \`${path}\` is too large and was not read` }
      : { zh: `文件 \`${path}\` 读不出来`, en: `The file \`${path}\` cannot be read` },
  hint: ({ reason }) =>
    reason === "too-large"
      ? {
          zh: "用 `include` 拆成几个文件;数据放在 `sources` 指向的文件里。",
          en: "Split it with `include`; keep data in the files that `sources` names.",
        }
      : {
          zh: `检查文件的权限和编码。${reason}`,
          en: `Check the permissions and the encoding of the file. ${reason}`.trim(),
        },
};
export default fileUnreadable;
