import type { DiagnosticKind } from "../../base/diagnostic.ts";

export type RenameProblem = "nothing" | "shape" | "taken" | "template" | "spelling" | "issued";

type RenameParams = { readonly reason: RenameProblem; readonly id: string; readonly newId: string };

const reasons: Readonly<Record<RenameProblem, (params: RenameParams) => { readonly zh: string; readonly en: string }>> =
  {
    nothing: () => ({ zh: "这里没有可以改名的编号", en: "There is no id here that could be renamed" }),
    shape: ({ newId }) => ({ zh: `\`${newId}\` 不能用作编号`, en: `\`${newId}\` cannot be an id` }),
    taken: ({ newId }) => ({
      zh: `编号 \`${newId}\` 已另有所指`,
      en: `The id \`${newId}\` already means something else`,
    }),
    template: ({ id }) => ({
      zh: `\`${id}\` 由内置模板声明，不能在这里改名`,
      en: `\`${id}\` is declared by a bundled template and cannot be renamed here`,
    }),
    issued: ({ id }) => ({
      zh: `\`${id}\` 写在已发放的编码里，改名会让它们失去意义`,
      en: `\`${id}\` stands in codes that were issued: renamed, they would lose their meaning`,
    }),
    spelling: ({ id }) => ({
      zh: `\`${id}\` 有一处写法带转义，无法逐字替换`,
      en: `\`${id}\` is spelled with escapes somewhere, so that it cannot be replaced letter by letter`,
    }),
  };

const renameRefused: DiagnosticKind<RenameParams> = {
  code: "rename-refused",
  severity: "error",
  title: { zh: "不能这样改名", en: "Rename not possible" },
  explanation: {
    zh: "改名会把一个编号在所有文件里的每一处一起改掉。新编号要以字母开头，只含字母、数字、`_` 和 `-`；它不能与别的编号相同，否则条件和引用会悄悄换了对象。编码里一段的取值写在已发放的编码里，也不能改名。内置模板里的编号属于模板，要改请先把模板复制成自己的文件。",
    en: "A rename changes an id in every file at once, wherever it stands. The new id starts with a letter and holds letters, digits, `_` and `-` only. It must not mean something else already, or conditions and references would quietly point elsewhere. The values of a part of a code stand in codes that were issued, so they are not renamed. Ids of a bundled template belong to the template: copy it to a file of your own first.",
  },
  examplesAre: "commands",
  wrong: "first_order → 首单",
  right: "first_order → first_purchase",
  message: (params) => reasons[params.reason](params),
};
export default renameRefused;
