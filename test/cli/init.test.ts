import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ketu, workFolder } from "./run-ketu.ts";

const templates = ["standard", "online-education", "b2b-software", "retail"];

test.each(templates.flatMap((template) => ["zh", "en"].map((lang) => [template, lang] as const)))(
  "the template %s in %s is a model without errors that draws",
  (template, lang) => {
    const folder = workFolder();
    expect(ketu(["init", "客户", "--template", template, "--lang", lang], { folder }).status).toBe(0);
    expect(readFileSync(join(folder, "客户", "model.ketu.yaml"), "utf8")).toMatch(new RegExp(`^locale: ${lang}$`, "m"));
    const checked = ketu(["check", "客户"], { folder });
    expect({ status: checked.status, out: checked.stdout }).toMatchObject({ status: 0 });
    const hasFigures = existsSync(join(folder, "客户", "figures.json"));
    const measures = hasFigures ? ["--measures", "客户/figures.json"] : [];
    expect(ketu(["render", "客户", "--out", "out", ...measures], { folder }).status).toBe(0);
    expect(readdirSync(join(folder, "out")).length).toBeGreaterThanOrEqual(2);
  },
);

test("the schema that the comment names is there", () => {
  const folder = workFolder();
  ketu(["init"], { folder });
  const comment = /^# yaml-language-server: \$schema=(.*)$/m.exec(
    readFileSync(join(folder, "model.ketu.yaml"), "utf8"),
  );
  expect(existsSync(new URL(comment?.[1] ?? "none:"))).toBe(true);
});

test("nothing is overwritten, and nothing is written when one file is there", () => {
  const folder = workFolder({ "shop/figures.json": "mine" });
  const { status, stderr } = ketu(["init", "shop", "--template", "retail"], { folder });
  expect(status).toBe(5);
  expect(stderr).toContain("shop/figures.json is there already");
  expect(readdirSync(join(folder, "shop"))).toEqual(["figures.json"]);
});

test("without --lang the model speaks the language of the messages", () => {
  const folder = workFolder();
  ketu(["init", "a"], { folder, env: { LANG: "zh_CN.UTF-8" } });
  ketu(["init", "b"], { folder });
  expect(readFileSync(join(folder, "a/model.ketu.yaml"), "utf8")).toMatch(/^locale: zh$/m);
  expect(readFileSync(join(folder, "b/model.ketu.yaml"), "utf8")).toMatch(/^locale: en$/m);
});

test("a name of a YAML file is the name of the model", () => {
  const folder = workFolder();
  const { status, stderr } = ketu(["init", "models/shop.ketu.yaml", "--template", "retail"], { folder });
  expect(status).toBe(0);
  expect(stderr).toContain("ketu check models/shop.ketu.yaml");
  expect(readdirSync(join(folder, "models")).sort()).toEqual(["figures.json", "shop.ketu.yaml"]);
  expect(ketu(["check", "models/shop.ketu.yaml"], { folder }).status).toBe(0);
});
