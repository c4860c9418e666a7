import { checkPath } from "../elements/file-tree.ts";
import type { AppState, Locale } from "../state.ts";
import { shownView } from "../viewer/view-tabs.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";

/** What a link carries. */
export interface SharedModel {
  /** The main model first. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly view?: string;
  readonly locale?: Locale;
}

export type LinkProblem = "broken" | "newer" | "too-large";

const version = "1";

/** Bounds of what a stranger's link may become, in bytes of inflated text and in files. */
const most = { bytes: 2 * 1024 * 1024, files: 200 } as const;

/** The model that is drawn, with the parts that it names and, if wished, its figures; nothing while no file is open. */
export function sharedModel(state: AppState, hasFigures: boolean): SharedModel | undefined {
  const main = state.files.find(({ path }) => path === state.main);
  if (!main) return undefined;
  const taken = new Set([main]);
  for (const file of taken) {
    for (const other of state.files) {
      const name = other.path.split("/").at(-1) ?? other.path;
      if (/\.ya?ml$/.test(name) && file.text.includes(name)) taken.add(other);
    }
  }
  const figures = hasFigures ? state.files.find(({ path }) => path === state.figures) : undefined;
  if (figures) taken.add(figures);
  const view = shownView(state)?.id;
  return {
    files: [...taken].map(({ path, text }) => ({ path, text })),
    locale: state.locale,
    ...(view !== undefined && { view }),
  };
}

/** The value of `m` in a fragment: `1.` and the deflated model in base64url. */
export async function packModel({ files, view, locale }: SharedModel): Promise<string> {
  const content = JSON.stringify({ files: files.map(({ path, text }) => [path, text]), view, locale });
  const deflated = new Blob([content]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `${version}.${toBase64url(new Uint8Array(await new Response(deflated).arrayBuffer()))}`;
}

/** The model of a link, or why there is none. Whatever the value is, nothing is thrown and little memory is used. */
export async function unpackModel(value: string): Promise<SharedModel | LinkProblem> {
  const [, from, packed] = /^(\d+)\.(.*)$/s.exec(value) ?? [];
  if (from !== undefined && from !== version) return "newer";
  const bytes = packed === undefined ? undefined : fromBase64url(packed);
  if (!bytes || bytes.length === 0) return "broken";
  const text = await inflate(bytes);
  if (text === "broken" || text === "too-large") return text;
  try {
    return readShared(JSON.parse(text.content)) ?? "broken";
  } catch {
    return "broken";
  }
}

/** Stops as soon as there is more than allowed: a small link can inflate to gigabytes. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<{ readonly content: string } | "broken" | "too-large"> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let content = "";
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { content: content + decoder.decode() };
      size += value.length;
      if (size > most.bytes) {
        await reader.cancel();
        return "too-large";
      }
      content += decoder.decode(value, { stream: true });
    }
  } catch {
    return "broken";
  }
}

function readShared(value: unknown): SharedModel | undefined {
  if (!isRecord(value) || !Array.isArray(value["files"])) return undefined;
  const entries: readonly unknown[] = value["files"];
  if (entries.length === 0 || entries.length > most.files) return undefined;
  const files: { path: string; text: string }[] = [];
  for (const entry of entries) {
    if (!Array.isArray(entry)) return undefined;
    const [path, text]: readonly unknown[] = entry;
    if (typeof path !== "string" || typeof text !== "string") return undefined;
    const checked = checkPath(
      path,
      files.map((file) => file.path),
    );
    if ("problem" in checked || checked.path !== path) return undefined;
    files.push({ path, text });
  }
  const { view, locale } = value;
  return {
    files,
    ...(typeof view === "string" && { view }),
    ...((locale === "zh" || locale === "en") && { locale }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
