import type { DiagnosticKind } from "../../base/diagnostic.ts";

export type EditProblem = "missing" | "template" | "itself" | "kind";

type EditParams = { readonly reason: EditProblem; readonly subject: string };

const reasons: Readonly<Record<EditProblem, (subject: string) => { readonly zh: string; readonly en: string }>> = {
  missing: (subject) => ({
    zh: `文本里找不到 \`${subject}\` 的声明`,
    en: `The text holds no declaration of \`${subject}\``,
  }),
  template: (subject) => ({
    zh: `\`${subject}\` 由内置模板声明，不能在这里修改`,
    en: `\`${subject}\` is declared by a bundled template and cannot be changed here`,
  }),
  itself: (subject) => ({
    zh: `不能把 \`${subject}\` 连到它自己`,
    en: `\`${subject}\` cannot be connected to itself`,
  }),
  kind: (subject) => ({ zh: `\`${subject}\` 不能这样修改`, en: `\`${subject}\` cannot be changed in this way` }),
};

const editRefused: DiagnosticKind<EditParams> = {
  code: "edit-refused",
  severity: "error",
  title: { zh: "图上的修改无法写入文本", en: "Edit of the picture not possible" },
  explanation: {
    zh: "在图上做的修改会写成对文本的修改。这要求被改的元素写在自己的文件里：内置模板只读，已经删掉的元素也无处可改。文本改动后图还没有重画时，请稍等再试。",
    en: "What is changed on the picture is written into the text. For that the element must stand in a file of your own: bundled templates are read only, and an element that is gone has no place. If the text has just changed and the picture has not been drawn again, try once more in a moment.",
  },
  examplesAre: "commands",
  wrong: "renew → renew",
  right: "refer → renew",
  message: ({ reason, subject }) => reasons[reason](subject),
};
export default editRefused;
