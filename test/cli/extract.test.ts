import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { embedInSvg } from "../../src/node/embedded-source/source-in-svg.ts";
import { ketu, model, workFolder } from "./run-ketu.ts";

const figures = '{ "ketu_measures": 1, "as_of": "2026-10-31", "sources": ["CRM"], "figures": {} }\r\n';

/** A model of four files, with what editors on other systems leave in them. */
const files = {
  "clients/shop/shop.ketu.yaml": `\ufeff${model()}extends: ../base.yaml\ninclude: [parts/channels.yaml]\n# ]]> -- <!-- 𠮷\n`,
  "clients/shop/parts/channels.yaml": "ketu: 1\r\nchannels: { phone: { zh: 电话, en: Phone } }\r\n",
  "clients/base.yaml": "ketu: 1\ntitle: Base\nroles: { sales: Sales }\nstages: { prospect: Prospect }\n",
  "figures/october.json": figures,
};
const drawing = ["render", "clients/shop/shop.ketu.yaml", "--view", "lifecycle_map", "--embed-source", "--out", "out"];

/** A folder in which pictures with their source lie in `out`. */
function drawnFolder(): string {
  const folder = workFolder(files);
  const args = [...drawing, "--format", "svg,png", "--measures", "figures/october.json"];
  expect(ketu(args, { folder })).toMatchObject({ status: 0 });
  return folder;
}

test("the files of a model come out of its SVG and its PNG byte for byte, and draw the same picture", () => {
  const folder = drawnFolder();
  const names = ["shop/shop.ketu.yaml", "shop/parts/channels.yaml", "base.yaml", "october.json"];
  for (const extension of ["svg", "png"]) {
    const picture = `out/shop.lifecycle_map.${extension}`;
    const { status, stderr } = ketu(["extract", picture, "-o", extension], { folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: names.map((name) => `${extension}/${name}\n`).join("") });
    for (const [name, original] of names.map((each, index) => [each, Object.keys(files)[index] ?? ""] as const)) {
      expect(readFileSync(join(folder, extension, name)).equals(readFileSync(join(folder, original)))).toBe(true);
    }
  }
  const again = ["render", "svg/shop/shop.ketu.yaml", "--view", "lifecycle_map", "--embed-source", "--out", "again"];
  expect(ketu([...again, "--measures", "svg/october.json"], { folder }).status).toBe(0);
  expect(readFileSync(join(folder, "again/shop.lifecycle_map.svg"), "utf8")).toBe(
    readFileSync(join(folder, "out/shop.lifecycle_map.svg"), "utf8"),
  );
});

test("a model from standard input is carried under a name of its own", () => {
  const args = ["render", "-", "--view", "process_flow", "--embed-source", "--out", "-"];
  const { stdout } = ketu(args, { input: model() });
  const folder = workFolder({ "flow.svg": stdout });
  expect(ketu(["extract", "flow.svg"], { folder }).status).toBe(0);
  expect(readFileSync(join(folder, "model.ketu.yaml"), "utf8")).toBe(model());
});

test("without --embed-source a picture carries nothing, and extract says so", () => {
  const folder = workFolder({ "shop.ketu.yaml": model() });
  expect(ketu(["render", "shop.ketu.yaml", "--format", "svg,png", "--view", "process_flow"], { folder }).status).toBe(
    0,
  );
  for (const extension of ["svg", "png"]) {
    const { status, stderr } = ketu(["extract", `shop.process_flow.${extension}`, "-o", "out"], { folder });
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: expect.stringMatching(/^error: .* carries no source; .*\n$/) as string,
    });
  }
  expect(existsSync(join(folder, "out"))).toBe(false);
});

test("a file that is there is replaced with --force only, and none is written when one of them is there", () => {
  const folder = drawnFolder();
  mkdirSync(join(folder, "to"));
  writeFileSync(join(folder, "to/base.yaml"), "mine");
  const args = ["extract", "out/shop.lifecycle_map.svg", "-o", "to"];
  const { status, stderr } = ketu(args, { folder });
  expect({ status, stderr }).toEqual({
    status: 5,
    stderr: expect.stringContaining("base.yaml is there already") as string,
  });
  expect(readFileSync(join(folder, "to/base.yaml"), "utf8")).toBe("mine");
  expect(existsSync(join(folder, "to/shop"))).toBe(false);
  expect(ketu([...args, "--force"], { folder }).status).toBe(0);
  expect(readFileSync(join(folder, "to/base.yaml"), "utf8")).toBe(files["clients/base.yaml"]);
});

test("no name and no link leads out of the folder", () => {
  const folder = drawnFolder();
  const [plain = ""] = readFileSync(join(folder, "out/shop.lifecycle_map.svg"), "utf8").split("<metadata>");
  for (const name of [
    "../evil.yaml",
    "/etc/evil.yaml",
    "a/../../evil.yaml",
    "C:evil.yaml",
    ".git/config",
    "a\\..\\b",
  ]) {
    writeFileSync(join(folder, "evil.svg"), `${embedInSvg(plain, [{ name, text: "evil" }])}</svg>`);
    const { status, stderr } = ketu(["extract", "evil.svg", "-o", "to", "--force"], { folder });
    expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining("nothing was written") as string });
  }
  expect(existsSync(join(folder, "to"))).toBe(false);
  mkdirSync(join(folder, "to"));
  mkdirSync(join(folder, "elsewhere"));
  symlinkSync(join(folder, "elsewhere"), join(folder, "to/shop"));
  const { status, stderr } = ketu(["extract", "out/shop.lifecycle_map.svg", "-o", "to", "--force"], { folder });
  expect({ status, stderr }).toEqual({ status: 5, stderr: expect.stringContaining("symbolic link") as string });
  expect(existsSync(join(folder, "elsewhere/shop.ketu.yaml"))).toBe(false);
});

test("what is no picture, a damaged one and a missing one are told in one line, in both languages", () => {
  const folder = drawnFolder();
  const svg = readFileSync(join(folder, "out/shop.lifecycle_map.svg"), "utf8");
  writeFileSync(join(folder, "damaged.svg"), svg.replace("ketu: 1", "ketu: 2"));
  const cases: readonly (readonly [string, number, string, string])[] = [
    ["clients/base.yaml", 3, "neither an SVG nor a PNG", "既不是 SVG，也不是 PNG"],
    ["damaged.svg", 3, "its source is damaged", "其中的源文件已损坏"],
    ["nowhere.svg", 5, "no such file or folder", "没有这个文件或文件夹"],
    ["out", 5, "is a folder", "这是一个文件夹"],
  ];
  for (const [picture, code, english, chinese] of cases) {
    const en = ketu(["extract", picture, "-o", "to"], { folder });
    expect(en).toMatchObject({ status: code, stdout: "" });
    expect(en.stderr).toContain(english);
    expect(en.stderr.trimEnd().split("\n").length).toBe(1);
    expect(ketu(["--locale", "zh", "extract", picture, "-o", "to"], { folder }).stderr).toContain(chinese);
  }
});

test("--embed-source without a format that can carry it is wrong usage", () => {
  const { status, stderr } = ketu(["render", "-", "--format", "mermaid", "--embed-source", "--out", "-"], {
    input: model(),
  });
  expect(status).toBe(2);
  expect(stderr).toContain("--embed-source goes with --format svg or png");
});
