import type { DiagnosticKind } from "../../base/diagnostic.ts";

const lineTooLong: DiagnosticKind<{ readonly limit: number }> = {
  code: "line-too-long",
  severity: "error",
  title: { zh: "一行太长", en: "Line too long" },
  explanation: {
    zh: "写法特殊或有错误的文件里，一行最多 20000 个字符；更长的行会让 YAML 解析器慢得没有反应。这样的行多半是压缩过的数据。把内容分成几行。",
    en: "In a file with unusual or wrong YAML, a line may have at most 20,000 characters: longer ones make a YAML parser too slow to answer. Such a line is usually compressed data. Break it into several lines.",
  },
  wrong: `ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\nsegments: { all: { label: 全部, needs: [${"'省心' b, ".repeat(3000)}] } }\n`,
  right:
    "ketu: 1\ntitle: 会员模型\nstages: { prospect: 潜在客户 }\nsegments: { all: { label: 全部, needs: [省心] } }\n",
  message: ({ limit }) => ({
    zh: `这一行超过了 ${limit} 个字符，文件没有读。`,
    en: `This line has more than ${limit} characters; the file was not read.`,
  }),
  hint: () => ({ zh: "把它分成几行。", en: "Break it into several lines." }),
};
export default lineTooLong;
