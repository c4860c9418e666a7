import type { DiagnosticKind } from "../../base/diagnostic.ts";

interface Params extends Readonly<Record<string, string>> {
  /** As written: `metric:cca`. */
  readonly element: string;
  /** Empty when nothing is near. */
  readonly suggestion: string;
  readonly label: string;
}

const figureOfUnknownElement: DiagnosticKind<Params> = {
  code: "figure-of-unknown-element",
  severity: "warning",
  title: { zh: "数据里的元素不在模型里", en: "A figure for something not in the model" },
  explanation: {
    zh: "指标数据文件里的每个数都写在“类别:id”下面，例如 metric:cac。模型里没有这个元素时，这个数不会出现在任何一张图上，看上去就像没有数据。多半是 id 拼错、类别写错，或者模型里已经改了名。请改成模型里的 id，或者删掉这一行。",
    en: "Each figure of a file stands under `kind:id`, such as metric:cac. Where the model has no such element the figure is shown in no picture, which looks as if there were no data. Usually the id is misspelt, the kind is another one, or the model has been renamed since. Write the id of the model, or take the line out.",
  },
  examplesAre: "commands",
  wrong: 'ketu check model.ketu.yaml --measures figures.json  # "metric:cca": { "value": 287 }',
  right: 'ketu check model.ketu.yaml --measures figures.json  # "metric:cac": { "value": 287 }',
  message: ({ element }) => ({
    zh: `模型里没有 \`${element}\`，这个数不会显示`,
    en: `The model has no \`${element}\`, so this figure is not shown`,
  }),
  hint: ({ suggestion, label }) => {
    const words = label ? ` (${label})` : "";
    return suggestion
      ? { zh: `是不是想写 \`${suggestion}\`${words}？`, en: `Did you mean \`${suggestion}\`${words}?` }
      : { zh: "写成“类别:id”，id 与模型里的一致。", en: "Write `kind:id` with an id of the model." };
  },
};
export default figureOfUnknownElement;
