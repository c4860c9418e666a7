import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GenerateStep } from "../generate.ts";
import { compile } from "../../src/compile.ts";
import { placesOf } from "../../src/layout/compare-layouts.ts";
import type { LaidOut } from "../../src/layout/laid-out.ts";
import { defaultLook, looksByNumber } from "../../src/layout/look-of.ts";
import { contentHash } from "../../src/node/content-hash.ts";
import { createLayoutEngine } from "../../src/node/layout-engine.ts";

/** What may not change. */
export interface LookGoldens {
  /** Number → the measures of the look, by their path. */
  readonly looks: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** `<model>.<view>` → what it shows, and where that stands in the default look. */
  readonly pictures: Readonly<Record<string, PictureGolden>>;
}

export interface PictureGolden {
  /** Hash of what is shown. */
  readonly content: string;
  /** Width × height, in pixels. */
  readonly size: string;
  /**
   * The places of all shapes, texts and lines, four characters each, in the order in which the same content always gives
   * them: enough to tell which of them moved, and a tenth of the places themselves.
   */
  readonly places: string;
}

export const goldensFile = "test/layout/look-goldens.json";

/**
 * Where everything stands in the pictures of the gallery. What is in the file already stays as it is, as long as the same
 * content is drawn: so a look that no longer draws it like that fails a test, and new pictures come in by themselves.
 */
const lookGoldens: GenerateStep = async (root) => {
  const known = readGoldens(root);
  const pictures: Record<string, PictureGolden> = {};
  for (const [name, { names: _names, kind: _kind, ...golden }] of await drawnGoldens(root)) {
    const old = known.pictures[name];
    pictures[name] = old?.content === golden.content ? old : golden;
  }
  // A kind of picture that comes later brings measures of its own.
  const looks = Object.fromEntries(
    Object.entries(lookMeasures()).map(([number, measures]) => [number, { ...measures, ...known.looks[number] }]),
  );
  return new Map([[goldensFile, `${JSON.stringify({ looks, pictures }, undefined, 2)}\n`]]);
};
export default lookGoldens;

export function readGoldens(root: string): LookGoldens {
  const path = join(root, goldensFile);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as LookGoldens) : { looks: {}, pictures: {} };
}

/** Of each look as it is now. */
export function lookMeasures(): LookGoldens["looks"] {
  return Object.fromEntries([...looksByNumber].map(([number, look]) => [number, Object.fromEntries(measuresIn(look))]));
}

/** By their path: `cardStyle.size`. The words of a look may be improved. */
function measuresIn(part: object, path = ""): readonly (readonly [string, number])[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): readonly (readonly [string, number])[] => {
    const name = path === "" ? key : `${path}.${key}`;
    if (typeof value === "number") return [[name, value]];
    return typeof value === "object" && value !== null ? measuresIn(value, name) : [];
  });
}

/** A picture of the gallery as it is drawn now, with the names of what has a place in it. */
export interface DrawnGolden extends PictureGolden {
  readonly names: readonly string[];
  /** Of the view. */
  readonly kind: string;
}

/** Every picture of the gallery, of every kind, as it is drawn now. */
export async function drawnGoldens(root: string): Promise<readonly (readonly [string, DrawnGolden])[]> {
  const engine = createLayoutEngine();
  const drawn: (readonly [string, DrawnGolden])[] = [];
  for (const folder of readdirSync(join(root, "models")).sort()) {
    const path = join(root, "models", folder, "model.ketu.yaml");
    if (!existsSync(path) || folder === "large") continue;
    const { pictures } = await compile(
      { file: "model.ketu.yaml", text: readFileSync(path, "utf8"), views: "all", look: defaultLook.number },
      { readFile: () => Promise.resolve({ status: "missing" }), layoutEngine: engine.layOut },
    );
    for (const { view, content, laidOut } of pictures) {
      if (!laidOut) continue;
      drawn.push([
        `${folder}.${view.id}`,
        { kind: view.viewKind, content: contentHash(JSON.stringify(content)), ...placesIn(laidOut) },
      ]);
    }
  }
  await engine.close();
  return drawn;
}

function placesIn(picture: LaidOut): Omit<DrawnGolden, "content" | "kind"> {
  const { shapes, texts, lines } = placesOf(picture);
  const parts = [...shapes, ...texts, ...lines];
  return {
    size: `${picture.width} × ${picture.height}`,
    places: parts.map(([, place]) => contentHash(JSON.stringify(place)).slice(0, markLength)).join(""),
    names: parts.map(([name]) => name),
  };
}

const markLength = 4;

/** What of a picture stands elsewhere than in a golden of the same content; nothing where all is as it was. */
export function movedParts(golden: PictureGolden, { size, places, names }: DrawnGolden): readonly string[] {
  const markAt = (text: string, index: number): string => text.slice(index * markLength, (index + 1) * markLength);
  return [
    ...(golden.size === size ? [] : [`the picture: ${golden.size}, now ${size}`]),
    ...(golden.places.length === places.length ? [] : ["parts came or went"]),
    ...names.filter((_, index) => markAt(golden.places, index) !== markAt(places, index)),
  ];
}
