import { Option } from "commander";
import type { ComparisonSide } from "../../draw-comparison.ts";
import { themeNames } from "../../node/choose-colours.ts";
import type { CommandHost } from "../cli-command.ts";
import { fontOptions } from "../font-options.ts";
import { wrongValue } from "../usage-problem.ts";

/** Formats in which a change is drawn; all others tell it in words. */
export const pictureFormats = ["svg", "png", "html", "mermaid"] as const;

export type PictureFormat = (typeof pictureFormats)[number];

/** What the command line says of a picture. */
export interface PictureSwitches {
  readonly out?: string;
  readonly view?: string;
  readonly side?: ComparisonSide;
  readonly theme?: string;
  readonly scale?: number;
  readonly table?: boolean;
  readonly font?: "embed" | "system";
  readonly fontFile?: readonly string[];
}

export function isPictureFormat(format: string): format is PictureFormat {
  return pictureFormats.some((each) => each === format);
}

/** The options of pictures of a change, in the order of the help. */
export function pictureOptions(host: CommandHost): readonly Option[] {
  const { say } = host;
  return [
    new Option(
      "-o, --out <place>",
      say({
        en: "a file for the report, a file or a folder for pictures (default: standard output)",
        zh: "报告写入的文件，图写入的文件或文件夹（默认标准输出）",
      }),
    ),
    new Option(
      "--view <view>",
      say({
        en: "id or kind of the view to draw (default: one that shows changes)",
        zh: "画哪个视图，名字或种类（默认能看出改动的）",
      }),
    ),
    new Option(
      "--side <side>",
      say({
        en: "both versions in one map, or one of them (default: map)",
        zh: "两版合成一张改动图，或只画一版（默认 map）",
      }),
    ).choices(["map", "base", "head"]),
    new Option("--theme <theme>", say({ en: "colours (default: the model's)", zh: "配色（默认按模型）" })).choices(
      themeNames,
    ),
    new Option(
      "--table",
      say({ en: "the table of changes below the picture (SVG, PNG)", zh: "图的下方附上改动表（SVG、PNG）" }),
    ),
    new Option(
      "--scale <factor>",
      say({ en: "pixels of a PNG per pixel, 1 to 4", zh: "PNG 的放大倍数，1 到 4" }),
    ).argParser(parseScale),
    ...fontOptions(host),
  ];
}

function parseScale(value: string): number {
  const scale = Number(value);
  if (!(scale >= 1 && scale <= 4))
    throw wrongValue("--scale", value, { en: "a number from 1 to 4", zh: "1 到 4 的数" });
  return scale;
}
