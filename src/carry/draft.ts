import type { TextEdit } from "../base/text-range.ts";
import { applyEdits } from "../syntax/apply-edits.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";

/** A stretch of the first text, or what has been written since. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

/**
 * Documents that are edited step by step, each step read again, so that no step has to know what those before it did.
 * In the end all steps come out as edits of the first texts.
 */
export interface Draft {
  readonly documents: readonly ParsedDocument[];
  /** Of the files that were edited: their text as pieces of the first one. */
  readonly pieces: ReadonlyMap<string, readonly Piece[]>;
}

export function draftOf(documents: readonly ParsedDocument[]): Draft {
  return { documents, pieces: new Map() };
}

/** The draft after another step; nothing where its text could not be read. */
export function editDraft(draft: Draft, edits: readonly TextEdit[]): Draft | undefined {
  const pieces = new Map(draft.pieces);
  const documents: ParsedDocument[] = [];
  for (const document of draft.documents) {
    const { file, text } = document;
    const own = edits
      .filter(({ range }) => range.file === file)
      .map((edit) => ({ ...edit, text: withBreaksOf(text, edit.text) }));
    if (own.length === 0) {
      documents.push(document);
      continue;
    }
    const read = parseDocument(file, applyEdits(text, own));
    if (!read.value || read.diagnostics.some(({ severity }) => severity === "error")) return undefined;
    documents.push(read.value);
    pieces.set(
      file,
      own
        .reverse()
        .sort(fromTheEnd)
        .reduce(replacePiece, pieces.get(file) ?? [{ from: 0, to: text.length }]),
    );
  }
  return { documents, pieces };
}

/** Everything that was done, as edits of the first texts, in the order of the files and texts. */
export function editsOf({ pieces }: Draft, first: readonly ParsedDocument[]): readonly TextEdit[] {
  return first.flatMap(({ file, text }) => {
    const edits: TextEdit[] = [];
    let at = 0;
    let inserted = "";
    const close = (to: number): void => {
      if (text.slice(at, to) !== inserted) edits.push({ range: { file, from: at, to }, text: inserted });
      inserted = "";
    };
    for (const piece of pieces.get(file) ?? [{ from: 0, to: text.length }]) {
      if ("text" in piece) inserted += piece.text;
      else {
        close(piece.from);
        at = piece.to;
      }
    }
    close(text.length);
    return edits;
  });
}

function withBreaksOf(text: string, written: string): string {
  const lines = written.replaceAll("\r\n", "\n");
  return text.includes("\r\n") ? lines.replaceAll("\n", "\r\n") : lines;
}

/** Later places first, so that earlier ones stay where they are. */
function fromTheEnd(a: TextEdit, b: TextEdit): number {
  return b.range.from - a.range.from || b.range.to - a.range.to;
}

function replacePiece(pieces: readonly Piece[], { range, text }: TextEdit): readonly Piece[] {
  const written: readonly Piece[] = text === "" ? [] : [{ text }];
  return [...cut(pieces, 0, range.from), ...written, ...cut(pieces, range.to, Infinity)];
}

function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const kept: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = "text" in piece ? piece.text.length : piece.to - piece.from;
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)];
    if (start < end) kept.push(part(piece, start, end));
    at += length;
  }
  return kept;
}

function part(piece: Piece, from: number, to: number): Piece {
  return "text" in piece ? { text: piece.text.slice(from, to) } : { from: piece.from + from, to: piece.from + to };
}
