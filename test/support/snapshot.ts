import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { type Pixels, PNG } from "pngjs";

const root = join(import.meta.dirname, "../..");
/** What was looked at and found right. */
const goldens = join(root, "test/site/snapshots");
/** What is there instead, and where it differs. */
const failures = join(root, ".cache/snapshots");

/** `KETU_ACCEPT_SNAPSHOTS=1`: pictures that differ, or are new, replace the ones kept. Look at them before they are committed. */
const isAccepting = process.env["KETU_ACCEPT_SNAPSHOTS"] === "1";

/** How much a colour may differ, 0 to 1: another build of Chromium rounds the edges of letters differently. */
const threshold = 0.2;

/** The share of pixels that may differ more than that. Three small labels that are missing are more. */
const mostDiffering = 0.0004;

/** A picture that is kept stays smaller than this, in bytes. */
const mostBytes = 180_000;

/** Why a screenshot is not what was accepted under its name; absent when it is, or was accepted now. */
export function snapshotProblem(name: string, screenshot: Buffer): string | undefined {
  const file = join(goldens, `${name}.png`);
  const now = coarse(PNG.sync.read(screenshot));
  const kept = existsSync(file) ? PNG.sync.read(readFileSync(file)) : undefined;
  const problem = kept ? difference(name, kept, now) : "nothing was accepted yet";
  if (problem === undefined) return undefined;
  if (!isAccepting) {
    keepFailure(`${name}.now.png`, now);
    return `${name}: ${problem}. See .cache/snapshots/; KETU_ACCEPT_SNAPSHOTS=1 accepts what is there now.`;
  }
  const bytes = PNG.sync.write(now, { colorType: 2, deflateLevel: 9 });
  if (bytes.length > mostBytes) return `${name} has ${bytes.length} bytes, more than ${mostBytes}`;
  mkdirSync(goldens, { recursive: true });
  writeFileSync(file, bytes);
  return undefined;
}

function difference(name: string, kept: Pixels, now: Pixels): string | undefined {
  const { width, height } = kept;
  if (width !== now.width || height !== now.height) {
    return `${now.width} × ${now.height} pixels instead of ${width} × ${height}`;
  }
  const marked = new Uint8Array(kept.data.length);
  const count = pixelmatch(kept.data, now.data, marked, width, height, { threshold });
  const share = count / (width * height);
  if (share <= mostDiffering) return undefined;
  keepFailure(`${name}.difference.png`, { width, height, data: marked });
  return `${count} pixels differ (${(share * 100).toFixed(2)} %)`;
}

function keepFailure(name: string, png: Pixels): void {
  mkdirSync(failures, { recursive: true });
  writeFileSync(join(failures, name), PNG.sync.write(png));
}

/** Colours in steps of 8, which nobody sees and which take less room. */
function coarse({ width, height, data }: Pixels): Pixels {
  const step = 8;
  return {
    width,
    height,
    data: data.map((value, at) => (at % 4 === 3 ? value : Math.min(255, Math.round(value / step) * step))),
  };
}
