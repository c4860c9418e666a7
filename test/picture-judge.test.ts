import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { LaidOutGraph } from "../src/layout/laid-out-graph.ts";
import { compileTexts } from "./support/compile-texts.ts";
import { elkEngine, elkRoutes } from "./support/elk-reference.ts";
import { countCrossingsAndBends } from "./support/judge-geometry.ts";
import { judgeLaidOut } from "./support/judge-laid-out.ts";
import { judgePicture } from "./support/judge-picture.ts";
import { stringify } from "yaml";
import { stagePictures } from "./support/stage-pictures.ts";
import { randomModel, randomModelText, type RandomModelSize, randomSize } from "./support/random-model.ts";

const models = resolve(import.meta.dirname, "../models");
const gallery = readdirSync(models).filter((name) => existsSync(join(models, name, "model.ketu.yaml")));
const engine = elkEngine();

async function picturesOf(text: string, locale?: string): Promise<readonly LaidOutGraph[]> {
  const { pictures, diagnostics } = await compileTexts(text, { views: "all", ...(locale && { locale }) });
  // A random picture may well hold too much.
  const errors = diagnostics.filter(({ severity, code }) => severity === "error" && code !== "picture-too-dense");
  expect(errors).toEqual([]);
  return stagePictures(pictures).map(({ laidOut }) => laidOut);
}

describe.each(gallery)("the pictures of the model %s", (name) => {
  const text = readFileSync(join(models, name, "model.ketu.yaml"), "utf8");
  test.each(["zh", "en"])("are good in %s, with the font and with text 15 % wider", async (locale) => {
    const { pictures } = await compileTexts(text, { views: "all", locale });
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const { view, laidOut } of pictures) {
      expect(laidOut && judgeLaidOut(laidOut), view.id).toEqual([]);
      expect(laidOut && judgeLaidOut(laidOut, { textScale: 1.15 }), view.id).toEqual([]);
    }
  });
});

const seeds = Array.from({ length: 200 }, (_, index) => index + 1);

/** What is wrong with the pictures of a model, with the font and with text 15 % wider. */
async function faultsOf(seed: number, text: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const picture of await picturesOf(text)) {
    const place = `seed ${seed} ${picture.subject}`;
    for (const sentence of judgePicture(picture)) found.push(`${place}: ${sentence}`);
    for (const sentence of judgePicture(picture, { textScale: 1.15 })) found.push(`${place} (wider): ${sentence}`);
  }
  return [...new Set(found)];
}

test("200 random models give good pictures, with the font and with text 15 % wider", async () => {
  const found: string[] = [];
  for (const seed of seeds) found.push(...(await faultsOf(seed, randomModelText(seed))));
  expect(found.slice(0, 20)).toEqual([]);
}, 600_000);

const pages = ["auto", "A4", "16:9", "A4-portrait", "4:3", "A3", "A3-portrait"] as const;

/** A random model with a flow that runs down, and with a map and a flow to the right on pages. */
function pagedModelText(seed: number, size?: RandomModelSize): string {
  const page = (step: number): string => pages[(seed + step) % pages.length] ?? "auto";
  const views = {
    down: { kind: "process_flow", direction: "down", page: page(0) },
    map: { kind: "lifecycle_map", page: page(1) },
    right: { kind: "process_flow", direction: "right", page: page(2) },
  };
  return stringify({ ...randomModel(seed, size), views }, { lineWidth: 0 });
}

test("so do flows that run down, and maps and flows on every page", async () => {
  const found: string[] = [];
  // In the last of them two stages lead to each other's cards straight and with labels, which once met.
  for (const seed of [...seeds.filter((value) => value % 3 === 0), 1191]) {
    found.push(...(await faultsOf(seed, pagedModelText(seed))));
  }
  expect(found.slice(0, 20)).toEqual([]);
}, 600_000);

test("so do models of 10 to 15 stages and 60 to 120 nodes", async () => {
  const found: string[] = [];
  for (const seed of seeds.slice(0, 8)) {
    const locale = seed % 2 === 0 ? "zh" : "en";
    const size = {
      stages: 9 + seed - Math.floor(seed / 4),
      nodesPerStage: 7,
      locale,
      longest: seed % 3 ? 4 : 9,
    } as const;
    found.push(...(await faultsOf(seed, pagedModelText(seed, size))));
  }
  expect(found.slice(0, 20)).toEqual([]);
}, 600_000);

test("a second run, and shuffled keys of unordered maps, give the same picture to the byte", async () => {
  for (const seed of seeds.filter((value) => value % 5 === 0)) {
    const [first, second, shuffled] = [
      await picturesOf(randomModelText(seed)),
      await picturesOf(randomModelText(seed)),
      await picturesOf(randomModelText(seed, randomSize(seed), seed + 1)),
    ];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(JSON.stringify(shuffled), `seed ${seed}`).toBe(JSON.stringify(first));
  }
}, 600_000);

test.each(["lifecycle_map", "process_flow"])(
  "over the sample, a %s has at most 1.3 times the crossings and bends of ELK on the same graph",
  async (viewKind) => {
    const [own, elk] = [
      { crossings: 0, bends: 0 },
      { crossings: 0, bends: 0 },
    ];
    for (const seed of seeds.filter((value) => value % 4 === 0)) {
      const picture = (await picturesOf(randomModelText(seed))).find((candidate) => candidate.viewKind === viewKind);
      if (!picture || picture.routes.length === 0) continue;
      const ours = countCrossingsAndBends(picture.routes.map(({ points }) => points));
      const theirs = countCrossingsAndBends(await elkRoutes(picture, engine));
      own.crossings += ours.crossings;
      own.bends += ours.bends;
      elk.crossings += theirs.crossings;
      elk.bends += theirs.bends;
    }
    expect(elk.bends).toBeGreaterThan(100);
    expect(own.crossings).toBeLessThanOrEqual(1.3 * elk.crossings);
    expect(own.bends).toBeLessThanOrEqual(1.3 * elk.bends);
  },
  600_000,
);

test("over the sample, a map takes at most twice the area of its cards and lanes", async () => {
  let [canvas, content] = [0, 0];
  for (const seed of seeds.filter((value) => value % 4 === 0)) {
    const picture = (await picturesOf(randomModelText(seed))).find(({ viewKind }) => viewKind === "lifecycle_map");
    if (!picture) continue;
    canvas += picture.width * picture.height;
    content += areaOfContent(picture);
  }
  expect(canvas).toBeLessThanOrEqual(2 * content);
}, 600_000);

/** Headers and lanes as they are, but of the lane of cards only the grid of cells that cards stand in. */
function areaOfContent(picture: LaidOutGraph): number {
  const headers = picture.stages.filter(({ shape }) => shape === "chevron").map(({ header }) => header);
  return [...headers, ...picture.lanes.map(({ band }) => band)].reduce((sum, box) => sum + box.width * box.height, 0);
}
