import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import type { FileResult } from "../base/file-result.ts";
import type { Outcome } from "../base/outcome.ts";
import type { TextRange } from "../base/text-range.ts";
import type { ParsedDocument, ParsedNode, ParsedScalar } from "../syntax/parsed-document.ts";
import { bundledTemplates } from "./bundled-templates.ts";
import cycleInExtends from "./diagnostics/cycle-in-extends.ts";
import cycleInInclude from "./diagnostics/cycle-in-include.ts";
import extendsInPart from "./diagnostics/extends-in-part.ts";
import fileIncludedTwice from "./diagnostics/file-included-twice.ts";
import fileMissing from "./diagnostics/file-missing.ts";
import fileOutsideWorkspace from "./diagnostics/file-outside-workspace.ts";
import includeOutsideFolder from "./diagnostics/include-outside-folder.ts";
import tooManyFiles from "./diagnostics/too-many-files.ts";
import unknownTemplate from "./diagnostics/unknown-template.ts";
import type { DocumentSet, LoadedDocument } from "./document-set.ts";
import { folderOf, isAbsolutePath, joinPath } from "./paths.ts";
import { suggest } from "../base/suggest.ts";

/** Files of one model, its parts and what it extends together. */
export const maxFiles = 200;
/** Files within each other by `include` and `extends`. */
export const maxFileDepth = 20;

/** Reads a file by its path from the folder of the main one. */
export type ReadFile = (path: string) => Promise<FileResult>;
export type ParseFile = (file: string, text: string) => Outcome<ParsedDocument>;

/**
 * The main file with all it includes and extends. A file that cannot be had or read leaves its diagnostic and a set
 * that is not complete; the value is always there. Parts may include parts; paths are relative to the file that names them.
 */
export async function collectDocuments(
  main: ParsedDocument,
  readFile: ReadFile,
  parse: ParseFile,
): Promise<Outcome<DocumentSet>> {
  const collector = new Collector(folderOf(main.file), readFile, parse);
  const path = main.file.slice(main.file.lastIndexOf("/") + 1);
  const loaded = await collector.load(main, { path, root: "", ancestors: [path], isPart: false });
  const { documents, parts, isComplete, diagnostics } = collector;
  return { value: { main: loaded, documents, parts, isComplete }, diagnostics };
}

/** Where a file stands among the files of the model. Paths are from the folder of the main file. */
interface Position {
  readonly path: string;
  /** The folder that its parts may not leave. */
  readonly root: string;
  /** It and the files that led to it, the main one first. */
  readonly ancestors: readonly string[];
  readonly isPart: boolean;
}

/** A path as written, with its place. */
interface Mention {
  readonly written: string;
  readonly range: TextRange;
}

/** One collecting: what it has found so far. */
class Collector {
  readonly documents: ParsedDocument[] = [];
  readonly parts: string[] = [];
  readonly diagnostics: Diagnostic[] = [];
  isComplete = true;
  private readonly included = new Set<string>();
  private readonly folder: string;
  private readonly readFile: ReadFile;
  private readonly parse: ParseFile;

  constructor(folder: string, readFile: ReadFile, parse: ParseFile) {
    this.folder = folder;
    this.readFile = readFile;
    this.parse = parse;
  }

  async load(document: ParsedDocument, position: Position): Promise<LoadedDocument> {
    this.documents.push(document);
    if (position.isPart) this.parts.push(document.file);
    const parts: LoadedDocument[] = [];
    for (const mention of mentionsIn(document, "include")) {
      const part = await this.include(mention, position);
      if (part) parts.push(part);
    }
    const [mention] = mentionsIn(document, "extends");
    if (mention && position.isPart) {
      this.diagnostics.push(diagnose(extendsInPart, {}, { range: mention.range }));
      return { document, parts };
    }
    const base = mention && (await this.extend(mention, position));
    return { document, parts, ...(base && { base }) };
  }

  private async include(mention: Mention, from: Position): Promise<LoadedDocument | undefined> {
    const { written, range } = mention;
    const path = joinPath(folderOf(from.path), written);
    const isInside = from.root === "" ? !path.startsWith("../") : path.startsWith(`${from.root}/`);
    if (isAbsolutePath(written) || !isInside)
      return this.fail(diagnose(includeOutsideFolder, { path: written }, { range }));
    if (from.ancestors.includes(path)) {
      const chain = [...from.ancestors.slice(from.ancestors.indexOf(path)), path].join(" → ");
      this.diagnostics.push(diagnose(cycleInInclude, { path: chain }, { range }));
      return undefined;
    }
    if (this.included.has(path)) {
      this.diagnostics.push(diagnose(fileIncludedTwice, { path: written }, { range }));
      return undefined;
    }
    this.included.add(path);
    return this.read(mention, { path, root: from.root, ancestors: [...from.ancestors, path], isPart: true });
  }

  private async extend(mention: Mention, from: Position): Promise<LoadedDocument | undefined> {
    const { written, range } = mention;
    if (written.startsWith("ketu:")) return this.template(mention);
    if (isAbsolutePath(written)) return this.fail(diagnose(fileOutsideWorkspace, { path: written }, { range }));
    const path = joinPath(folderOf(from.path), written);
    if (from.ancestors.includes(path)) {
      const chain = [...from.ancestors.slice(from.ancestors.indexOf(path)), path].join(" → ");
      this.diagnostics.push(diagnose(cycleInExtends, { path: chain }, { range }));
      return undefined;
    }
    return this.read(mention, { path, root: folderOf(path), ancestors: [...from.ancestors, path], isPart: false });
  }

  private template({ written, range }: Mention): LoadedDocument | undefined {
    const text = bundledTemplates.get(written);
    const document = text === undefined ? undefined : this.parse(written, text).value;
    if (document) {
      this.documents.push(document);
      return { document, parts: [] };
    }
    const names = [...bundledTemplates.keys()];
    const near = suggest(
      written,
      names.map((id) => ({ id, labels: [] })),
    );
    const suggestion = near?.id ?? (names.length === 1 ? (names[0] ?? "") : "");
    const title = { zh: `改为 \`${suggestion}\``, en: `Change to \`${suggestion}\`` };
    const fix = suggestion ? { fix: { title, edits: [{ range, text: suggestion }], isSafe: false } } : {};
    const params = { name: written, known: names.join(", "), suggestion };
    return this.fail(diagnose(unknownTemplate, params, { range, ...fix }));
  }

  private async read({ written, range }: Mention, position: Position): Promise<LoadedDocument | undefined> {
    if (position.ancestors.length > maxFileDepth) {
      return this.fail(diagnose(tooManyFiles, { aspect: "depth", limit: maxFileDepth }, { range }));
    }
    if (this.documents.length >= maxFiles) {
      return this.fail(diagnose(tooManyFiles, { aspect: "count", limit: maxFiles }, { range }));
    }
    const result = await this.readFile(position.path);
    if (result.status === "ok") {
      const parsed = this.parse(joinPath(this.folder, position.path), result.text);
      this.diagnostics.push(...parsed.diagnostics);
      if (parsed.diagnostics.some(({ severity }) => severity === "error")) this.isComplete = false;
      return parsed.value && this.load(parsed.value, position);
    }
    if (result.status === "outside") return this.fail(diagnose(fileOutsideWorkspace, { path: written }, { range }));
    const reason = result.status === "tooLarge" ? "too-large" : result.status;
    return this.fail(diagnose(fileMissing, { path: written, reason }, { range }));
  }

  private fail(diagnostic: Diagnostic): undefined {
    this.isComplete = false;
    this.diagnostics.push(diagnostic);
    return undefined;
  }
}

/** The files that a document includes, by their names as its own is. */
export function includedFiles(document: ParsedDocument): readonly string[] {
  const home = folderOf(document.file);
  return mentionsIn(document, "include")
    .filter(({ written }) => !isAbsolutePath(written))
    .map(({ written }) => joinPath(home, written));
}

/** The paths of `include:` or `extends:`; other shapes than text are the schema's to report. */
function mentionsIn(document: ParsedDocument, key: "include" | "extends"): readonly Mention[] {
  const { root, file } = document;
  const value = root.kind === "map" ? root.entries.find((entry) => entry.key === key)?.value : undefined;
  const nodes: readonly ParsedNode[] = !value ? [] : value.kind === "list" ? value.items : [value];
  return nodes
    .filter((node): node is ParsedScalar => node.kind === "scalar")
    .flatMap(({ value: written, from, to }) =>
      typeof written === "string" && written.trim() !== "" ? [{ written, range: { file, from, to } }] : [],
    );
}
