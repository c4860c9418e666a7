/**
 * `npm start`: builds, renders every model of `models/` into `gallery/`, and serves a page of the pictures on this
 * machine. Ctrl-C ends it.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

const server = await startStaticServer({ folder: gallery, port: 4680 });
console.log(`\nThe gallery is at ${server.address}\nCtrl-C ends it.`);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
