import type { DiagnosticKind } from "../../base/diagnostic.ts";
import type { Wording } from "../../base/wording.ts";
import type { SyntaxMistake } from "../explain-yaml-error.ts";

const sentences: Readonly<Record<SyntaxMistake, { readonly message: Wording; readonly hint: Wording }>> = {
  "unclosed-quote": {
    message: { zh: "这个引号没有配对的结束引号。", en: "This quote is never closed." },
    hint: { zh: "在文字结束处补上同样的引号。", en: "Put the same quote where the text ends." },
  },
  "unclosed-bracket": {
    message: { zh: "这个括号没有配对的右括号。", en: "This bracket is never closed." },
    hint: {
      zh: "补上对应的 `]` 或 `}`；跨行时，后面的行要比这个键缩进得更多。",
      en: "Add the `]` or `}` that closes it; if it spans lines, indent them deeper than the key.",
    },
  },
  "stray-bracket": {
    message: {
      zh: "这里的括号或逗号没有对应的左括号。",
      en: "This bracket or comma has no opening bracket before it.",
    },
    hint: { zh: "删掉它，或给整段文字加引号。", en: "Remove it, or quote the whole text." },
  },
  "missing-colon": {
    message: {
      zh: "这一行不是“键：值”：缺少冒号加空格。",
      en: "This line is not `key: value`: the colon with a space is missing.",
    },
    hint: {
      zh: "写成 `键: 值`；如果它是上一行文字的继续，就缩进得更深。",
      en: "Write `key: value`; if it continues the text above, indent it deeper.",
    },
  },
  "missing-comma": {
    message: { zh: "括号里的两项之间缺少逗号。", en: "Two items in brackets have no comma between them." },
    hint: { zh: "用半角逗号 `,` 分开它们。", en: "Separate them with `,`." },
  },
  indentation: {
    message: { zh: "这一行的缩进与同级的行对不齐。", en: "The indentation of this line fits no line above it." },
    hint: {
      zh: "同一级的行从同一列开始，下一级多缩进两个空格。",
      en: "Lines of one level start in the same column; the next level is two spaces deeper.",
    },
  },
  "second-colon": {
    message: { zh: "一行里出现了第二个“冒号加空格”。", en: "There is a second colon with a space in one line." },
    hint: {
      zh: "如果冒号属于文字，就给整段文字加引号。",
      en: "If the colon belongs to the text, quote the whole text.",
    },
  },
  "text-behind-value": {
    message: {
      zh: "值在前面已经结束，后面又多出了文字。",
      en: "The value has already ended; this text behind it belongs to nothing.",
    },
    hint: {
      zh: "给整个值加上一对引号，或删掉多出的部分。",
      en: "Put quotes around the whole value, or remove the rest.",
    },
  },
  "reserved-start": {
    message: { zh: "不加引号的文字不能以这个符号开头。", en: "Text without quotes cannot begin with this character." },
    hint: { zh: "给整段文字加引号。", en: "Quote the whole text." },
  },
  "bad-escape": {
    message: { zh: "双引号里的反斜杠组合无效。", en: "This backslash sequence is not valid in double quotes." },
    hint: {
      zh: "要写反斜杠本身，就写两个，或改用单引号。",
      en: "For a backslash itself write two, or use single quotes.",
    },
  },
  "block-in-brackets": {
    message: {
      zh: "括号里出现了缩进式的写法，多半是前面少了逗号或括号。",
      en: "Block style inside brackets: usually a comma or bracket before it is missing.",
    },
    hint: {
      zh: "用半角逗号分开各项，或给带冒号的文字加引号。",
      en: "Separate the items with `,`, or quote text that contains a colon.",
    },
  },
  "long-key": {
    message: { zh: "键太长（超过 1024 个字符）。", en: "The key is too long (more than 1024 characters)." },
    hint: { zh: "键是短的标识；长的文字写在值里。", en: "A key is a short id; long text belongs in a value." },
  },
  "key-not-text": {
    message: { zh: "键必须是文字，不能是列表、映射或空的。", en: "A key must be text, not a list, a map or nothing." },
    hint: { zh: "给键加引号，或改写成普通的标识。", en: "Quote the key, or write a plain id." },
  },
  "comment-without-space": {
    message: { zh: "`#` 前面需要一个空格才是注释。", en: "A comment needs a space before its `#`." },
    hint: { zh: "在 `#` 前加一个空格。", en: "Put a space before the `#`." },
  },
  "bad-block-header": {
    message: {
      zh: "`|` 和 `>` 开头的值是多行文字，这一行里不能再写别的。",
      en: "A value that begins with `|` or `>` is text over several lines; nothing else may follow on its line.",
    },
    hint: {
      zh: "如果 `>` 或 `|` 属于内容，就给整个值加引号。",
      en: "If the `>` or `|` belongs to the content, quote the whole value.",
    },
  },
  unreadable: {
    message: { zh: "从这里起读不出 YAML。", en: "From here on this cannot be read as YAML." },
    hint: { zh: "检查这一行的引号、括号和缩进。", en: "Check the quotes, brackets and indentation of this line." },
  },
};

const yamlSyntax: DiagnosticKind<{ readonly what: SyntaxMistake }> = {
  code: "yaml-syntax",
  severity: "error",
  title: { zh: "YAML 写法有误", en: "Not valid YAML" },
  explanation: {
    zh: "文件不符合 YAML 的写法，常见的是引号或括号没有配对、缩进对不齐、冒号后面少了空格。只报告第一处：后面的往往是它引起的，改好以后再看。",
    en: "The file does not follow the rules of YAML: most often a quote or bracket is not closed, the indentation is uneven, or the space after a colon is missing. Only the first place is reported, because the rest usually follow from it; mend it and check again.",
  },
  wrong: 'ketu: 1\ntitle: "会员模型\nstages: { prospect: 潜在客户 }\n',
  right: 'ketu: 1\ntitle: "会员模型"\nstages: { prospect: 潜在客户 }\n',
  message: ({ what }) => sentences[what].message,
  hint: ({ what }) => sentences[what].hint,
};
export default yamlSyntax;
