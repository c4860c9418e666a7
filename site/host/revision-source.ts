import type { WorkspaceFile } from "../worker/api.ts";

/** A commit that changed the model. */
export interface ServedRevision {
  /** The whole name of the commit. */
  readonly id: string;
  /** ISO day in the time zone of its author. */
  readonly day: string;
  readonly author: string;
  readonly subject: string;
}

/** The model as a revision has it, or why it cannot be had. */
export type RevisionAnswer =
  | { readonly status: "done"; readonly main: string; readonly files: readonly WorkspaceFile[] }
  | { readonly status: "unknown" | "missing" | "unreadable" };

/** Who can read the history of the open workspace: `ketu serve`. */
export interface RevisionHost {
  revisions(path: string): Promise<readonly ServedRevision[]>;
  revision(path: string, revision: string): Promise<RevisionAnswer>;
}

/** Where revisions of the open workspace are read; drafts and shared models have none. */
export class RevisionSource {
  #host: RevisionHost | undefined;

  set(host: RevisionHost): void {
    this.#host = host;
  }

  /** The latest first; none where there is no git. */
  async list(path: string): Promise<readonly ServedRevision[]> {
    return (await this.#host?.revisions(path).catch(() => [])) ?? [];
  }

  async read(path: string, revision: string): Promise<RevisionAnswer> {
    const unreadable: RevisionAnswer = { status: "unreadable" };
    return (await this.#host?.revision(path, revision).catch(() => unreadable)) ?? unreadable;
  }
}
