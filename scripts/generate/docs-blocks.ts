import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GenerateStep } from "../generate.ts";
import { createLayoutEngine } from "../../src/node/layout-engine.ts";
import { drawPage } from "../../src/node/markdown/draw-page.ts";

/** Pages of the documentation that hold blocks of ketu. */
const pages = ["markdown", "markdown.zh"];

/** The pictures of these blocks, and the links to them: what `ketu md docs` does. */
const docsBlocks: GenerateStep = async (root) => {
  const engine = createLayoutEngine();
  const files = new Map<string, string>();
  for (const name of pages) {
    const file = `docs/${name}.md`;
    const page = { file, text: readFileSync(join(root, file), "utf8"), folder: join(root, "docs"), root };
    const drawn = await drawPage(
      page,
      { format: "svg", pictureFolder: `${name}.ketu` },
      { layoutEngine: engine.layOut, cache: { stages: new Map() } },
    );
    files.set(file, drawn.text);
    for (const [path, content] of drawn.pictures) files.set(`docs/${path}`, String(content));
  }
  await engine.close();
  return files;
};
export default docsBlocks;
