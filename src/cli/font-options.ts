import { Option } from "commander";
import type { CommandHost } from "./cli-command.ts";

/** `--font` and `--font-file`, of all that draws. */
export function fontOptions({ say }: CommandHost): readonly [font: Option, fontFile: Option] {
  return [
    new Option(
      "--font <way>",
      say({
        en: "put the font into SVG and HTML, or use the reader's",
        zh: "把字体嵌入 SVG 和 HTML，或用看图人的字体",
      }),
    )
      .choices(["embed", "system"])
      .default("system"),
    new Option(
      "--font-file <file>",
      say({
        en: "a TTF or OTF with characters that the bundled font lacks; may be repeated",
        zh: "补充自带字体所缺字的 TTF 或 OTF 字体，可给多个",
      }),
    ).argParser(collectFiles),
  ];
}

function collectFiles(value: string, before: unknown): readonly string[] {
  return [...(Array.isArray(before) ? before.filter((path) => typeof path === "string") : []), value];
}
