import { headOf, type Draft, type DraftHead } from "./draft.ts";
import type { Version } from "./history.ts";

/** What came of writing: `conflict` when the stored revision is not the one before, with what is stored. */
export type Written = { readonly status: "written" } | { readonly status: "conflict"; readonly stored: Draft };

/** Where drafts are kept. Every call may be refused (storage full, blocked): then the promise is rejected. */
export interface DraftStorage {
  /** What is written is there after the page was closed. */
  readonly isLasting: boolean;
  /** Newest change first. */
  list(): Promise<readonly DraftHead[]>;
  read(id: string): Promise<Draft | undefined>;
  /** Writes only over the revision just before the draft's own, or over nothing; check and writing are one step. */
  write(draft: Draft): Promise<Written>;
  /** With its versions. */
  remove(id: string): Promise<void>;
  /** Oldest first. */
  versions(id: string): Promise<readonly Version[]>;
  /** Makes these all versions of a draft. */
  keepVersions(id: string, versions: readonly Version[]): Promise<void>;
}

/** Whether a draft may be written over what is stored. */
export function mayWrite(draft: Draft, stored: Draft | undefined): boolean {
  return stored === undefined || stored.revision === draft.revision - 1;
}

/** Heads as lists show them. */
export function sortedHeads(drafts: readonly Draft[]): readonly DraftHead[] {
  return drafts.map(headOf).sort((one, other) => other.changed - one.changed || (one.id < other.id ? -1 : 1));
}

/** Keeps drafts for as long as the page is open: where the browser allows nothing better. */
export class MemoryStorage implements DraftStorage {
  readonly isLasting = false;
  readonly #drafts = new Map<string, Draft>();
  readonly #versions = new Map<string, readonly Version[]>();

  list(): Promise<readonly DraftHead[]> {
    return Promise.resolve(sortedHeads([...this.#drafts.values()]));
  }

  read(id: string): Promise<Draft | undefined> {
    return Promise.resolve(this.#drafts.get(id));
  }

  write(draft: Draft): Promise<Written> {
    const stored = this.#drafts.get(draft.id);
    if (stored && !mayWrite(draft, stored)) return Promise.resolve({ status: "conflict", stored });
    this.#drafts.set(draft.id, draft);
    return Promise.resolve({ status: "written" });
  }

  remove(id: string): Promise<void> {
    this.#drafts.delete(id);
    this.#versions.delete(id);
    return Promise.resolve();
  }

  versions(id: string): Promise<readonly Version[]> {
    return Promise.resolve(this.#versions.get(id) ?? []);
  }

  keepVersions(id: string, versions: readonly Version[]): Promise<void> {
    this.#versions.set(id, versions);
    return Promise.resolve();
  }
}
