import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { measureText } from "../../src/layout/measure-text.ts";
import { launchChromium } from "../support/chromium.ts";
import { stagePictures } from "../support/stage-pictures.ts";
import { compileGalleryModel } from "./gallery.ts";

const sizes = [11, 13, 16, 24] as const;
const weights = [400, 700] as const;

/** What labels of customer models are made of, where widths could go wrong. */
const strings = [
  ...["潜在客户", "初次接触", "需求确认", "购买决策", "售后服务", "客户忠诚", "流失", "在线教育客户管理模型"],
  ...["留下联系方式", "客户生命周期价值", "90 天后再联系", "推荐的新客户直接留资", "VIP 客户", "VIP 专属课"],
  ...["目标 30% · 预警 < 30%", "数据截至 2026-10-31", "¥300", "¥12,480.50", "€1,200", "$99", "£45", "30%", "99.5%"],
  ...["1234567890", "1.10", "4.6 / 5", "±0.5", "≥ 5000", "≤ 1", "24h", "7d", "n = 1,204", "↑ 20%", "→", "①②③"],
  ...[
    "线索，客户。",
    "一、二；三：",
    "是否？是！",
    "（括号）",
    "《书名》",
    "“引号”",
    "‘单引号’",
    "……",
    "试听——下单",
    "全角ＡＢＣ１２３",
    "１００％",
    "Ａ／Ｂ",
  ],
  ...["AVATAR", "Type", "To. Tea. Yes.", "LTV", "WAVE", "P.O. Box", "Te Ta Ty", "Vo Wo Yo", "r. f. y,", "AT&T"],
  ...["Prospect", "First visit", "Lead created", "Trial to order", "Customer lifetime value", "Win-back call"],
  ...[
    "We're here",
    "don't",
    '"quoted"',
    "first-order",
    "office affluent fluffy",
    "snake_case_id",
    "a@b.co",
    "#1 [x] {y}",
  ],
  ...[
    "naïve café Ångström",
    "Ёлка",
    "Ωμεγα",
    "iiii llll",
    "MMMM WWWW",
    "CRM系统与ERP对接",
    "微信/WeChat",
    "A/B测试",
    "Q3业绩",
  ],
];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  const faces = [faceRule(400, "400Regular"), faceRule(700, "700Bold")].join("\n");
  await page.setContent(`<style>${faces}</style><svg xmlns="http://www.w3.org/2000/svg"></svg>`);
  const loaded = await page.evaluate(async () =>
    (await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 16px "Noto Sans SC"`, "客A")))).flat(),
  );
  if (loaded.length !== 2) throw new Error("the fonts did not load");
});
afterAll(() => browser.close());

test("the width of a text in Chromium is within 3 % of the measured one, at every size and weight", async () => {
  const labels = (await Promise.all(["standard", "online-education", "b2b-software", "retail"].map(labelsOf))).flat();
  expect(strings.length).toBeGreaterThanOrEqual(60);
  expect(labels.length).toBeGreaterThan(100);
  const compared = await compareWidths([...new Set([...strings, ...labels])]);
  expect(compared.filter(({ ratio }) => Math.abs(ratio - 1) > 0.03).map((one) => JSON.stringify(one))).toEqual([]);
});

test("full-width signs side by side are set tighter than measured, never wider", async () => {
  const compared = await compareWidths(["（试听）、（报价）", "“是”，“否”", "《合同》：“续费”。", "：（", "，。、；"]);
  expect(compared.filter(({ ratio }) => ratio < 0.97).map((one) => JSON.stringify(one))).toEqual([]);
});

interface Comparison extends Sample {
  readonly real: number;
  /** Measured by real width. */
  readonly ratio: number;
}

async function compareWidths(texts: readonly string[]): Promise<readonly Comparison[]> {
  const samples = texts.flatMap((text) =>
    weights.flatMap((weight) => sizes.map((size) => ({ text, weight, size }) as const)),
  );
  const widths = await chromiumWidths(samples);
  return samples.map((sample, index) => {
    const real = widths[index] ?? 0;
    return { ...sample, real, ratio: measureText(sample.text, sample.size, sample.weight) / real };
  });
}

async function labelsOf(name: string): Promise<readonly string[]> {
  const all = await Promise.all(["zh", "en"].map((locale) => compileGalleryModel(name, locale)));
  return all.flatMap(({ pictures }) =>
    stagePictures(pictures).flatMap(({ graph }) =>
      [
        graph.title,
        ...[...graph.groups, ...graph.nodes, ...graph.lanes.flatMap(({ items }) => items)].flatMap(
          ({ label, detail }) => [label, detail],
        ),
        ...graph.edges.map(({ label }) => label),
      ].filter((text) => text !== undefined),
    ),
  );
}

interface Sample {
  readonly text: string;
  readonly weight: number;
  readonly size: number;
}

function chromiumWidths(samples: readonly Sample[]): Promise<readonly number[]> {
  return page.evaluate((all) => {
    const svg = document.querySelector("svg");
    const elements = all.map(({ text, weight, size }) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", "text");
      element.setAttribute("font-family", '"Noto Sans SC"');
      element.setAttribute("font-size", String(size));
      element.setAttribute("font-weight", String(weight));
      element.textContent = text;
      svg?.append(element);
      return element;
    });
    const widths = elements.map((element) => element.getComputedTextLength());
    svg?.replaceChildren();
    return widths;
  }, samples);
}

const fonts = resolve(import.meta.dirname, "../../node_modules/@expo-google-fonts/noto-sans-sc");

function faceRule(weight: number, name: string): string {
  const data = readFileSync(join(fonts, name, `NotoSansSC_${name}.ttf`)).toString("base64");
  return `@font-face{font-family:"Noto Sans SC";font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
}
