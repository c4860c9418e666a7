import type { ChangeDesc } from "@codemirror/state";

/** A stretch of a document. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Entry {
  /** Version of all texts after it. */
  readonly version: number;
  /** Absent: something changed that no editor holds. */
  readonly path?: string;
  readonly changes?: ChangeDesc;
}

/** More changes than anyone types while one picture is drawn. */
const longest = 2000;

/**
 * Remembers how the texts changed since the drawing that is shown, so that its places can be found in today's text. All
 * offsets are those of the files' texts.
 */
export class ChangeLog {
  #entries: readonly Entry[] = [];

  add(entry: Entry): void {
    this.#entries = [...this.#entries.slice(-longest), entry];
  }

  /** The texts have this version now, for whatever reason. */
  mark(version: number): void {
    if (this.#entries.at(-1)?.version !== version) this.add({ version });
  }

  /** Other texts altogether. */
  clear(): void {
    this.#entries = [];
  }

  /** A drawing of this version came: what was before is not asked for any more. */
  forgetBefore(version: number): void {
    const at = this.#last(version);
    if (at > 0) this.#entries = this.#entries.slice(at);
  }

  /** Where a span of that version is today. */
  toNow(path: string, version: number, { from, to }: Span): Span {
    return this.mapping(path, version)({ from, to });
  }

  /** The same for many spans. */
  mapping(path: string, version: number): (span: Span) => Span {
    const since = this.#since(path, version);
    return (span) =>
      since.reduce<Span>(
        ({ from, to }, changes) => ({
          from: changes.mapPos(Math.min(from, changes.length), 1),
          to: changes.mapPos(Math.min(to, changes.length), -1),
        }),
        span,
      );
  }

  /** As `toNow`; absent when the span itself was changed, so that an edit of it would hit something else. */
  untouched(path: string, version: number, { from, to }: Span): Span | undefined {
    let now: Span = { from, to };
    for (const changes of this.#since(path, version)) {
      if (now.to > changes.length || changes.touchesRange(now.from, now.to)) return undefined;
      now = { from: changes.mapPos(now.from, 1), to: changes.mapPos(now.to, -1) };
    }
    return now;
  }

  #since(path: string, version: number): readonly ChangeDesc[] {
    const at = this.#last(version);
    // A version newer than all that is known has nothing after it; one from before the first change has everything.
    if (at === -1 && version > (this.#entries[0]?.version ?? version)) return [];
    return this.#entries
      .slice(at + 1)
      .flatMap(({ path: changed, changes }) => (changed === path && changes ? [changes] : []));
  }

  #last(version: number): number {
    return this.#entries.map((entry) => entry.version).lastIndexOf(version);
  }
}
