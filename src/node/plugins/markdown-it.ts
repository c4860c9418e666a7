import { blockHtml } from "../markdown/block-html.ts";
import { BlockDrawer } from "../markdown/block-drawer.ts";
import { countLinks } from "../markdown/link-marks.ts";
import { type KetuOptions, ketuOptionsIn, requestFor } from "../markdown/plugin-options.ts";

export type { KetuOptions } from "../markdown/plugin-options.ts";

/** The part of markdown-it that is used: versions 8 to 15 have it. */
interface MarkdownParser {
  readonly core: { readonly ruler: { push(name: string, rule: (state: MarkdownState) => void): unknown } };
}
interface MarkdownState {
  readonly tokens: MarkdownToken[];
  readonly env: unknown;
}
interface MarkdownToken {
  type: string;
  tag: string;
  content: string;
  readonly info: string;
  readonly map: readonly number[] | null;
}

/**
 * A plug-in for markdown-it: fenced blocks of `ketu` become their pictures, as HTML in the place of the fence, before any
 * highlighter sees them. markdown-it returns its HTML at once, so a block is waited for: some 20 ms each, and half a
 * second for the first. With `strict` a model with an error throws.
 */
export default function markdownItKetu(parser: MarkdownParser, options: KetuOptions = {}): void {
  const drawer = new BlockDrawer();
  parser.core.ruler.push("ketu", ({ tokens, env }) => {
    const twins = new Map<string, number>();
    for (const [index, token] of tokens.entries()) {
      const behindKetu = token.type === "fence" ? ketuOptionsIn(token.info) : undefined;
      if (behindKetu === undefined) continue;
      const key = `${behindKetu}\n${token.content}`;
      const twin = twins.get(key) ?? 0;
      twins.set(key, twin + 1);
      const line = token.map?.[0] ?? 0;
      const found = { text: token.content, options: behindKetu, line, page: pageOf(env), twins: twin };
      const block = drawer.drawNow(requestFor(found, options, process.cwd()));
      if (options.strict === true && block.pictures.length === 0) throw new Error(block.report);
      // Rendered as it stands, whether or not the page itself may hold HTML.
      token.type = "html_block";
      token.tag = "";
      const isStyled = block.pictures.some(({ svg }) => svg.includes("<style>"));
      token.content = blockHtml(block, isStyled && isVueTemplate(env) ? "image" : (options.as ?? "svg"));
      // What `ketu md` wrote for other readers of the page would show the picture twice.
      const following = tokens.slice(index + 1).map(({ type, content }) => (isText(type) ? content : undefined));
      const count = countLinks(following);
      // The end of the paragraph that the second comment is in, where the page takes no HTML.
      const isParagraph = tokens[index + count]?.type === "inline";
      if (count > 0) tokens.splice(index + 1, count + (isParagraph ? 1 : 0));
    }
  });
}

function isText(type: string): boolean {
  return type === "html_block" || type === "inline";
}

/** Where the page lies, as site generators say it: VitePress, VuePress, Eleventy. */
function pageOf(env: unknown): string | undefined {
  for (const way of [["path"], ["filePath"], ["page", "inputPath"]]) {
    const value = way.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), env);
    if (typeof value === "string" && /\.(?:md|markdown)$/.test(value)) return value;
  }
  return undefined;
}

/**
 * Whether VitePress or VuePress makes a component of the page: Vue drops style sheets inside, so that a picture with one
 * (`theme=auto`) would lose its dark colours at the first click on a link. As an image it keeps them.
 */
function isVueTemplate(env: unknown): boolean {
  return isRecord(env) && ["relativePath", "filePathRelative"].some((key) => typeof env[key] === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
