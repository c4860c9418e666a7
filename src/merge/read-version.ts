import { writtenEntries, type Written } from "../carry/written.ts";
import { isLanguageMap } from "../schema/is-language-map.ts";
import { findComments } from "../syntax/comments.ts";
import { beginsLine, columnOf, extentOf, type Extent, lineAfter, lineStart, partEnd } from "../syntax/entry-extent.ts";
import type { ParsedDocument, ParsedEntry, ParsedList, ParsedMap, ParsedNode } from "../syntax/parsed-document.ts";
import { wordOf, type Form, type PartText, type TreePart, type VersionTree } from "./tree-part.ts";

/** The parts of a file whose entries stand on lines of their own; nothing for one that is all braces. */
export function readVersion(document: ParsedDocument): VersionTree | undefined {
  const { root, text } = document;
  if (root.kind !== "map" || root.flow || root.entries.length === 0) return undefined;
  const reader = new VersionReader(document);
  const top = reader.readLines(root, { name: "", owner: "model:model", path: [], key: "" }, 0);
  return { text, parts: reader.parts, top: top.names, end: text.slice(top.to) };
}

type Holder = Pick<TreePart, "name" | "owner" | "path" | "key">;

interface Read {
  readonly names: readonly string[];
  readonly to: number;
}

class VersionReader {
  readonly parts = new Map<string, TreePart>();
  private readonly text: string;
  private readonly writtenByEntry = new Map<ParsedEntry, Written>();
  private readonly comments: readonly number[];

  constructor(document: ParsedDocument) {
    this.text = document.text;
    for (const written of writtenEntries([document]).values())
      if (!written.isShort) this.writtenByEntry.set(written.entry, written);
    this.comments = findComments(document.text, document.root).map(({ from }) => from);
  }

  /** Reads a collection whose parts begin lines, from where its first line begins. */
  readLines(node: ParsedMap | ParsedList, holder: Holder, from: number): Read {
    let at = from;
    const names = this.piecesOf(node, holder).map((piece) => {
      const extent = extentOf(this.text, { from: piece.begin, value: piece.value });
      const name = this.readPart({ ...piece, extent, leadFrom: at, isInBraces: false });
      at = extent.to;
      return name;
    });
    return { names, to: at };
  }

  private piecesOf(node: ParsedMap | ParsedList, holder: Holder): readonly Piece[] {
    if (node.kind === "map") {
      return node.entries.map((entry) => {
        const { keyFrom: begin, keyTo, value } = entry;
        return { identity: this.identityOf(entry, holder), begin, keyTo, value, isItem: false };
      });
    }
    const seen = new Map<string, number>();
    return node.items.map((value) => {
      const word = wordOf(value);
      const count = (seen.get(word) ?? 0) + 1;
      seen.set(word, count);
      const name = `${holder.name}\u0000- ${word}${count > 1 ? ` ${count}` : ""}`;
      const dash = node.flow ? value.from : dashOf(this.text, value);
      const identity = { ...holder, name, parent: holder.name };
      return { identity, begin: dash, keyTo: node.flow ? dash : dash + 1, value, isItem: true };
    });
  }

  private identityOf(entry: ParsedEntry, holder: Holder): Identity {
    const written = this.writtenByEntry.get(entry);
    const { key } = entry;
    if (written && !this.parts.has(written.name)) {
      const { name, owner, path } = written;
      return { name, parent: holder.name, owner, path, key };
    }
    // Two of one name, and the languages of a label that stands in place of its element.
    return {
      name: `${holder.name}\u0000${key}`,
      parent: holder.name,
      owner: holder.owner,
      path: [...holder.path, key],
      key,
    };
  }

  private readPart(spot: Spot): string {
    const { identity, value } = spot;
    const isList = value.kind === "list";
    // Its place is taken before its parts are read: of two of one name the first has it.
    this.parts.set(identity.name, placeholder(spot));
    const form = this.formOf(spot);
    const read = this.readInside(spot, form);
    this.parts.set(identity.name, {
      ...identity,
      ...{
        node: value,
        form,
        isList,
        isItem: spot.isItem,
        isInBraces: spot.isInBraces,
        column: spot.isInBraces ? 0 : columnOf(this.text, spot.begin),
      },
      ...{ text: this.textOf(spot, form, read.to), parts: read.names, gaps: read.gaps },
      source: this.sourceOf(spot, form),
    });
    return identity.name;
  }

  private formOf({ identity, value, isItem }: Spot): Form {
    if (value.from === value.to) return "nothing";
    if (isItem) return "whole";
    if (identity.path.length === 0 && isLabel(value)) return "short";
    if (value.kind === "scalar") return "whole";
    const starts = value.kind === "map" ? value.entries.map(({ keyFrom }) => keyFrom) : this.dashesOf(value);
    if (value.flow && !this.isPlain(value)) return "whole";
    if (starts.length === 0) return "nothing";
    if (value.flow) return "braces";
    return starts.every((at) => beginsLine(this.text, at)) ? "lines" : "whole";
  }

  private dashesOf({ items }: ParsedList): readonly number[] {
    return items.map((item) => dashOf(this.text, item));
  }

  private readInside(spot: Spot, form: Form): Read & Pick<TreePart, "gaps"> {
    const { identity, keyTo, value } = spot;
    const none = { names: [], to: 0, gaps: [] };
    if (form === "short") {
      const label = {
        ...identity,
        name: `${identity.name} label`,
        parent: identity.name,
        path: ["label"],
        key: "label",
      };
      return { ...none, names: [this.readLabel(spot, label)] };
    }
    if (value.kind === "scalar") return none;
    if (form === "lines") return { ...this.readLines(value, identity, lineAfter(this.text, keyTo)), gaps: [] };
    return form === "braces" ? { ...this.readBraces(value, identity), to: 0 } : none;
  }

  private readLabel(spot: Spot, identity: Identity): string {
    const { value } = spot;
    const raw = this.text.slice(value.from, partEnd(this.text, { from: spot.begin, value }));
    const isInside = value.kind === "map" && value.flow && this.isPlain(value);
    const inside = isInside ? this.readBraces(value, identity) : undefined;
    this.parts.set(identity.name, {
      ...identity,
      ...{ node: value, form: inside ? "braces" : "whole", isList: false, isItem: false, isInBraces: false },
      column: spot.isInBraces ? 0 : columnOf(this.text, spot.begin),
      text: { lead: "", key: "label", between: ": ", value: raw, after: "\n" },
      source: raw,
      parts: inside?.names ?? [],
      gaps: inside?.gaps ?? [],
    });
    return identity.name;
  }

  /** Whether no comment stands in it. */
  private isPlain(value: ParsedNode): boolean {
    return !this.comments.some((at) => at > value.from && at < value.to);
  }

  private readBraces(node: ParsedMap | ParsedList, holder: Holder): Pick<Read, "names"> & Pick<TreePart, "gaps"> {
    let at = node.from;
    const gaps: string[] = [];
    const names = this.piecesOf(node, holder).map((piece) => {
      const to = partEnd(this.text, { from: piece.begin, value: piece.value });
      const extent = { from: piece.begin, to };
      gaps.push(this.text.slice(at, piece.begin));
      at = to;
      return this.readPart({ ...piece, extent, leadFrom: piece.begin, isInBraces: true });
    });
    return { names, gaps: [...gaps, this.text.slice(at, node.to)] };
  }

  private sourceOf({ begin, keyTo, value }: Spot, form: Form): string {
    const end = partEnd(this.text, { from: begin, value });
    if (form === "lines") return this.text.slice(lineAfter(this.text, keyTo), end);
    return value.to > value.from ? this.text.slice(value.from, end) : "";
  }

  private textOf({ begin, keyTo, value, extent, leadFrom, isInBraces }: Spot, form: Form, insideTo: number): PartText {
    const { text } = this;
    const key = text.slice(begin, keyTo);
    const lead = isInBraces ? "" : text.slice(leadFrom, lineStart(text, begin));
    if (form === "lines") {
      const below = lineAfter(text, keyTo);
      return { lead, key, between: text.slice(keyTo, below), value: "", after: text.slice(insideTo, extent.to) };
    }
    const end = Math.max(keyTo, partEnd(text, { from: begin, value }));
    const valueFrom = value.to > value.from ? value.from : end;
    return {
      ...{ lead, key, between: text.slice(keyTo, valueFrom), value: text.slice(valueFrom, end) },
      after: isInBraces ? "" : text.slice(end, extent.to),
    };
  }
}

type Identity = Pick<TreePart, "name" | "parent" | "owner" | "path" | "key">;

interface Piece {
  readonly identity: Identity;
  /** Offset of its key or dash. */
  readonly begin: number;
  readonly keyTo: number;
  readonly value: ParsedNode;
  readonly isItem: boolean;
}

interface Spot extends Piece {
  readonly extent: Extent;
  readonly leadFrom: number;
  readonly isInBraces: boolean;
}

function placeholder({ identity, value }: Spot): TreePart {
  const text = { lead: "", key: "", between: "", value: "", after: "" };
  const rest = { isList: false, isItem: false, isInBraces: false, column: 0, parts: [], gaps: [] };
  return { ...identity, node: value, form: "whole", text, source: "", ...rest };
}

/** A text that stands in place of its element. */
function isLabel(value: ParsedNode): boolean {
  if (value.kind === "scalar") return value.value !== null;
  return value.kind === "map" && value.flow && isLanguageMap(value.entries.map(({ key }) => key));
}

/** The dash in front of an item, which may begin with one itself. */
function dashOf(text: string, { from }: ParsedNode): number {
  return text.lastIndexOf("-", from - 1);
}
