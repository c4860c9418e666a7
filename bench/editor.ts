/**
 * The editor in real Chromium: how long a key takes until the new picture stands in the page, whether typing ever
 * blocks it, and how that compares with Mermaid's warm render of the same flowchart in the same browser.
 *
 *     node bench/editor.ts          14, 100 and 300 nodes
 *     node bench/editor.ts quick    14 nodes, fewer keys
 *     node bench/editor.ts page     only the real page, with the example and with 300 nodes
 *
 * Needs Chromium (`KETU_CHROMIUM` or /usr/bin/chromium) and the built site (`node scripts/build-site.ts`).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../test/support/chromium.ts";
import { serveSite } from "../test/support/serve-site.ts";
import { buildBenchPages } from "./support/bench-pages.ts";
import { benchGraph } from "./support/graphs.ts";
import { openModel, openSite, typeKeys } from "./support/site-page.ts";
import { median } from "./support/measure-process.ts";
import { threadTasks } from "./support/thread-tasks.ts";
import { typingText } from "./support/typing-text.ts";
import type { DrawSample } from "./support/worker-page.ts";

/** What the two pages put into their global scope. */
interface BenchScope {
  draw(text: string, view: string): Promise<DrawSample>;
  drawMermaid(text: string): Promise<number>;
}

const root = join(import.meta.dirname, "..");
const pages = join(root, ".cache/bench/editor");
const isQuick = process.argv.includes("quick");
const isPageOnly = process.argv.includes("page");
const views = ["lifecycle_map", "process_flow"] as const;

await buildBenchPages(pages);
const server = await serveSite(join(root, "dist/site"), pages);
const browser = await launchChromium();
console.log(`Chromium ${browser.version()}, Node ${process.version}`);
try {
  const example = readFileSync(join(root, "models/online-education/model.ketu.yaml"), "utf8");
  await benchFirstLoad();
  await benchPage("the online-education example", example, "首次电话");
  if (!isQuick) await benchPage("300 nodes", benchGraph(300).ketu, "留下联系方式 1");
  for (const count of isPageOnly ? [] : isQuick ? [14] : [14, 100, 300]) await benchAgainstMermaid(count);
} finally {
  await browser.close();
  await server.close();
}

async function benchFirstLoad(): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const { page, usable } = await openSite(browser, server.address);
    times.push(usable);
    await page.context().close();
  }
  console.log(`\nfirst load, cold: text and picture stand after ${median(times).toFixed(0)} ms (median of 5)`);
}

/** The real page: from a key in the text until the picture that shows it is painted. */
async function benchPage(name: string, text: string, label: string): Promise<void> {
  const { page } = await openSite(browser, server.address);
  await openModel(page, text, label);
  await typeKeys(page, 12);
  const waited = await typeKeys(page, isQuick ? 24 : 72);
  const steady = await typeKeys(page, 48, 120);
  const tasks = await threadTasks(page, async () => void (await typeKeys(page, 48, 120)));
  const times = [...waited.times].sort((a, b) => a - b);
  console.log(`\n${name}, in the page`);
  console.log(
    `  key to painted picture: median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`,
  );
  const longest = Math.max(0, ...steady.longTasks);
  console.log(
    `  typing 8 keys a second: ${steady.longTasks.length} tasks over 50 ms, the longest ${longest.toFixed(0)} ms; ${steady.workPerKey.toFixed(1)} ms of work per key`,
  );
  const busy = tasks.filter((time) => time > 50).length;
  console.log(
    `  the same by processor time: ${busy} tasks over 50 ms, the longest ${Math.max(0, ...tasks).toFixed(0)} ms`,
  );
  await page.context().close();
}

async function benchAgainstMermaid(count: number): Promise<void> {
  const graph = benchGraph(count);
  const branching = benchGraph(count, { isBranching: true });
  const label = "留下联系方式 1";
  console.log(`\n${count} nodes`);
  const rounds = count >= 300 ? 3 : count >= 100 ? 5 : 15;
  const peers = {
    chain: await mermaidMedian(graph.mermaid, rounds),
    branching: await mermaidMedian(branching.mermaid, rounds),
  };
  for (const [shape, { ketu }] of Object.entries({ chain: graph, branching })) {
    const mermaid = peers[shape as keyof typeof peers];
    console.log(`  ${shape.padEnd(10)} Mermaid        median ${mermaid.toFixed(0)} ms`);
    for (const view of views) {
      const page = await openPage(browser, "worker-page");
      const samples = await typeLabel(page, { text: ketu, label, view, keys: isQuick ? 15 : 40 });
      const ratio = mermaid / median(samples.map(({ milliseconds }) => milliseconds));
      console.log(
        `  ${shape.padEnd(10)} ${view.padEnd(14)} ${said(samples)}, ${ratio.toFixed(1)} times as fast as Mermaid`,
      );
      await page.context().close();
    }
  }
}

interface Typing {
  readonly text: string;
  readonly label: string;
  readonly view: string;
  readonly keys: number;
}

interface TypedSample extends DrawSample {
  /** The longest task of the page's own thread while it was typed, 0 when none was longer than 50 ms. */
  readonly longestTask: number;
}

/** Types into the label, key by key, each when the picture of the last one stands; a few first ones warm up. */
async function typeLabel(page: Page, { text, label, view, keys }: Typing): Promise<readonly TypedSample[]> {
  if (!text.includes(label)) throw new Error(`no label ${label}`);
  const warm = 8;
  const texts = [text, ...typingText(keys + warm).map((typed) => text.replace(label, `${label}${typed}`))];
  const samples = await page.evaluate(
    async ({ texts: all, view: shownView }) => {
      const { draw } = globalThis as typeof globalThis & BenchScope;
      const long: number[] = [];
      const observer = new PerformanceObserver((list) =>
        long.push(...list.getEntries().map((entry) => entry.duration)),
      );
      observer.observe({ type: "longtask" });
      const drawn: TypedSample[] = [];
      for (const one of all) {
        const sample = await draw(one, shownView);
        await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
        long.push(...observer.takeRecords().map((entry) => entry.duration));
        drawn.push({ ...sample, longestTask: Math.max(0, ...long.splice(0)) });
      }
      return drawn;
    },
    { texts, view },
  );
  return samples.slice(warm + 1);
}

async function mermaidMedian(text: string, rounds: number): Promise<number> {
  const page = await openPage(browser, "mermaid-page");
  const texts = typingText(rounds + 2).map((typed) => text.replace("留下联系方式 1", `留下联系方式 1${typed}`));
  const times = await page.evaluate(async (all) => {
    const { drawMermaid } = globalThis as typeof globalThis & BenchScope;
    const measured: number[] = [];
    for (const one of all) measured.push(await drawMermaid(one));
    return measured;
  }, texts);
  await page.context().close();
  return median(times.slice(2));
}

async function openPage(from: Browser, name: string): Promise<Page> {
  const page = await (await from.newContext()).newPage();
  page.setDefaultTimeout(300_000);
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(`${server.address}${name}.html`);
  return page;
}

function said(samples: readonly TypedSample[]): string {
  const of = (value: (sample: TypedSample) => number): readonly number[] => samples.map(value).sort((a, b) => a - b);
  const times = of(({ milliseconds }) => milliseconds);
  const p95 = percentile(times, 0.95);
  const [longest = 0] = of(({ longestTask }) => -longestTask);
  const inWorker = median(of(({ inWorker: own }) => own));
  const changed = median(of(({ changed: groups }) => groups));
  const parts = [
    `median ${median(times).toFixed(1)} ms`,
    `p95 ${p95.toFixed(1)} ms`,
    `in the worker ${inWorker.toFixed(1)} ms`,
    `${changed} groups changed`,
    longest === 0 ? "no long task" : `longest task ${(-longest).toFixed(0)} ms`,
  ];
  return parts.join(", ");
}

/** Of ascending values. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
