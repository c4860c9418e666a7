import type { HelpConfiguration } from "commander";
import { displayWidth } from "../base/display-width.ts";
import type { Wording } from "../base/wording.ts";

/** The words that commander itself puts into a help, in the language of `say`; columns for full-width characters too. */
export function helpWords(say: (wording: Wording) => string): HelpConfiguration {
  const remarks = (text: string): string => say({ en: text, zh: chineseRemarks(text) });
  const term = (text: string): string => say({ en: text, zh: chinesePlaceholders(text) });
  return {
    showGlobalOptions: true,
    displayWidth,
    styleTitle: (title) => say({ en: title, zh: titles[title] ?? title }),
    styleUsage: term,
    styleSubcommandTerm: term,
    styleOptionTerm: term,
    styleArgumentTerm: (name) => say({ en: name, zh: placeholders[name] ?? name }),
    styleOptionDescription: remarks,
    styleArgumentDescription: remarks,
  };
}

/** What commander adds to the description of an option or an argument. */
function chineseRemarks(text: string): string {
  return text.replace(/ \(((?:choices|default): .*)\)$/, (_, said: string) => {
    const chinese = said
      .replace("choices: ", "可选：")
      .replace(/(^|, )default: /, (__, comma) => `${comma ? "，" : ""}默认：`);
    return `（${chinese}）`;
  });
}

function chinesePlaceholders(text: string): string {
  return text.replace(/(?<=[[<])[a-z]+(?=(?:\.\.\.)?[\]>])/g, (name) => placeholders[name] ?? name);
}

/** The headings that commander's help has. */
const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Global Options:": "通用选项：",
  "Commands:": "命令：",
};

/** What stands in `[…]` and `<…>`. */
const placeholders: Readonly<Record<string, string>> = {
  options: "选项",
  command: "命令",
  models: "模型",
  folder: "文件夹",
  picture: "图",
  pages: "页面",
  code: "代码",
  language: "语言",
  name: "名称",
  format: "格式",
  formats: "格式",
  severity: "级别",
  file: "文件",
  date: "日期",
  id: "编号",
  size: "大小",
  address: "地址",
  view: "视图",
  views: "视图",
  side: "版本",
  place: "位置",
  path: "路径",
  action: "操作",
  files: "文件",
  base: "原版本",
  others: "其他",
  theme: "配色",
  page: "纸张",
  way: "方式",
  factor: "倍数",
  count: "个数",
  number: "端口号",
};
