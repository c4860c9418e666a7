import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig, type ConfigAnswer } from "../../src/node/read-config.ts";

const outer = realpathSync(mkdtempSync(join(tmpdir(), "ketu-config-")));
const root = join(outer, "project");
mkdirSync(join(root, "models", "drafts", "old"), { recursive: true });
mkdirSync(join(root, "linked"));
writeFileSync(join(outer, "ketu.config.yaml"), "ketu: 1 # outside");
writeFileSync(join(root, "models", "ketu.config.yaml"), "ketu: 1 # models");
writeFileSync(join(root, "models", "drafts", "old", "ketu.config.yaml"), "ketu: 1 # old");
symlinkSync(join(outer, "ketu.config.yaml"), join(root, "linked", "ketu.config.yaml"));

function configFor(name: string, read: string[] = []): ConfigAnswer {
  const path = join(root, name);
  return readConfig({ name, path, folder: join(path, ".."), root, onRead: (each) => read.push(each) });
}

test("the nearest config counts, named as the model is, with the way from it to the model", () => {
  expect(configFor("models/a.ketu.yaml").config).toEqual({
    file: "models/ketu.config.yaml",
    text: "ketu: 1 # models",
    model: "a.ketu.yaml",
  });
  expect(configFor("models/drafts/b.ketu.yaml").config).toMatchObject({
    file: "models/ketu.config.yaml",
    model: "drafts/b.ketu.yaml",
  });
  expect(configFor("models/drafts/old/c.ketu.yaml").config?.text).toBe("ketu: 1 # old");
});

test("none is looked for outside of the workspace, nor through a link that leads out", () => {
  expect(configFor("d.ketu.yaml")).toEqual({});
  expect(configFor("linked/e.ketu.yaml").problem?.result).toEqual({ status: "outside" });
});

test("every place where one could come to be is told, so that a picture is drawn again when it does", () => {
  const read: string[] = [];
  configFor("models/drafts/b.ketu.yaml", read);
  expect(read).toEqual([join(root, "models", "drafts", "ketu.config.yaml"), join(root, "models", "ketu.config.yaml")]);
});

test("for standard input the rules for all models hold, and none by path", () => {
  const folder = join(root, "models");
  expect(readConfig({ name: "-", folder, root }).config).toMatchObject({ file: "ketu.config.yaml", model: "" });
});
