import { existsSync, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cssRanges } from "../../src/node/fonts/font-face-css.ts";
import { readSfnt } from "../../src/node/fonts/read-sfnt.ts";
import { subsetFont } from "../../src/node/fonts/subset-font.ts";
import { packWoff } from "../../src/node/fonts/woff.ts";

const faces = [
  { weight: 400, name: "Regular" },
  { weight: 700, name: "Bold" },
] as const;

/**
 * The bundled fonts as WOFF in three parts each, and the rules for them in `fonts.css`: a browser loads a part with the
 * first of its characters, and none where the font is installed.
 */
export async function buildSiteFonts(source: string, target: string): Promise<void> {
  const css = join(target, "fonts.css");
  if (existsSync(css) && statSync(css).mtimeMs > newest([source, import.meta.filename])) return;
  mkdirSync(target, { recursive: true });
  const common = commonHanzi();
  const rules: string[] = [];
  for (const { weight, name } of faces) {
    const font = readFileSync(join(source, `NotoSansSC-${weight}.ttf`));
    const characters = [...(readSfnt(font)?.codePoints ?? [])].sort((a, b) => a - b);
    const partOf = (code: number): "signs" | "common" | "rare" =>
      code < 0x3400 || code > 0x9fff ? "signs" : common.has(code) ? "common" : "rare";
    for (const part of ["signs", "common", "rare"] as const) {
      const own = characters.filter((code) => partOf(code) === part);
      const file = `noto-sans-sc-${weight}-${part}.woff`;
      writeFileSync(join(target, file), packWoff(await subsetFont(font, own)));
      const places = [`local("Noto Sans SC ${name}")`, `local("NotoSansSC-${name}")`, `url(${file}) format("woff")`];
      rules.push(
        `@font-face{font-family:"Noto Sans SC";font-weight:${weight};font-display:swap;src:${places.join(",")};unicode-range:${cssRanges(own)}}`,
      );
    }
  }
  copyFileSync(join(source, "OFL.txt"), join(target, "OFL.txt"));
  writeFileSync(css, `${rules.join("\n")}\n`);
}

function newest(paths: readonly string[]): number {
  return Math.max(...paths.map((path) => statSync(path).mtimeMs));
}

/** The 3755 characters of level 1 of GB 2312, rows 16 to 55: 99.7 % of running text. */
function commonHanzi(): ReadonlySet<number> {
  const decoder = new TextDecoder("gb2312");
  const characters = new Set<number>();
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      characters.add(decoder.decode(Uint8Array.of(row, cell)).codePointAt(0) ?? 0);
    }
  }
  return characters;
}
