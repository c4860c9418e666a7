import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface GalleryModel {
  /** Name of its folder in `models/`. */
  readonly folder: string;
  /** From the root of the repository. */
  readonly measures?: string;
}

/** The complete models of the repository; `broken/` holds mistakes. */
export function galleryModels(root: string): readonly GalleryModel[] {
  return readdirSync(join(root, "models"))
    .filter((folder) => existsSync(join(root, "models", folder, "model.ketu.yaml")))
    .sort()
    .map((folder) => {
      const measures = `models/${folder}/figures.json`;
      return { folder, ...(existsSync(join(root, measures)) && { measures }) };
    });
}

/** A page without scripts: every SVG below `gallery/`, model by model. */
export function galleryPage(gallery: string, models: readonly GalleryModel[]): string {
  const sections = models.map(({ folder }) => {
    const files = existsSync(join(gallery, folder))
      ? readdirSync(join(gallery, folder)).filter((name) => name.endsWith(".svg"))
      : [];
    return section(
      folder,
      files.sort().map((name) => figure(`${folder}/${name}`, join(gallery, folder, name))),
    );
  });
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ketu · 客图</title>
<style>
body { margin: 0 auto; max-width: 1200px; padding: 2rem 1rem; font: 16px/1.5 system-ui, sans-serif; color: #17212b; background: #f6f8fa; }
h1 { font-size: 1.5rem; }
h2 { margin: 2.5rem 0 0.5rem; font-size: 1.1rem; }
figure { margin: 0 0 1.5rem; padding: 1rem; background: #fff; border: 1px solid #dde3e9; border-radius: 8px; }
img { display: block; max-width: 100%; height: auto; margin: 0 auto; }
figcaption { padding-top: 0.5rem; font-size: 0.85rem; color: #556270; }
a { color: #1b628f; }
</style>
</head>
<body>
<h1>ketu · 客图</h1>
<p>每份模型都是一个 YAML 文件;点击图片可放大。 Each model is one YAML file; click a picture to see it full size.</p>
${sections.join("\n")}
</body>
</html>
`;
}

function section(folder: string, figures: readonly string[]): string {
  const body = figures.length > 0 ? figures.join("\n") : "<p>–</p>";
  return `<h2>models/${escapeHtml(folder)}/model.ketu.yaml</h2>\n${body}`;
}

function figure(path: string, file: string): string {
  const title = /<title[^>]*>([^<]*)<\/title>/.exec(readFileSync(file, "utf8"))?.[1] ?? path;
  const href = escapeHtml(encodeURI(path));
  // The title comes from an SVG of ours, where it is escaped already.
  return `<figure><a href="${href}"><img src="${href}" alt="${title}" loading="lazy"></a><figcaption>${title} · ${escapeHtml(path)}</figcaption></figure>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
