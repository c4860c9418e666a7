import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { brokenModel, ketu, model, startKetu, workFolder, type RunningKetu } from "./run-ketu.ts";

let running: RunningKetu | undefined;
afterEach(async () => {
  await running?.stop("SIGKILL");
  running = undefined;
});

/** Waits until something holds; the message of the failure is what ketu said so far. */
async function until(holds: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`${what} did not happen; ketu said:\n${running?.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function watching(args: readonly string[], folder: string, command = "render"): Promise<void> {
  running = startKetu([command, ...args, "--watch"], folder);
  await until(() => running?.output().includes("Watching") === true, "the start");
}

const said = (): string => running?.output() ?? "";
const read = (path: string): string => (existsSync(path) ? readFileSync(path, "utf8") : "");

test("an edit redraws; a broken edit is reported and keeps the picture; mending redraws", async () => {
  const folder = workFolder({ "shop.ketu.yaml": model() });
  const [source, picture] = [join(folder, "shop.ketu.yaml"), join(folder, "shop.lifecycle_map.svg")];
  await watching(["shop.ketu.yaml"], folder);
  writeFileSync(source, model("第二版"));
  await until(() => read(picture).includes("第二版"), "the redraw");
  const good = read(picture);
  writeFileSync(source, brokenModel);
  await until(() => running?.output().includes("unknown-key") === true, "the report");
  expect(read(picture)).toBe(good);
  writeFileSync(source, "stages: {{{");
  await until(() => running?.output().includes("shop.ketu.yaml:1:") === true, "the second report");
  expect(read(picture)).toBe(good);
  writeFileSync(source, model("第三版"));
  await until(() => read(picture).includes("第三版"), "the mending");
  await until(
    () => /\nshop\.lifecycle_map\.svg, shop\.process_flow\.svg, shop\.path_map\.svg · \d+ ms\n$/.test(said()),
    "the last line",
  );
  expect(said()).not.toContain("Warning");
});

test("files saved by renaming, deleted and made again are followed, and so are parts and figures", async () => {
  const folder = workFolder({
    "shop.ketu.yaml": `${model()}include: [parts/part.yaml]\nmetrics: { leads: { label: 线索, type: simple, agg: count, event: lead } }\n`,
    "parts/part.yaml": "ketu: 1\nevents: { lead: { label: 留资 } }\n",
  });
  const source = join(folder, "shop.ketu.yaml");
  const picture = join(folder, "shop.lifecycle_map.svg");
  const { stdout } = ketu(["check", "shop.ketu.yaml", "--format", "json"], { folder });
  expect((JSON.parse(stdout) as { summary: { errors: number } }).summary.errors).toBe(0);
  const text = readFileSync(source, "utf8");
  await watching(["shop.ketu.yaml"], folder);
  for (const label of ["改名一", "改名二"]) {
    writeFileSync(`${source}~`, text.replace("首次访问", label));
    renameSync(`${source}~`, source);
    await until(() => read(picture).includes(label), label);
  }
  rmSync(source);
  await until(() => running?.output().includes("shop.ketu.yaml: ") === true, "the report of the deletion");
  writeFileSync(source, text.replace("首次访问", "又回来了"));
  await until(() => read(picture).includes("又回来了"), "the return");
  rmSync(picture);
  writeFileSync(join(folder, "parts/part.yaml"), "ketu: 1\nevents: { lead: { label: 留下资料 } }\n");
  await until(() => existsSync(picture), "the redraw after a change of the part");
});

test("a model that appears in a watched folder is drawn", async () => {
  const folder = workFolder({ "m/a.ketu.yaml": model() });
  await watching(["m", "--out", "out"], folder);
  writeFileSync(join(folder, "m", "b.ketu.yaml"), model("新模型"));
  await until(() => read(join(folder, "out", "b.lifecycle_map.svg")).includes("新模型"), "the new model");
});

test("a model that is deleted from a watched folder, or grows too large, does not keep ketu busy", async () => {
  const folder = workFolder({ "m/a.ketu.yaml": model(), "m/b.ketu.yaml": model() });
  await watching(["m", "--out", "out"], folder);
  rmSync(join(folder, "m", "a.ketu.yaml"));
  writeFileSync(join(folder, "m", "b.ketu.yaml"), " ".repeat(3 * 1024 * 1024));
  await until(() => running?.output().includes("b.ketu.yaml: ") === true, "the report");
  // Large files arrive in several steps; it must come to rest after them.
  let said = { text: "", since: Date.now() };
  await until(() => {
    const text = running?.output() ?? "";
    if (text !== said.text) said = { text, since: Date.now() };
    return Date.now() - said.since > 500;
  }, "the rest");
  writeFileSync(join(folder, "m", "b.ketu.yaml"), model("又好了"));
  await until(() => read(join(folder, "out", "b.lifecycle_map.svg")).includes("又好了"), "the redraw");
});

const fence = (text: string, options = ""): string => `\`\`\`ketu${options}\n${text}\`\`\`\n`;

test("a page is drawn again when it or a file that its blocks name is saved, and new pages are drawn", async () => {
  const part = "ketu: 1\nevents: { lead: { label: 留资 } }\n";
  const folder = workFolder({
    "docs/guide.md": fence(model()),
    "docs/other.md": fence("", " src=../shop.ketu.yaml view=process_flow"),
    "shop.ketu.yaml": `${model()}include: [part.yaml]\nmetrics: { leads: { label: 线索, event: lead, agg: count } }\n`,
    "part.yaml": part,
  });
  const inDocs = (path: string): string => join(folder, "docs", path);
  await watching(["docs"], folder, "md");
  expect(read(inDocs("guide.md"))).toContain("guide.ketu/shop.lifecycle_map.svg");
  writeFileSync(inDocs("guide.md"), read(inDocs("guide.md")).replace("首次访问", "第一次来"));
  await until(() => read(inDocs("guide.ketu/shop.lifecycle_map.svg")).includes("第一次来"), "the redraw");
  writeFileSync(join(folder, "shop.ketu.yaml"), read(join(folder, "shop.ketu.yaml")).replace("首次访问", "又来一次"));
  await until(() => read(inDocs("other.ketu/shop.process_flow.svg")).includes("又来一次"), "the redraw of the model");
  rmSync(inDocs("other.ketu/shop.process_flow.svg"));
  writeFileSync(join(folder, "part.yaml"), part.replace("留资", "留下资料"));
  await until(() => existsSync(inDocs("other.ketu/shop.process_flow.svg")), "the redraw of the part");
  writeFileSync(inDocs("new.md"), fence(model("新页面")));
  await until(() => read(inDocs("new.ketu/shop.lifecycle_map.svg")).includes("新页面"), "the new page");
  writeFileSync(inDocs("new.md"), fence(brokenModel));
  await until(() => said().includes("unknown-key"), "the report");
  expect(read(inDocs("new.ketu/shop.lifecycle_map.svg"))).toContain("新页面");
  rmSync(inDocs("new.md"));
  writeFileSync(inDocs("guide.md"), read(inDocs("guide.md")).replace("第一次来", "最后一次"));
  await until(
    () => read(inDocs("guide.ketu/shop.lifecycle_map.svg")).includes("最后一次"),
    "the redraw after a deletion",
  );
  expect(await running?.stop("SIGINT")).toBe(0);
});

test("a single page that is deleted is told, and drawn when it is back", async () => {
  const folder = workFolder({ "guide.md": fence(model()) });
  await watching(["guide.md"], folder, "md");
  rmSync(join(folder, "guide.md"));
  await until(() => said().includes("error: guide.md: no such file"), "the report");
  writeFileSync(join(folder, "guide.md"), fence(model("又回来了")));
  await until(() => read(join(folder, "guide.ketu/shop.lifecycle_map.svg")).includes("又回来了"), "the return");
  expect(ketu(["md", "guide.md", "--watch", "--check"], { folder }).status).toBe(2);
});

test.each(["SIGINT", "SIGTERM"] as const)("%s ends the watch cleanly", async (signal) => {
  const folder = workFolder({ "shop.ketu.yaml": model() });
  await watching(["shop.ketu.yaml"], folder);
  expect(await running?.stop(signal)).toBe(0);
});

test("--watch does not go with standard input or output", () => {
  expect(ketu(["render", "-", "--out", "x", "--watch"], { input: model() }).status).toBe(2);
});
