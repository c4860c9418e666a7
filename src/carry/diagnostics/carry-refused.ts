import type { DiagnosticKind } from "../../base/diagnostic.ts";

export type CarryProblem = "unreadable" | "absent" | "together" | "unwritten" | "rename";

type CarryParams = { readonly reason: CarryProblem; readonly subject: string };

const reasons: Readonly<Record<CarryProblem, (subject: string) => { readonly zh: string; readonly en: string }>> = {
  unreadable: () => ({
    zh: "模型的某个文件读不出来，所以不能写入改动",
    en: "A file of the model cannot be read, so that nothing can be written into it",
  }),
  absent: (subject) => ({
    zh: `文本里没有 \`${subject}\`，改动无处可写`,
    en: `The text has no \`${subject}\` that could be changed`,
  }),
  together: (subject) => ({
    zh: `\`${subject}\` 会跟着变：这处改动要和别的改动一起做`,
    en: `\`${subject}\` would change as well: this has to be done together with other changes`,
  }),
  unwritten: (subject) => ({
    zh: `\`${subject}\` 的这处不同没有单独的写法，不能只改它`,
    en: `What is different about \`${subject}\` is not written by itself, so that it alone cannot be changed`,
  }),
  rename: (subject) => ({
    zh: `\`${subject}\` 改了编号，而这里不能跟着改名`,
    en: `The id of \`${subject}\` is another one, and here it cannot be renamed`,
  }),
};

const carryRefused: DiagnosticKind<CarryParams> = {
  code: "carry-refused",
  severity: "error",
  title: { zh: "这处改动不能单独写入", en: "Change cannot be written by itself" },
  explanation: {
    zh: "接受或拒绝一处改动，是把另一版里的这一处写进文本，别的一个字也不动；写完要重新读一遍，意思和预期完全一样才算数。有的改动分不开：例如新增的节点所在的阶段也是新增的，删掉的角色还有人引用。这时请把连在一起的改动一并接受或拒绝，或者直接改文本。",
    en: "To accept or reject a change is to write this one thing as the other version has it, and nothing else; the result is read again and has to mean exactly what was expected. Some changes cannot be told apart: a new node stands in a stage that is new as well, or a role that is gone is still named somewhere. Accept or reject those together, or change the text yourself.",
  },
  examplesAre: "commands",
  wrong: "stage-added: 1, node-added: 2 → 2",
  right: "stage-added: 1, node-added: 2 → 1, 2",
  message: ({ reason, subject }) => reasons[reason](subject),
};
export default carryRefused;
