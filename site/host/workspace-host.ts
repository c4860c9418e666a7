import type { WorkspaceImage } from "../worker/api.ts";
import type { RevisionAnswer, ServedRevision } from "./revision-source.ts";

/** A text file on the disk behind `ketu serve`. */
export interface HostFile {
  readonly path: string;
  readonly text: string;
  /** Names the version; an edit says which one it started from. */
  readonly hash: string;
}

export type HostEvent =
  | { readonly type: "changed"; readonly file: HostFile }
  | { readonly type: "removed"; readonly path: string }
  | { readonly type: "alive" };

export type SaveResult =
  | { readonly status: "done"; readonly hash: string }
  | { readonly status: "conflict"; readonly theirs?: HostFile }
  /** `unreachable`: the server has ended. */
  | { readonly status: "refused" | "too-large" | "unwritable" | "unreachable" };

const imageProblems = ["missing", "outside", "tooLarge", "format"] as const;

/** Talks with `ketu serve`; knows no state of the page. */
export class WorkspaceHost {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  async list(): Promise<{ readonly files: readonly HostFile[]; readonly left: number }> {
    const response = await this.#ask("/api/files");
    if (!response.ok) throw new Error(`The files could not be read (${response.status})`);
    return (await response.json()) as { files: HostFile[]; left: number };
  }

  async save(path: string, text: string, base: string | undefined): Promise<SaveResult> {
    const body = JSON.stringify({ text, ...(base !== undefined && { base }) });
    return this.#change(`/api/file?path=${encodeURIComponent(path)}`, { method: "PUT", body });
  }

  async remove(path: string, base: string): Promise<SaveResult> {
    return this.#change(`/api/file?path=${encodeURIComponent(path)}&base=${base}`, { method: "DELETE" });
  }

  /** An image of the folder; why it cannot be had, else. */
  async image(path: string): Promise<WorkspaceImage> {
    const response = await this.#ask(`/api/image?path=${encodeURIComponent(path)}`);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    const { problem } = (await response.json()) as { readonly problem: string };
    return imageProblems.find((known) => known === problem) ?? "missing";
  }

  /** Commits that changed a model, the latest first; none where there is no git. */
  async revisions(path: string): Promise<readonly ServedRevision[]> {
    const response = await this.#ask(`/api/revisions?path=${encodeURIComponent(path)}`);
    return response.ok ? ((await response.json()) as { revisions: ServedRevision[] }).revisions : [];
  }

  /** A model and its parts as they were. */
  async revision(path: string, revision: string): Promise<RevisionAnswer> {
    const query = new URLSearchParams({ path, revision });
    return (await (await this.#ask(`/api/revision?${query}`)).json()) as RevisionAnswer;
  }

  /** Calls `onEvent` for what other programs do, until `signal` aborts; comes back when the connection was lost. */
  async listen(onEvent: (event: HostEvent) => void, signal: AbortSignal): Promise<void> {
    for (let wait = 500; !signal.aborted; wait = Math.min(wait * 2, 10_000)) {
      try {
        const response = await this.#ask("/api/events", { signal });
        if (response.ok && response.body) {
          wait = 250;
          await readLines(response.body, (line) => onEvent(JSON.parse(line) as HostEvent));
        }
      } catch {
        // Tried again below: the server may be starting anew.
      }
      await new Promise((done) => setTimeout(done, wait));
    }
  }

  async #change(path: string, init: RequestInit): Promise<SaveResult> {
    try {
      return (await (await this.#ask(path, init)).json()) as SaveResult;
    } catch {
      return { status: "unreachable" };
    }
  }

  #ask(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(path, { ...init, headers: { Authorization: `Bearer ${this.#token}` } });
  }
}

async function readLines(body: ReadableStream<Uint8Array>, onLine: (line: string) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") onLine(line);
  }
}
