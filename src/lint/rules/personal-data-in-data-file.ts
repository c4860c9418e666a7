import { diagnose, type Diagnostic } from "../../base/diagnostic.ts";
import type { Wording } from "../../base/wording.ts";
import type { Model, Source } from "../../model/model.ts";
import type { DataFile, LintContext } from "../lint-context.ts";
import type { LintRule } from "../lint-rule.ts";
import { privacySeverity, maskByLooks } from "../personal-fields.ts";
import { personalFormWords } from "../personal-form-words.ts";
import { findPersonalValues } from "../personal-patterns.ts";
import { placeOfKey } from "../written-entry.ts";

/** One finding for each sort of data in a file, at the source that names it. */
const personalDataInDataFile: LintRule<{
  readonly path: string;
  readonly sort: string;
  readonly count: number;
  readonly line: number;
}> = {
  code: "personal-data-in-data-file",
  severity: "warning",
  title: { zh: "版本库里的数据文件有未脱敏的个人信息", en: "A data file with personal data under version control" },
  explanation: {
    zh: "数据源指向的文件在版本库里（或者没有被忽略，下次提交就会进去），里面有未脱敏的电话号码、身份证号、银行卡号、个人邮箱或姓名。进了版本库，谁拉取谁就有一份，删掉以后历史里还在。把文件写进 `.gitignore`、放到模型之外的地方，或者只提交脱敏后的数据。`ketu check` 看文件的前 2 MiB；模型声明了规则包时，这是错误。",
    en: "The file of a source stands under version control (or is not ignored, so the next commit takes it in) and holds telephone numbers, identity card numbers, card numbers, addresses or names of persons in clear. Everybody who pulls then has a copy, and deleting it leaves it in the history. Name the file in `.gitignore`, keep it elsewhere, or commit masked data only. `ketu check` looks at the first 2 MiB of a file; where the model declares rule packs this is an error.",
  },
  wrong: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
sources: { customers: { kind: csv, path: data/customers.csv, key: id, refresh: day } }
`,
    "data/customers.csv": `id,mobile
1,13912347856
`,
  },
  right: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触 }
sources: { customers: { kind: csv, path: data/customers.csv, key: id, refresh: day } }
`,
    "data/customers.csv": `id,mobile
1,139****7856
`,
  },
  message: ({ path, sort, count, line }) => {
    const { zh, en } = sortWords[sort] ?? nameWords;
    return {
      zh: `\`${path}\` 里有未脱敏的${zh}：${count} 处，第一处在第 ${line} 行`,
      en: `\`${path}\` holds ${count} ${en}${count === 1 ? "" : en.endsWith("s") ? "es" : "s"} in clear, the first in line ${line}`,
    };
  },
  hint: ({ path }) => ({
    zh: `把 \`${path}\` 写进 \`.gitignore\`，或者只提交脱敏后的数据。`,
    en: `Name \`${path}\` in \`.gitignore\`, or commit masked data only.`,
  }),
  check: (context) => (context.dataFiles ?? []).flatMap((file) => findingsIn(file, context)),
};
export default personalDataInDataFile;

const nameWords: Wording = { zh: "姓名", en: "name" };
const sortWords: Readonly<Record<string, Wording>> = { ...personalFormWords, name: nameWords };

function findingsIn({ source: id, path, text }: DataFile, context: LintContext): readonly Diagnostic[] {
  const source = context.model.sources.find((each) => each.id === id);
  if (!source) return [];
  const place = { ...placeOfKey(source, "path", context), severity: privacySeverity(context.model) };
  const offsetsBySort = new Map<string, number[]>();
  for (const { sort, at } of [...valuesIn(text), ...namesIn(text, source, context.model)]) {
    const offsets = offsetsBySort.get(sort);
    if (offsets) offsets.push(at);
    else offsetsBySort.set(sort, [at]);
  }
  return [...offsetsBySort].map(([sort, [first = 0, ...rest]]) => {
    const line = text.slice(0, first).split("\n").length;
    return diagnose(personalDataInDataFile, { path, sort, count: rest.length + 1, line }, place);
  });
}

interface FoundValue {
  readonly sort: string;
  readonly at: number;
}

function valuesIn(text: string): readonly FoundValue[] {
  return findPersonalValues(text).map(({ form, from }) => ({ sort: form, at: from }));
}

/** Names have no form: only in the columns that the model or their heading calls names, and only Chinese ones. */
function namesIn(text: string, source: Source, model: Model): readonly FoundValue[] {
  const [head = "", ...lines] = text.split("\n");
  const separator = ["\t", ";", ","].find((each) => head.includes(each)) ?? ",";
  const cellsOf = (line: string): readonly string[] =>
    line.split(separator).map((cell) => cell.trim().replaceAll(/^"|"$/g, ""));
  const columns = new Set(
    model.fields
      .filter((field) => field.source?.source === source.id && maskByLooks(field) === "name")
      .flatMap((field) => field.source?.column ?? []),
  );
  const places = cellsOf(head).flatMap((name, at) => (columns.has(name) || /^(姓名|客户姓名)$/.test(name) ? [at] : []));
  let from = head.length + 1;
  return lines.flatMap((line) => {
    const at = from;
    from += line.length + 1;
    const cells = places.length > 0 ? cellsOf(line) : [];
    return places
      .filter((place) => /^[\p{Script=Han}·]{2,8}$/u.test(cells[place] ?? ""))
      .map(() => ({ sort: "name", at }));
  });
}
