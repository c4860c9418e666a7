import { Option } from "commander";
import { drawableKinds, lookNumbers } from "../../node/picture-choices.ts";
import { themeNames } from "../../node/choose-colours.ts";
import { formatNames } from "../../node/output-names.ts";
import type { CommandHost } from "../cli-command.ts";
import { asOfOption } from "../date-option.ts";
import { fontOptions } from "../font-options.ts";
import { ListOption } from "../list-option.ts";
import { wrongValue } from "../usage-problem.ts";

const pages = ["auto", "A4", "A4-portrait", "A3", "A3-portrait", "16:9", "4:3"];

/** The options of `ketu render`, in the order of its help. */
export function renderOptions(host: CommandHost): readonly Option[] {
  return [...contentOptions(host), ...styleOptions(host), ...printOptions(host), ...runOptions(host)];
}

function contentOptions(host: CommandHost): readonly Option[] {
  const { say } = host;
  return [
    new ListOption(
      "--view <views>",
      say({ en: "ids or kinds of views (default: all)", zh: "视图的名字或种类（默认全部）" }),
      { members: drawableKinds, isOpen: true },
    ),
    new ListOption("-f, --format <formats>", say({ en: "what to write", zh: "输出格式" }), {
      members: formatNames,
    }).default(["svg"], "svg"),
    new Option(
      "-o, --out <place>",
      say({
        en: "a folder, a file, or - for standard output (default: beside the model)",
        zh: "文件夹、文件，或 - 表示标准输出（默认放在模型旁边）",
      }),
    ),
    new Option("--measures <file>", say({ en: "figures to show", zh: "要显示的指标数据文件" })),
    asOfOption(host),
  ];
}

function styleOptions(host: CommandHost): readonly Option[] {
  const { say } = host;
  return [
    new Option("--theme <theme>", say({ en: "colours (default: the model's)", zh: "配色（默认按模型）" })).choices(
      themeNames,
    ),
    new Option(
      "--page <page>",
      say({ en: "size of the sheet (default: the view's)", zh: "纸张（默认按视图）" }),
    ).choices(pages),
    new Option(
      "--look <number>",
      say({ en: "sizes of text and spaces (default: the model's)", zh: "文字和间距的样式（默认按模型）" }),
    ).argParser(parseLook("--look")),
    new Option(
      "--compare-look [number]",
      say({ en: "draw nothing; say what would move in another look", zh: "不出图，只说明换一种样式会有哪些变化" }),
    )
      .argParser(parseLook("--compare-look"))
      .conflicts(["watch", "out", "embedSource"]),
    ...fontOptions(host),
    new Option(
      "--embed-source",
      say({
        en: "put the YAML and the figures into SVG and PNG; ketu extract gets them back",
        zh: "把 YAML 和指标数据放进 SVG 和 PNG，可用 ketu extract 取回",
      }),
    ),
    new Option("--scale <factor>", say({ en: "pixels of a PNG per pixel, 1 to 4", zh: "PNG 的放大倍数，1 到 4" }))
      .argParser(parseScale)
      .default(2),
  ];
}

/** What belongs to pages rather than to pictures. */
function printOptions({ say }: CommandHost): readonly Option[] {
  return [
    new Option(
      "--tile [page]",
      say({
        en: "in a PDF, spread what would print too small over several sheets (default: those of the page, else A4)",
        zh: "PDF 里，印出来太小的图拼成几张（默认按图的纸张，否则 A4）",
      }),
    ).choices(pages.filter((page) => page !== "auto")),
    new Option(
      "--appendix",
      say({
        en: "numbers in the picture, and what they stand for below it (SVG, PNG) or on its last pages (PDF)",
        zh: "在图中编号，说明附在图的下方(SVG、PNG)或最后几页(PDF)",
      }),
    ),
    new Option(
      "--tables",
      say({ en: "in a PDF, the text table of each view behind its picture", zh: "PDF 里每个视图后面附上文字表" }),
    ),
  ];
}

function runOptions({ say }: CommandHost): readonly Option[] {
  return [
    new Option("-w, --watch", say({ en: "draw again whenever something is saved", zh: "保存即重画" })),
    new Option(
      "-j, --jobs <count>",
      say({ en: "models drawn at a time (default: one per core)", zh: "同时画几个模型（默认每核一个）" }),
    ).argParser(parseCount),
    new Option("--force", say({ en: "draw unchanged models too", zh: "没有变化的也重画" })),
  ];
}

function parseLook(option: string): (value: string) => number {
  return (value) => {
    const number = lookNumbers.find((look) => String(look) === value);
    if (number !== undefined) return number;
    throw wrongValue(option, value, { en: `one of ${lookNumbers.join(", ")}`, zh: lookNumbers.join("、") });
  };
}

function parseScale(value: string): number {
  const scale = Number(value);
  if (!(scale >= 1 && scale <= 4))
    throw wrongValue("--scale", value, { en: "a number from 1 to 4", zh: "1 到 4 的数" });
  return scale;
}

function parseCount(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value))
    throw wrongValue("--jobs", value, { en: "a whole number from 1", zh: "从 1 开始的整数" });
  return Number(value);
}
