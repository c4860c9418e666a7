import { anyOf, MergeDecisions, type MergeInput, type PartVersions } from "./merge-decisions.ts";
import { mergeLines } from "./merge-lines.ts";
import type { MergeConflict } from "./merge-conflict.ts";
import { agreedSide, eachOf, type Side, sides, type Three } from "./three-ways.ts";
import { commentsIn, saidBy, type Form, type TreePart } from "./tree-part.ts";
import { linesOfPart, mergedText, shifted, wholeValue, type Place, type WrittenValue } from "./part-text.ts";

/** A merged text in which every conflict is decided for one side. */
export interface SideText {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
}

/** Writes the merged text; where the two sides do not agree it says what `side` says. */
export function writeSide(input: MergeInput, side: Side): SideText {
  const writer = new SideWriter(input, side);
  return { text: writer.write(), conflicts: writer.decisions.conflicts };
}

class SideWriter {
  readonly decisions: MergeDecisions;
  private readonly input: MergeInput;
  private readonly side: Side;

  constructor(input: MergeInput, side: Side) {
    this.input = input;
    this.side = side;
    this.decisions = new MergeDecisions(input, side);
  }

  write(): string {
    const lines = this.decisions.partsOf("").map((name) => this.writeLines(name, 0));
    const ends = eachOf(this.input.trees, ({ end }) => end);
    return lines.join("") + this.comments(ends, { owner: "model:model", path: [] });
  }

  /** A part on lines of its own. */
  private writeLines(name: string, column: number): string {
    const versions = filled(this.decisions.versionsOf(name));
    const part = anyOf(versions);
    if (!part) return "";
    const texts = eachOf(versions, (each) => each && linesOfPart(each, column));
    const key = this.pick(eachOf(texts, (each) => each?.key)) ?? part.text.key;
    const { between, value, isLines } = this.writeValue(name, versions, { column, isInBraces: false });
    const lead = this.comments(
      eachOf(texts, (each) => each?.lead ?? ""),
      part,
    );
    const after = this.comments(
      eachOf(texts, (each) => each?.after ?? (isLines ? "" : "\n")),
      part,
    );
    const text = `${lead}${" ".repeat(column)}${key}${between}${value}`;
    const isOpen = after === "" && !text.endsWith("\n");
    // A comment that stood behind a value on one line has no place but the line below one of several.
    const isBelow = isLines && after !== "" && !text.endsWith("\n");
    return `${text}${isBelow || isOpen ? "\n" : ""}${after}`;
  }

  /** A part between braces or brackets. */
  private writeInBraces(name: string): string {
    const versions = filled(this.decisions.versionsOf(name));
    const part = anyOf(versions);
    if (!part) return "";
    const { isItem } = part;
    const key = isItem ? "" : (this.pick(eachOf(versions, (each) => each?.text.key)) ?? part.text.key);
    const { between, value } = this.writeValue(name, versions, { column: 0, isInBraces: true });
    return `${key}${isItem ? "" : between}${value}`;
  }

  private writeValue(name: string, versions: PartVersions, place: Place): WrittenValue {
    const present = sides.flatMap((side) => versions[side] ?? []);
    const holders = present.filter(({ form }) => form !== "nothing");
    const isAlike = holders.every(({ form, isList }) => form !== "whole" && isList === holders[0]?.isList);
    return holders.length > 0 && isAlike ? this.writeHolder(name, versions, place) : this.writeWhole(versions, place);
  }

  private writeHolder(name: string, versions: PartVersions, place: Place): WrittenValue {
    const parts = this.decisions.partsOf(name);
    const isList = anyHolder(versions)?.isList ?? false;
    if (parts.length === 0) {
      const empty = [versions.ours, versions.theirs].find((each) => each?.form === "nothing");
      if (empty) return wholeValue(empty, this.textAround(empty), place);
      return { between: ": ", value: isList ? "[]" : "{}", isLines: false };
    }
    const form = this.formOf(versions, parts, place);
    const [label = ""] = parts;
    const betweens = eachOf(versions, (each) => (each?.form === form ? each.text.between : undefined));
    const between = this.between(betweens, versions);
    if (form === "short") {
      const { value } = this.writeValue(label, filled(this.decisions.versionsOf(label)), place);
      return { between: between ?? ": ", value, isLines: false };
    }
    if (form === "braces") {
      return { between: between ?? ": ", value: this.writeBraces(versions, parts, place), isLines: false };
    }
    const frame = [versions.ours, versions.theirs, versions.base].find((each) => each?.form === "lines");
    const first = frame && this.partIn(frame, frame.parts[0] ?? "");
    const column = place.column + (frame && first ? first.column - frame.column : 2);
    const lines = parts.map((each) => this.writeLines(each, column));
    return { between: between ?? ":\n", value: lines.join(""), isLines: true };
  }

  private partIn(frame: TreePart, name: string): TreePart | undefined {
    return sides
      .map((side) => this.input.trees[side].parts)
      .find((parts) => parts.get(frame.name) === frame)
      ?.get(name);
  }

  private formOf(versions: PartVersions, parts: readonly string[], { isInBraces }: Place): Form {
    const isShortAllowed =
      parts.length === 1 && parts[0] === `${anyOf(versions)?.name} label` && !this.isInLines(parts[0]);
    const styles = eachOf(versions, (each) =>
      each && (each.form === "lines" || each.form === "braces" || (each.form === "short" && isShortAllowed))
        ? each.form
        : undefined,
    );
    const { base } = styles;
    const known = { base, ours: styles.ours ?? base, theirs: styles.theirs ?? base };
    const chosen =
      known[agreedSide(known) ?? "ours"] ?? known.ours ?? known.theirs ?? (isInBraces ? "braces" : "lines");
    if (isInBraces) return chosen === "lines" ? "braces" : chosen;
    // Comments have no place between braces.
    const isCommented = sides.some((side) => versions[side]?.form === "lines" && versions[side]?.source.includes("#"));
    return isCommented ? "lines" : chosen;
  }

  private isInLines(name: string): boolean {
    const versions = this.decisions.versionsOf(name);
    return sides.some((side) => versions[side]?.form === "lines");
  }

  private writeBraces(versions: PartVersions, parts: readonly string[], { column }: Place): string {
    const own = eachOf(versions, (each) => (each?.form === "braces" ? each : undefined));
    const frame = own.ours ?? own.theirs ?? own.base;
    const isList = anyHolder(versions)?.isList ?? false;
    const open = this.pick(eachOf(own, (each) => each?.gaps[0])) ?? (isList ? "[" : "{ ");
    const close = this.pick(eachOf(own, (each) => each?.gaps.at(-1))) ?? (isList ? "]" : " }");
    const usual = frame && frame.parts.length > 1 ? (frame.gaps[1] ?? ", ") : ", ";
    const gaps = eachOf(own, (each) => each && gapsByPlace(each));
    let text = open;
    parts.forEach((name, at) => {
      const before = parts[at - 1];
      if (before !== undefined) text += this.pick(eachOf(gaps, (each) => each?.get(`${before}\n${name}`))) ?? usual;
      text += this.writeInBraces(name);
    });
    return frame && !frame.isInBraces ? shifted(text + close, column - frame.column) : text + close;
  }

  /** A value that does not come apart, or that comes apart on one side only. */
  private writeWhole(versions: PartVersions, place: Place): WrittenValue {
    const agreed =
      agreedSide(eachOf(versions, (each) => each?.source)) ??
      agreedSide(eachOf(versions, (each) => each && saidBy(each)));
    if (agreed === undefined) {
      const lines = place.isInBraces ? undefined : mergedText(versions, place.column, this.side);
      if (lines) return lines;
      const part = anyOf(versions);
      if (part) this.decisions.dispute("value", part);
    }
    const part = versions[agreed ?? this.side] ?? anyOf(versions);
    if (!part) return { between: ": ", value: "", isLines: false };
    const value = wholeValue(part, this.textAround(part), place);
    const betweens = eachOf(versions, (each) => (each?.form === part.form ? each.text.between : undefined));
    const between = this.between(betweens, versions);
    const isAlike = between !== undefined && between.includes("\n") === part.text.between.includes("\n");
    return { ...value, ...(isAlike && !place.isInBraces && { between: shifted(between, place.column - part.column) }) };
  }

  private textAround(part: TreePart): string {
    const { trees } = this.input;
    return sides.map((side) => trees[side]).find(({ parts }) => parts.get(part.name) === part)?.text ?? "";
  }

  /** What stands between a key and its value: a colon, and a comment where the value is below. */
  private between(texts: Three<string | undefined>, versions: PartVersions): string | undefined {
    const { base, ours, theirs } = texts;
    const known = { base, ours: ours ?? base, theirs: theirs ?? base };
    const said = eachOf(known, (each) => each && commentsIn(each));
    const agreed = agreedSide(known) ?? agreedSide(said);
    const part = anyOf(versions);
    if (agreed === undefined && part && ours !== undefined && theirs !== undefined)
      this.decisions.dispute("comment", part);
    return known[agreed ?? this.side] ?? ours ?? theirs ?? base;
  }

  private pick<T>(three: Three<T | undefined>): T | undefined {
    const { base, ours, theirs } = three;
    const known = { base, ours: ours ?? base, theirs: theirs ?? base };
    return known[agreedSide(known) ?? "ours"] ?? ours ?? theirs ?? base;
  }

  /** Comments and empty lines of both sides; where both changed one place, that of the side that counts. */
  private comments(texts: Three<string>, part: Pick<TreePart, "owner" | "path">): string {
    const agreed = agreedSide(texts) ?? agreedSide(eachOf(texts, commentsIn));
    if (agreed !== undefined) return texts[agreed];
    const { text, isDisputed } = mergeLines(texts, this.side);
    if (isDisputed) this.decisions.dispute("comment", part);
    return text;
  }
}

/** Versions in which a side that has no such part is as it was in base: what it lacks has been decided about. */
function filled({ base, ours, theirs }: PartVersions): PartVersions {
  return { base, ours: ours ?? base ?? theirs, theirs: theirs ?? base ?? ours };
}

function anyHolder({ base, ours, theirs }: PartVersions): TreePart | undefined {
  return [ours, theirs, base].find((each) => each && each.form !== "nothing");
}

/** What stands between two parts side by side, by the names of both. */
function gapsByPlace({ parts, gaps }: TreePart): ReadonlyMap<string, string> {
  return new Map(parts.slice(1).map((name, at) => [`${parts[at] ?? ""}\n${name}`, gaps[at + 1] ?? ""]));
}
