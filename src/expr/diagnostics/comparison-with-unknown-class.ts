import type { DiagnosticKind } from "../../base/diagnostic.ts";
import { exampleOfRule } from "../example-of-rule.ts";

interface Params extends Readonly<Record<string, string>> {
  readonly name: string;
  readonly scheme: string;
  /** Empty when no class is near. */
  readonly suggestion: string;
  /** The first few classes. */
  readonly known: string;
}

const comparisonWithUnknownClass: DiagnosticKind<Params> = {
  code: "comparison-with-unknown-class",
  severity: "error",
  title: { zh: "分类里没有这个类别", en: "The scheme has no such class" },
  explanation: {
    zh: "`分类 == 类别` 问客户是否属于这个类别，类别必须是该分类 `classes` 里的一个 id。不同的分类可以有同名的类别，所以只在被比较的那个分类里查找。请改成已有的类别，或者在分类里补上它。",
    en: "`scheme == class` asks whether a customer is of that class, which must be an id in the scheme's own `classes`. Two schemes may have classes of the same name, so only the scheme that is compared counts. Use a class that exists, or add it to the scheme.",
  },
  wrong: exampleOfRule("tier == vpi"),
  right: exampleOfRule("tier == vip"),
  message: ({ name, scheme, suggestion }) =>
    suggestion === ""
      ? { zh: `分类 \`${scheme}\` 里没有类别 \`${name}\``, en: `The scheme \`${scheme}\` has no class \`${name}\`` }
      : {
          zh: `分类 \`${scheme}\` 里没有类别 \`${name}\`，是不是 \`${suggestion}\`？`,
          en: `The scheme \`${scheme}\` has no class \`${name}\`; did you mean \`${suggestion}\`?`,
        },
  hint: ({ suggestion, known }) => {
    if (suggestion !== "") return { zh: `写成 \`${suggestion}\`。`, en: `Write \`${suggestion}\`.` };
    if (known === "") return { zh: "这个分类还没有类别。", en: "The scheme has no classes yet." };
    return { zh: `它的类别有：${known}。`, en: `Its classes are: ${known}.` };
  },
};
export default comparisonWithUnknownClass;
