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

async function watching(args: readonly string[], folder: string): Promise<void> {
  running = startKetu(["render", ...args, "--watch"], folder);
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

test.each(["SIGINT", "SIGTERM"] as const)("%s ends the watch cleanly", async (signal) => {
  const folder = workFolder({ "shop.ketu.yaml": model() });
  await watching(["shop.ketu.yaml"], folder);
  expect(await running?.stop(signal)).toBe(0);
});

test("--watch does not go with standard input or output", () => {
  expect(ketu(["render", "-", "--out", "x", "--watch"], { input: model() }).status).toBe(2);
});
