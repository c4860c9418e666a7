import { blockHtml, dataUri } from "../markdown/block-html.ts";
import { BlockDrawer } from "../markdown/block-drawer.ts";
import { countLinks } from "../markdown/link-marks.ts";
import type { InlineBlock } from "../markdown/inline-block.ts";
import { type KetuOptions, ketuOptionsIn, requestFor } from "../markdown/plugin-options.ts";

export type { KetuOptions } from "../markdown/plugin-options.ts";

/** The part of mdast that is used; https://github.com/syntax-tree/mdast */
interface MarkdownNode {
  readonly type: string;
}
interface MarkdownParent extends MarkdownNode {
  children: MarkdownNode[];
}
interface CodeNode extends MarkdownNode {
  readonly lang?: string | null | undefined;
  readonly meta?: string | null | undefined;
  readonly value: string;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

/** The part of a virtual file that is used; https://github.com/vfile/vfile */
interface MarkdownFile {
  readonly path?: string | undefined;
  readonly cwd: string;
  message(reason: string, place: unknown, origin: string): unknown;
  fail(reason: string, place: unknown, origin: string): never;
}

/**
 * A plug-in for remark: fenced blocks of `ketu` become their pictures. Findings are messages of the file; with `strict`
 * an error ends the build. Asynchronous: use `process` or `run`, not `processSync`.
 */
export default function remarkKetu(
  options: KetuOptions = {},
): (tree: MarkdownNode, file: MarkdownFile) => Promise<void> {
  const drawer = new BlockDrawer();
  return async (tree, file) => {
    const twins = new Map<string, number>();
    for (const { parent, code, behindKetu } of blocksIn(tree)) {
      const key = `${behindKetu}\n${code.value}`;
      const count = twins.get(key) ?? 0;
      twins.set(key, count + 1);
      const found = {
        text: `${code.value}\n`,
        options: behindKetu,
        line: (code.position?.start.line ?? 1) - 1,
        page: file.path,
        twins: count,
      };
      const block = await drawer.draw(requestFor(found, options, file.cwd));
      tell(block, { file, code, strict: options.strict === true });
      const at = parent.children.indexOf(code);
      // What `ketu md` wrote for other readers of the page would show the picture twice.
      const links = countLinks(parent.children.slice(at + 1).map(htmlOf));
      parent.children.splice(at, 1 + links, ...nodesOf(block, options.as ?? "svg"));
    }
  };
}

interface CodePlace {
  readonly parent: MarkdownParent;
  readonly code: CodeNode;
  /** What stands behind the word `ketu`. */
  readonly behindKetu: string;
}

function blocksIn(node: MarkdownNode): readonly CodePlace[] {
  if (!isParent(node)) return [];
  return node.children.flatMap((child): readonly CodePlace[] => {
    if (!isCode(child)) return blocksIn(child);
    const behindKetu = ketuOptionsIn(`${child.lang ?? ""}${child.meta ? ` ${child.meta}` : ""}`);
    return behindKetu === undefined ? [] : [{ parent: node, code: child, behindKetu }];
  });
}

/** The text of HTML; something that is no comment for all else. */
function htmlOf(node: MarkdownNode): string {
  return node.type === "html" && "value" in node && typeof node.value === "string" ? node.value : node.type;
}

function isParent(node: MarkdownNode): node is MarkdownParent {
  return "children" in node && Array.isArray(node.children);
}

function isCode(node: MarkdownNode): node is CodeNode {
  return node.type === "code" && "value" in node && typeof node.value === "string";
}

function tell(
  { findings, pictures, report }: InlineBlock,
  { file, code, strict }: { readonly file: MarkdownFile; readonly code: CodeNode; readonly strict: boolean },
): void {
  if (strict && pictures.length === 0) file.fail(report, code.position, "ketu:block");
  for (const { code: kind, message } of findings) file.message(message, code.position, `ketu:${kind}`);
}

function nodesOf(block: InlineBlock, as: "svg" | "image"): readonly MarkdownNode[] {
  if (as === "svg" || block.pictures.length === 0) {
    const html = { type: "html", value: blockHtml(block, as).trimEnd() };
    // Where HTML is not taken, a message can still be read as code.
    return as === "svg" ? [html] : [{ type: "code", lang: "text", value: block.report.trimEnd() } as MarkdownNode];
  }
  return block.pictures.map(({ title, svg }): MarkdownParent => {
    const image = { type: "image", url: dataUri(svg), alt: title };
    return { type: "paragraph", children: [image] };
  });
}
