import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenModel, ketu, model, workFolder } from "./run-ketu.ts";

const oneView = ["--view", "lifecycle_map"];
const inLook2 = `${model()}style: { look: 2 }\n`;

test("--look draws in another look, the same as the model would by itself", () => {
  const draw = (input: string, ...args: string[]): string =>
    ketu(["render", "-", ...oneView, "--out", "-", ...args], { input }).stdout;
  const [first, second] = [draw(model()), draw(inLook2)];
  expect(second).not.toBe(first);
  expect(draw(model(), "--look", "2")).toBe(second);
  expect(draw(inLook2, "--look", "1")).toBe(first);
});

test("--compare-look says for each view what would move in the newest look, and writes no file", () => {
  const folder = workFolder({ "a/shop.ketu.yaml": model(), "b/shop.ketu.yaml": inLook2 });
  const { status, stdout, stderr } = ketu(["render", "a/shop.ketu.yaml", "b", ...oneView, "--compare-look"], {
    folder,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(
    /^a\/shop\.ketu\.yaml: look 1 → 2\n {2}lifecycle_map: \d+ × \d+ → \d+ × \d+ px; \d+ of \d+ shapes move, by up to \d+ px; .*\n\nb\/shop\.ketu\.yaml: look 2 → 2\n {2}lifecycle_map: nothing moves\n$/,
  );
  expect(readdirSync(folder).sort()).toEqual(["a", "b"]);
  expect(readdirSync(join(folder, "a"))).toEqual(["shop.ketu.yaml"]);
});

test("--compare-look speaks Chinese, and JSON to programs", () => {
  const compare = (...args: string[]): string =>
    ketu([...args, "render", "-", ...oneView, "--compare-look", "2"], { input: model() }).stdout;
  expect(compare("--locale", "zh")).toMatch(
    /样式 1 → 2\n {2}lifecycle_map：\d+ × \d+ → \d+ × \d+ 像素；\d+ 个图形中有 \d+ 个移动/,
  );
  const json = ketu(["render", "-", ...oneView, "--compare-look", "2", "--format", "json"], { input: model() }).stdout;
  expect(JSON.parse(json)).toMatchObject({
    ketu_look_comparison: 1,
    models: [{ model: "-", from: 1, to: 2, views: [{ view: "lifecycle_map", kind: "lifecycle_map", moves: true }] }],
  });
});

test("a model that cannot be drawn is reported and has exit code 1; the others are compared", () => {
  const folder = workFolder({ "bad.ketu.yaml": brokenModel, "good.ketu.yaml": model() });
  const { status, stdout, stderr } = ketu(["render", ".", ...oneView, "--compare-look"], { folder });
  expect(status).toBe(1);
  expect(stderr).toContain("unknown-key");
  expect(stdout).toMatch(/^good\.ketu\.yaml: look 1 → 2\n.*\n$/);
});

test("looks that do not exist, and options that draw, do not go with it", () => {
  const folder = workFolder({ "shop.ketu.yaml": model() });
  const said = (...args: string[]): string => {
    const { status, stderr } = ketu(["render", "shop.ketu.yaml", ...args], { folder });
    expect(status).toBe(2);
    return stderr;
  };
  expect(said("--look", "9")).toBe("error: --look cannot be 9; it takes one of 1, 2\n");
  expect(said("--compare-look", "9")).toContain("--compare-look cannot be 9");
  expect(said("--compare-look", "2", "--out", "x")).toContain("cannot be used with");
  expect(said("--compare-look", "2", "--format", "png")).toContain("its --format is text or json");
  expect(existsSync(join(folder, "x"))).toBe(false);
  expect(readFileSync(join(folder, "shop.ketu.yaml"), "utf8")).toBe(model());
});
