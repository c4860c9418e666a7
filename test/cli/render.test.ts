import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenModel, ketu, model, workFolder } from "./run-ketu.ts";

test("every view is drawn beside the model under its usual name", () => {
  const folder = workFolder({ "shop.ketu.yaml": model() });
  const { status, stderr } = ketu(["render", "shop.ketu.yaml"], { folder });
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: "shop.lifecycle_map.svg\nshop.process_flow.svg\nshop.path_map.svg\n",
  });
  expect(readdirSync(folder).sort()).toEqual([
    "shop.ketu.yaml",
    "shop.lifecycle_map.svg",
    "shop.path_map.svg",
    "shop.process_flow.svg",
  ]);
});

test("several formats of one view come at once", () => {
  const folder = workFolder({ "shop.ketu.yaml": model() });
  const formats = "svg,png,mermaid,json,layout-json,markdown,text";
  const args = ["render", "shop.ketu.yaml", "--view", "lifecycle_map", "--format", formats, "--out", "out"];
  expect(ketu(args, { folder }).status).toBe(0);
  const files = readdirSync(join(folder, "out")).sort();
  expect(files).toEqual([
    "shop.json",
    "shop.lifecycle_map.layout.json",
    "shop.lifecycle_map.md",
    "shop.lifecycle_map.mmd",
    "shop.lifecycle_map.png",
    "shop.lifecycle_map.svg",
    "shop.lifecycle_map.txt",
  ]);
  expect(
    readFileSync(join(folder, "out", "shop.lifecycle_map.png"))
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  JSON.parse(readFileSync(join(folder, "out", "shop.json"), "utf8"));
});

test("a calendar file is written of calendars only, and a run without one says so", () => {
  const recurring = model().replace(/\n?$/, "\nactivities: { gift: { label: 赠礼, every: month } }\n");
  const folder = workFolder({ "shop.ketu.yaml": recurring, "bare.ketu.yaml": model() });
  expect(ketu(["render", "shop.ketu.yaml", "--format", "ics"], { folder }).stderr).toMatch(/^shop\.calendar\.ics\n/m);
  expect(readdirSync(folder).filter((name) => name.endsWith(".ics"))).toEqual(["shop.calendar.ics"]);
  expect(readFileSync(join(folder, "shop.calendar.ics"), "utf8")).toMatch(
    /^BEGIN:VCALENDAR\r\n[^]*\r\nRRULE:FREQ=MONTHLY\r\n/,
  );
  const { status, stderr } = ketu(["render", "bare.ketu.yaml", "--format", "ics,text"], { folder });
  expect(status).toBe(0);
  expect(stderr).toMatch(/^warning\[no-calendar\] There is no view of the kind calendar: no ics was written\n/);
  expect(readdirSync(folder)).toContain("bare.lifecycle_map.txt");
});

test("a PDF holds the views as pages in the order asked, under the name of the model or the one given", () => {
  const folder = workFolder({ "shop.ketu.yaml": model() });
  expect(ketu(["render", "shop.ketu.yaml", "--format", "pdf,svg"], { folder }).stderr).toBe(
    "shop.pdf\nshop.lifecycle_map.svg\nshop.process_flow.svg\nshop.path_map.svg\n",
  );
  const order = ["--view", "process_flow,lifecycle_map", "--locale", "en", "--out", "a/b.pdf"];
  expect(ketu(["render", "shop.ketu.yaml", "--format", "pdf", ...order], { folder }).status).toBe(0);
  const pdf = readFileSync(join(folder, "a", "b.pdf"), "latin1");
  const titles = ["Customer process flow", "Customer lifecycle map", "Prospect"].map((word) => `/Title (${word})`);
  expect(pdf.match(/\/Title \([A-Z][^)]*\)/g)).toEqual(expect.arrayContaining(titles));
  expect(pdf.indexOf(titles[0] ?? "")).toBeLessThan(pdf.indexOf(titles[1] ?? ""));
});

test("--tile takes a sheet or none, and --tables and --appendix add pages", () => {
  const folder = workFolder({ "shop.ketu.yaml": model() });
  const pagesOf = (...args: string[]): number => {
    const { status } = ketu(["render", "shop.ketu.yaml", "--format", "pdf", "--force", ...args], { folder });
    expect(status).toBe(0);
    return readFileSync(join(folder, "shop.pdf"), "latin1").match(/\/Type \/Page\n/g)?.length ?? 0;
  };
  const plain = pagesOf();
  expect(plain).toBeGreaterThanOrEqual(2);
  expect(pagesOf("--tile")).toBe(plain);
  expect(pagesOf("--tile", "A3")).toBe(plain);
  expect(pagesOf("--appendix")).toBe(plain + 1);
  expect(pagesOf("--tables", "--appendix")).toBeGreaterThan(plain + 1);
  expect(ketu(["render", "shop.ketu.yaml", "--tile", "A5"], { folder }).status).toBe(2);
});

test("a picture that --tile spreads over sheets is not said to be too much for one", () => {
  const stage = (at: number): string =>
    `  s${at}: { label: 阶段 ${at}, nodes: { a${at}: 步骤一, b${at}: 步骤二, c${at}: 步骤三, d${at}: 步骤四 } }\n`;
  const stages = Array.from({ length: 16 }, (_, index) => stage(index)).join("");
  const text = `ketu: 1\ntitle: 大图\nstages:\n${stages}style: { page: A4 }\n`;
  const folder = workFolder({ "large.ketu.yaml": text });
  const said = (...args: string[]): string =>
    ketu(["render", "large.ketu.yaml", "--view", "lifecycle_map", ...args], { folder }).stderr;
  expect(said("--format", "pdf")).toContain("picture-too-dense");
  expect(said("--format", "pdf", "--force", "--tile")).not.toContain("picture-too-dense");
  expect(said("--format", "pdf,svg", "--force", "--tile")).toContain("picture-too-dense");
});

test("a PDF is the same on every day and in every time zone; --as-of dates it", () => {
  const draw = (env: Record<string, string>, ...args: string[]): Buffer => {
    const folder = workFolder({ "shop.ketu.yaml": model() });
    expect(ketu(["render", "shop.ketu.yaml", "--format", "pdf", ...args], { folder, env }).status).toBe(0);
    return readFileSync(join(folder, "shop.pdf"));
  };
  expect(draw({ TZ: "Asia/Shanghai" })).toEqual(draw({ TZ: "America/Los_Angeles" }));
  expect(draw({}).toString("latin1")).not.toContain("CreationDate");
  expect(draw({}, "--as-of", "2026-10-31").toString("latin1")).toContain("(D:20261031000000Z)");
});

test("--appendix numbers what the picture shows and says below it what hovering would say", () => {
  const draw = (...args: string[]): string =>
    ketu(["render", "-", "--view", "lifecycle_map", "--out", "-", ...args], { input: model() }).stdout;
  const heightOf = (svg: string): number => Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1]);
  expect(draw("--appendix", "--locale", "en")).toContain(">Appendix: details</text>");
  expect(draw("--appendix")).toMatch(/>1<\/text>[\s\S]*附录：编号说明/);
  expect(heightOf(draw("--appendix"))).toBeGreaterThan(heightOf(draw()) + 50);
  // It is no longer the sheet that the picture was made for.
  expect(draw("--page", "A4")).toContain('width="297mm"');
  expect(draw("--page", "A4", "--appendix")).not.toContain("mm");
});

test("--out takes a file for one picture, and refuses what does not fit into one", () => {
  const folder = workFolder({ "shop.ketu.yaml": model(), "b.ketu.yaml": model() });
  const one = ["render", "shop.ketu.yaml", "--view", "process_flow", "--out", "a/flow.svg"];
  expect(ketu(one, { folder }).status).toBe(0);
  expect(readFileSync(join(folder, "a/flow.svg"), "utf8")).toMatch(/^<svg /);
  for (const wrong of [
    ["render", "shop.ketu.yaml", "--out", "all.svg"],
    ["render", "shop.ketu.yaml", "b.ketu.yaml", "--view", "process_flow", "--out", "all.svg"],
    ["render", "shop.ketu.yaml", "--view", "process_flow", "--format", "svg,png", "--out", "all.svg"],
    ["render", "shop.ketu.yaml", "--view", "process_flow", "--format", "png", "--out", "all.svg"],
  ]) {
    expect(ketu(wrong, { folder }).status).toBe(2);
  }
  expect(existsSync(join(folder, "all.svg"))).toBe(false);
});

test("from standard input to standard output there is the picture and nothing else", () => {
  const { status, stdout, stderr } = ketu(["render", "-", "--view", "lifecycle_map", "--out", "-"], { input: model() });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  expect(ketu(["render", "-"], { input: model() }).status).toBe(2);
});

test("--locale chooses the language of the picture, --theme its colours", () => {
  const draw = (...args: string[]): string =>
    ketu(["render", "-", "--view", "lifecycle_map", "--out", "-", ...args], { input: model() }).stdout;
  expect(draw()).toContain("首次访问");
  expect(draw("--locale", "en")).toContain("First visit");
  const drawn = ["default", "dark", "print", "auto"].map((theme) => draw("--theme", theme));
  expect(new Set(drawn).size).toBe(4);
  expect(drawn[3]).toContain("prefers-color-scheme");
});

test("a model with an error is not drawn, and its old picture stays byte for byte", () => {
  const folder = workFolder({ "shop.ketu.yaml": model() });
  expect(ketu(["render", "shop.ketu.yaml", "--out", "out"], { folder }).status).toBe(0);
  const path = join(folder, "out", "shop.lifecycle_map.svg");
  const before = readFileSync(path, "utf8");
  writeFileSync(join(folder, "shop.ketu.yaml"), brokenModel);
  const { status, stderr } = ketu(["render", "shop.ketu.yaml", "--out", "out"], { folder });
  expect(status).toBe(1);
  expect(stderr).toContain("unknown-key");
  expect(stderr).toContain("not drawn");
  expect(readFileSync(path, "utf8")).toBe(before);
  expect(readdirSync(join(folder, "out")).sort()).toEqual([
    "shop.lifecycle_map.svg",
    "shop.path_map.svg",
    "shop.process_flow.svg",
  ]);
});

test("what is no model gives exit code 3, an unknown view exit code 1, and neither writes", () => {
  const folder = workFolder({ "list.ketu.yaml": "- a\n", "shop.ketu.yaml": model() });
  expect(ketu(["render", "list.ketu.yaml"], { folder }).status).toBe(3);
  const { status, stderr } = ketu(["render", "shop.ketu.yaml", "--view", "lifecicle_map"], { folder });
  expect(status).toBe(1);
  expect(stderr).toContain("lifecycle_map");
  expect(readdirSync(folder).sort()).toEqual(["list.ketu.yaml", "shop.ketu.yaml"]);
});

test("a place that cannot be written to is exit code 5 in one line", () => {
  const folder = workFolder({ "shop.ketu.yaml": model(), out: "a file" });
  const { status, stderr } = ketu(["render", "shop.ketu.yaml", "--out", "out"], { folder });
  expect(status).toBe(5);
  expect(stderr).toMatch(
    /^error: .*shop\.lifecycle_map\.svg: cannot be written: a file is in the place of a folder\n$/,
  );
  expect(readFileSync(join(folder, "out"), "utf8")).toBe("a file");
});

test("a read-only folder is exit code 5", () => {
  const folder = workFolder({ "shop.ketu.yaml": model() });
  mkdirSync(join(folder, "out"));
  chmodSync(join(folder, "out"), 0o555);
  // To root no folder of a disk is read-only; `/sys` is.
  const out = process.getuid?.() === 0 ? "/sys" : "out";
  const { status, stderr } = ketu(["render", "shop.ketu.yaml", "--out", out], { folder });
  expect(status).toBe(5);
  expect(stderr).toContain("not allowed to write there");
});

test("a folder of 20 models is drawn on several workers, with its folders, the same as one by one", () => {
  const names = Array.from({ length: 20 }, (_, index) => `m/${index % 3}/shop-${index}.ketu.yaml`);
  const folder = workFolder(Object.fromEntries(names.map((name, index) => [name, model(`访问 ${index}`)])));
  expect(ketu(["render", "m", "--out", "many", "--jobs", "2"], { folder }).status).toBe(0);
  expect(ketu(["render", "m", "--out", "single", "--jobs", "1"], { folder }).status).toBe(0);
  for (const name of names) {
    const picture = name.replace(/^m\//, "").replace(".ketu.yaml", ".process_flow.svg");
    const [many, single] = ["many", "single"].map((out) => readFileSync(join(folder, out, picture), "utf8"));
    expect(many).toBe(single);
  }
});

test("findings and pictures of many models are told in the order of the models", () => {
  const names = Array.from({ length: 12 }, (_, index) => `m/shop-${String.fromCharCode(97 + index)}.ketu.yaml`);
  const folder = workFolder(Object.fromEntries(names.map((name) => [name, model()])));
  const { stderr } = ketu(["render", "m", "--jobs", "3"], { folder });
  const told = stderr.trimEnd().split("\n");
  const kinds = ["lifecycle_map", "process_flow", "path_map"];
  const pictures = names.flatMap((name) => kinds.map((kind) => name.replace("ketu.yaml", `${kind}.svg`)));
  expect(told).toEqual(pictures);
});

test("an unchanged model is left alone; a change of model, include, figures, option or picture draws it again", () => {
  const folder = workFolder({
    "shop.ketu.yaml": `${model()}include: [part.yaml]\n`,
    "part.yaml": "ketu: 1\nchannels: { phone: { zh: 电话, en: Phone } }\n",
    "figures.json": '{ "ketu_measures": 1, "as_of": "2026-10-31", "sources": ["CRM"], "figures": {} }',
  });
  const picture = join(folder, "out", "shop.lifecycle_map.svg");
  const draw = (...args: string[]): boolean => {
    const { status, stderr } = ketu(
      ["render", "shop.ketu.yaml", "--out", "out", "--measures", "figures.json", ...args],
      { folder },
    );
    expect({ status, stderr }).toMatchObject({ status: 0 });
    return stderr.includes("shop.lifecycle_map.svg");
  };
  expect(draw()).toBe(true);
  const drawnAt = statSync(picture).mtimeMs;
  expect(draw()).toBe(false);
  expect(statSync(picture).mtimeMs).toBe(drawnAt);
  expect(draw("--force")).toBe(true);
  for (const change of [
    () => writeFileSync(join(folder, "part.yaml"), "ketu: 1\nchannels: { phone: { zh: 手机, en: Mobile } }\n"),
    () =>
      writeFileSync(
        join(folder, "figures.json"),
        '{ "ketu_measures": 1, "as_of": "2026-11-30", "sources": ["CRM"], "figures": {} }',
      ),
    () => writeFileSync(join(folder, "shop.ketu.yaml"), `${model("新的")}include: [part.yaml]\n`),
    () => writeFileSync(picture, "edited by hand"),
    () => rmSync(picture),
  ]) {
    change();
    expect(draw()).toBe(true);
    expect(draw()).toBe(false);
  }
  expect(draw("--theme", "dark")).toBe(true);
});

test("a broken cache is as good as none", () => {
  const folder = workFolder({ "shop.ketu.yaml": model(), cache: "a file in the place of the folder" });
  const env = { KETU_CACHE_DIR: join(folder, "cache") };
  for (let run = 0; run < 2; run++) {
    const { status, stderr } = ketu(["render", "shop.ketu.yaml", "--out", "out"], { folder, env });
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("shop.lifecycle_map.svg") as string,
    });
  }
});

test("two models for the same files are refused before anything is drawn", () => {
  const folder = workFolder({ "a/shop.ketu.yaml": model(), "b/shop.ketu.yaml": model() });
  const { status, stderr } = ketu(["render", "a/shop.ketu.yaml", "b/shop.ketu.yaml", "--out", "out"], { folder });
  expect(status).toBe(2);
  expect(stderr).toContain("same files");
  expect(existsSync(join(folder, "out"))).toBe(false);
});

test("no two pictures have the same file, and none is written over what it was made from", () => {
  const views = "views: { Process_flow: { kind: lifecycle_map }, map: { kind: lifecycle_map } }\n";
  const folder = workFolder({ "shop.ketu.yaml": `${model()}${views}`, "m.yaml": "", "data.json": model() });
  expect(ketu(["render", "shop.ketu.yaml", "--view", "lifecycle_map"], { folder })).toMatchObject({
    status: 0,
    stderr: "shop.Process_flow.svg\nshop.map.svg\n",
  });
  const twins = `${model()}views: { map: { kind: lifecycle_map }, Map: { kind: lifecycle_map } }\n`;
  writeFileSync(join(folder, "m.yaml"), twins);
  expect(ketu(["render", "m.yaml"], { folder })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("differ in capitals only") as string,
  });
  expect(ketu(["render", "data.json", "--format", "json"], { folder })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("is a file that the picture is made from") as string,
  });
  expect(readFileSync(join(folder, "data.json"), "utf8")).toBe(model());
  expect(readdirSync(folder).filter((name) => name.startsWith("m."))).toEqual(["m.yaml"]);
});

test("--font embed puts the font into the SVG, and a character that it lacks is a warning", () => {
  const draw = (label: string): ReturnType<typeof ketu> =>
    ketu(["render", "-", "--view", "lifecycle_map", "--out", "-", "--font", "embed"], { input: model(label) });
  expect(draw("首次访问").stdout).toContain("@font-face");
  const rare = draw("首次访问𠮷");
  expect(rare).toMatchObject({ status: 0, stdout: expect.stringContaining("𠮷") as string });
  expect(rare.stderr).toContain("character-not-in-font");
});

test("a PNG with a character that the font lacks is not drawn", () => {
  const folder = workFolder({ "shop.ketu.yaml": model("首次访问𠮷") });
  const { status, stderr } = ketu(["render", "shop.ketu.yaml", "--format", "png"], { folder });
  expect(status).toBe(1);
  expect(stderr).toContain("--font-file");
  expect(readdirSync(folder)).toEqual(["shop.ketu.yaml"]);
});
