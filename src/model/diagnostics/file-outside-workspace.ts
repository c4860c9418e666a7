import type { DiagnosticKind } from "../../base/diagnostic.ts";

const fileOutsideWorkspace: DiagnosticKind<{ readonly path: string }> = {
  code: "file-outside-workspace",
  severity: "error",
  title: { zh: "文件在工作区之外", en: "File outside the workspace" },
  explanation: {
    zh: "`extends` 可以离开本文件夹，但不能离开工作区（交给 ketu 的文件夹，或 git 仓库的根）。这样打开别人的模型时，它读不到你电脑上的其他文件。请把基础模型放进工作区。",
    en: "`extends` may leave the folder, but not the workspace (the folder given to ketu, or the root of the git repository). So the model of somebody else cannot read other files of your computer. Move the base model into the workspace.",
  },
  wrong: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
extends: /etc/base.ketu.yaml
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
  },
  right: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
extends: base.ketu.yaml
`,
    "base.ketu.yaml": `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
  },
  message: ({ path }) => ({
    zh: `文件 \`${path}\` 在工作区之外`,
    en: `The file \`${path}\` lies outside the workspace`,
  }),
  hint: () => ({
    zh: "把它放进工作区，再用相对路径。",
    en: "Move it into the workspace and use a relative path.",
  }),
};
export default fileOutsideWorkspace;
