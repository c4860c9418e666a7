import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenModel, ketu, model, workFolder } from "./run-ketu.ts";

function fence(text: string, options = ""): string {
  return `\`\`\`ketu${options}\n${text}\`\`\`\n`;
}

const guide = `# Guide\n\n${fence(model())}\nText.\n`;

test("pictures of a folder of pages lie beside each page, and a second run leaves everything alone", () => {
  const folder = workFolder({
    "docs/guide.md": guide,
    "docs/more/a b.md": fence(model(), " view=process_flow"),
    "docs/no.md": "x\n",
  });
  const first = ketu(["md", "docs"], { folder });
  expect(first).toMatchObject({ status: 0, stdout: "" });
  expect(first.stderr).toBe(
    "docs/guide.ketu/shop.lifecycle_map.svg\ndocs/guide.md\ndocs/more/a b.ketu/shop.process_flow.svg\ndocs/more/a b.md\n",
  );
  expect(readFileSync(join(folder, "docs/more/a b.md"), "utf8")).toContain("](a%20b.ketu/shop.process_flow.svg)");
  expect(readFileSync(join(folder, "docs/guide.ketu/shop.lifecycle_map.svg"), "utf8")).toMatch(/^<svg /);
  const times = ["guide.md", "guide.ketu/shop.lifecycle_map.svg"].map(
    (name) => statSync(join(folder, "docs", name)).mtimeMs,
  );
  expect(ketu(["md", "docs"], { folder })).toEqual({ status: 0, stdout: "", stderr: "" });
  expect(
    ["guide.md", "guide.ketu/shop.lifecycle_map.svg"].map((name) => statSync(join(folder, "docs", name)).mtimeMs),
  ).toEqual(times);
});

test("--check writes nothing, names what is stale, and has exit code 1 only then", () => {
  const folder = workFolder({ "guide.md": guide });
  expect(ketu(["md", "guide.md", "--check"], { folder })).toEqual({
    status: 1,
    stdout: "guide.ketu/shop.lifecycle_map.svg\nguide.md\n",
    stderr: "",
  });
  expect(readdirSync(folder)).toEqual(["guide.md"]);
  expect(ketu(["md"], { folder }).status).toBe(0);
  expect(ketu(["md", "--check"], { folder })).toEqual({ status: 0, stdout: "", stderr: "" });
  const page = readFileSync(join(folder, "guide.md"), "utf8");
  writeFileSync(join(folder, "guide.md"), page.replace("首次访问", "第一次来"));
  expect(ketu(["md", "--check"], { folder })).toMatchObject({
    status: 1,
    stdout: "guide.ketu/shop.lifecycle_map.svg\n",
  });
});

test("PNG, another folder, a model in a file, and the language of the command line", () => {
  const folder = workFolder({
    "docs/guide.md": fence("", " src=../shop.ketu.yaml view=process_flow theme=dark"),
    "shop.ketu.yaml": model(),
  });
  const args = ["--locale", "en", "md", "docs", "--format", "png", "--out", "pictures"];
  expect(ketu(args, { folder })).toMatchObject({
    status: 0,
    stderr: "pictures/guide.ketu/shop.process_flow.dark.png\ndocs/guide.md\n",
  });
  expect(readFileSync(join(folder, "pictures/guide.ketu/shop.process_flow.dark.png")).subarray(1, 4).toString()).toBe(
    "PNG",
  );
  expect(readFileSync(join(folder, "docs/guide.md"), "utf8")).toContain(
    "![Shop · Customer process flow](../pictures/guide.ketu/shop.process_flow.dark.png)",
  );
});

test("a picture that a renamed model leaves behind is removed, with a folder that is then empty", () => {
  const folder = workFolder({ "guide.md": guide });
  expect(ketu(["md"], { folder }).status).toBe(0);
  const page = readFileSync(join(folder, "guide.md"), "utf8");
  writeFileSync(join(folder, "guide.ketu/mine.txt"), "mine");
  writeFileSync(join(folder, "guide.md"), page.replace("id: shop", "id: store"));
  expect(ketu(["md"], { folder }).stderr).toContain("guide.ketu/shop.lifecycle_map.svg removed\n");
  expect(readdirSync(join(folder, "guide.ketu")).sort()).toEqual(["mine.txt", "store.lifecycle_map.svg"]);
});

test("a mistake is told at its line of the page, with exit code 1, and the other blocks are drawn", () => {
  const folder = workFolder({
    "guide.md": `# Guide\n\n> ${fence(brokenModel).trimEnd().replaceAll("\n", "\n> ")}\n\n${fence(model())}`,
  });
  const { status, stderr } = ketu(["md", "guide.md"], { folder });
  expect(status).toBe(1);
  expect(stderr).toContain("unknown-key");
  expect(stderr).toMatch(/┌─ guide\.md:13:7\n/);
  expect(stderr).toContain("13 │ >     ownr: sales");
  expect(readdirSync(join(folder, "guide.ketu"))).toEqual(["shop.lifecycle_map.svg"]);
});

test("a byte order mark and Windows line ends stay", () => {
  const folder = workFolder({ "guide.md": `\ufeff${guide}`.replaceAll("\n", "\r\n") });
  expect(ketu(["md", "guide.md"], { folder }).status).toBe(0);
  const page = readFileSync(join(folder, "guide.md"), "utf8");
  expect(page.startsWith("\ufeff# Guide\r\n")).toBe(true);
  expect(page.match(/\n/g)?.length).toBe(page.match(/\r\n/g)?.length);
  expect(ketu(["md", "--check"], { folder }).status).toBe(0);
});

test("what cannot be read or holds no page is told in one line", () => {
  const folder = workFolder({ "empty/x.txt": "" });
  expect(ketu(["md", "nowhere.md"], { folder })).toMatchObject({
    status: 5,
    stderr: "error: nowhere.md: no such file or folder\n",
  });
  expect(ketu(["md", "empty"], { folder })).toMatchObject({
    status: 3,
    stderr: expect.stringContaining("no Markdown") as string,
  });
  expect(ketu(["md", "x.md", "--format", "gif"], { folder }).status).toBe(2);
  expect(existsSync(join(folder, "x.ketu"))).toBe(false);
});
