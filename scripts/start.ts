/**
 * `npm start`: builds, renders every model of `models/` into `gallery/`, and serves on this machine the editor over the
 * models and a page of the pictures. Ctrl-C ends both.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serveWorkspace } from "../src/node/serve/serve-workspace.ts";
import { startStaticServer } from "../src/node/static-server.ts";
import { buildIfStale } from "./build.ts";
import { galleryModels, galleryPage } from "./gallery-page.ts";

const root = join(import.meta.dirname, "..");
const gallery = join(root, "gallery");

console.log("Building …");
await buildIfStale();

console.log("Rendering the gallery …");
mkdirSync(gallery, { recursive: true });
const models = galleryModels(root);
let failed = false;
for (const { folder, measures } of models) {
  const args = ["render", `models/${folder}/model.ketu.yaml`, "--quiet", "--out", join("gallery", folder)];
  const figures = measures === undefined ? [] : ["--measures", measures];
  const { status } = spawnSync(process.execPath, [join("bin", "ketu.js"), ...args, ...figures], {
    cwd: root,
    stdio: "inherit",
  });
  failed ||= status !== 0;
}
writeFileSync(join(gallery, "index.html"), galleryPage(gallery, models));
if (failed) console.error("Some models could not be drawn; see above.");

const site = join(root, "dist", "site");
const editor = await serveWorkspace({ folder: join(root, "models"), site, port: 4680 });
// Two servers, as pictures bring styles that the policy of the editor forbids.
const pictures = await startStaticServer({ folder: gallery, port: 4780 });
console.log(`\nThe editor is at  ${editor.address}`);
console.log(`The gallery is at ${pictures.address}`);
console.log("Ctrl-C ends both.");
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void Promise.all([editor.close(), pictures.close()]).then(() => process.exit(0)));
}
