import type { DiagnosticKind } from "../../base/diagnostic.ts";
import { exampleOfRule } from "../example-of-rule.ts";

interface Params extends Readonly<Record<string, string>> {
  readonly value: string;
  /** The nearest value, in quotes; empty when none is near. */
  readonly use: string;
  /** The first few values, in quotes. */
  readonly known: string;
}

const valueNotInSet: DiagnosticKind<Params> = {
  code: "value-not-in-set",
  severity: "error",
  title: { zh: "值集里没有这个值", en: "Not a value of the set" },
  explanation: {
    zh: '编码字段只会取 `values` 里列出的值，与别的值比较永远不成立，规则就成了空话。规则里写的是编码(`"course"`),不是显示用的名称。请改成值集里的编码，或者把新的值补进值集。',
    en: 'A coded field only ever holds the codes listed in its `values`; compared with anything else it never matches, and the rule is empty. Rules use the code (`"course"`), not its label. Write a code of the set, or add the new value to it.',
  },
  wrong: exampleOfRule('need_type == "cours"'),
  right: exampleOfRule('need_type == "course"'),
  message: ({ value, use }) =>
    use === ""
      ? { zh: `值集里没有 \`${value}\``, en: `\`${value}\` is not a value of the set` }
      : {
          zh: `值集里没有 \`${value}\`，是不是 \`${use}\`？`,
          en: `\`${value}\` is not a value of the set; did you mean \`${use}\`?`,
        },
  hint: ({ use, known }) => {
    if (use !== "") return { zh: `写成 \`${use}\`。`, en: `Write \`${use}\`.` };
    if (known === "") return { zh: "值集还是空的。", en: "The set has no values yet." };
    return { zh: `可用的值：${known}。`, en: `The values are ${known}.` };
  },
};
export default valueNotInSet;
