import { basename, relative, sep } from "node:path";
import { productLocale } from "../../base/wording.ts";
import pretty from "../../report/formats/pretty.ts";
import { productVersion } from "../product-folders.ts";
import type { RenderServices } from "../render-model.ts";
import { findWorkspaceRoot } from "../workspace.ts";
import { type BlockPage, drawBlock } from "./draw-block.ts";
import type { KetuBlock } from "./find-blocks.ts";

/** A block as a program that reads Markdown hands it on. Plain data: goes to a worker. */
export interface InlineRequest {
  /** What is fenced. */
  readonly text: string;
  /** What stands behind the word `ketu` in the first line of the fence. */
  readonly options: string;
  /** Line of the page that the fence begins on, from 0. */
  readonly line: number;
  /** Absolute: the page, the folder that its paths are relative to, and the one that messages are told from. */
  readonly path: string;
  readonly folder: string;
  readonly workingFolder: string;
  /** Language of pictures and messages. Absent: of pictures the model's own, of messages English. */
  readonly locale?: string;
  /** Begins the ids of the pictures; unique in the page. */
  readonly pictureId: string;
}

/** What stands in the place of a block. */
export interface InlineBlock {
  readonly pictures: readonly { readonly title: string; readonly svg: string }[];
  readonly findings: readonly InlineFinding[];
  /** The errors as text, with the lines of the page that they are about; empty where there are none. */
  readonly report: string;
}

export interface InlineFinding {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
}

/** Draws a block for a page of HTML. No picture where the model has an error: the findings then say why. */
export async function drawInline(request: InlineRequest, services: RenderServices): Promise<InlineBlock> {
  const { block, page } = asPage(request);
  const { locale, pictureId } = request;
  const settings = { format: "svg", pictureId, ...(locale !== undefined && { locale }) } as const;
  const { pictures, diagnostics, texts } = await drawBlock(block, { page, settings }, services);
  const language = locale ?? "en";
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const input = { diagnostics: errors, texts: new Map(Object.entries(texts)), locale: language, color: false };
  return {
    pictures: pictures.flatMap(({ title, content }) => (typeof content === "string" ? [{ title, svg: content }] : [])),
    findings: diagnostics.map(({ code, severity, message }) => ({
      code,
      severity,
      message: message[productLocale(language)],
    })),
    report: errors.length === 0 ? "" : pretty.report({ ...input, checkedFiles: 1, version: productVersion() }),
  };
}

/** The page is not at hand, only the block: empty lines stand for what is before it, so that line numbers are right. */
function asPage(request: InlineRequest): { readonly block: KetuBlock; readonly page: BlockPage } {
  const { text, options, line, path, folder, workingFolder } = request;
  const before = `${"\n".repeat(line)}\`\`\`ketu`;
  const start = before.length + options.length + 1;
  const page = `${before}${options}\n${text}`;
  const way = relative(workingFolder, path);
  const rows = text.split("\n");
  const starts = rows.map((_, row) => start + rows.slice(0, row).reduce((sum, { length }) => sum + length + 1, 0));
  return {
    block: {
      options: { text: options, from: before.length },
      text,
      lineStarts: starts,
      line,
      from: line,
      to: page.length,
      prefix: "",
      isClosed: true,
    },
    page: {
      file: (way.startsWith("..") ? basename(path) : way).split(sep).join("/"),
      text: page,
      folder,
      root: findWorkspaceRoot(folder, workingFolder),
    },
  };
}
