import { modelSuffix } from "../find-models.ts";
import { blobText } from "../git.ts";
import { partNames } from "../part-names.ts";
import type { HistoryCommit } from "./read-commits.ts";
import { versionAt, type VersionAt } from "./version-at.ts";

/** The versions of one model along a history, the latest first. */
export interface ModelTrace {
  /** A model after each commit that touched one of its files; without a reading where the commit removed it. */
  readonly versions: readonly { readonly commit: HistoryCommit; readonly version: VersionAt }[];
  /** As it was before all of them; without a reading where the model began with the oldest. */
  readonly before: VersionAt;
}

export interface TraceRequest {
  /** Of the repository. */
  readonly root: string;
  /** The commit after all others. */
  readonly revision: string;
  /** Latest first. */
  readonly commits: readonly HistoryCommit[];
  /** Main files of the models at `revision`. */
  readonly names: readonly string[];
  /** Whether a removed file of this path was a model that is asked for. */
  readonly isWanted: (path: string) => boolean;
  /** Which commits count. */
  readonly counts: (commit: HistoryCommit) => boolean;
  /** Looking ends when so many commits that count have touched a model … */
  readonly limit: number;
  /** … or when this says so. */
  readonly isTimeUp: () => boolean;
}

export interface Traced {
  readonly traces: readonly ModelTrace[];
  /** Why commits that touch a model were not looked at. */
  readonly ended?: "limit" | "time";
}

/** A model on the way back through the history. */
interface Track {
  readonly versions: ModelTrace["versions"][number][];
  /** As it was after the commit that is looked at next. */
  version: VersionAt;
}

/**
 * Follows models back through a history: through renames, and by every file that a version is made of. What was removed
 * on the way is followed from there.
 */
export async function traceModels(request: TraceRequest): Promise<Traced> {
  const { root, revision, names } = request;
  const tracks: Track[] = [];
  for (const name of names) tracks.push({ versions: [], version: await versionAt(root, revision, name) });
  const ended = await walkBack(tracks, request);
  const traces = tracks
    .filter(({ versions }) => versions.length > 0)
    .map(({ versions, version }) => ({ versions, before: version }));
  return { traces, ...(ended && { ended }) };
}

async function walkBack(tracks: Track[], request: TraceRequest): Promise<Traced["ended"]> {
  const { root, commits, counts, limit, isTimeUp } = request;
  let counted = 0;
  for (const commit of commits) {
    const touched = tracks.filter(({ version }) => version.reading !== undefined && isTouched(commit, version));
    const removed = removedModels(commit, tracks, request);
    if (touched.length === 0 && removed.length === 0) continue;
    if (counts(commit) && counted === limit) return "limit";
    if (isTimeUp()) return "time";
    for (const track of touched) {
      track.versions.push({ commit, version: track.version });
      track.version = await versionBefore(root, commit, track.version.name);
    }
    const before = touched.map(({ version }) => version);
    const found = await tracksOf(removed, { root, commit, before });
    tracks.push(...found);
    if (counts(commit) && touched.length + found.length > 0) counted += 1;
  }
  return undefined;
}

function isTouched({ changes }: HistoryCommit, { files }: VersionAt): boolean {
  return changes.some(({ path, from }) => files.has(path) || (from !== undefined && files.has(from)));
}

async function versionBefore(root: string, { parents, changes }: HistoryCommit, name: string): Promise<VersionAt> {
  const former = changes.find(({ path }) => path === name)?.from ?? name;
  const [parent] = parents;
  return parent === undefined ? { name: former, files: new Set() } : versionAt(root, parent, former);
}

function removedModels({ changes }: HistoryCommit, tracks: readonly Track[], request: TraceRequest): readonly string[] {
  const known = new Set(tracks.filter(({ version }) => version.reading).map(({ version }) => version.name));
  return changes
    .filter(({ kind, path }) => kind === "removed" && path.endsWith(modelSuffix) && request.isWanted(path))
    .map(({ path }) => path)
    .filter((path) => !known.has(path));
}

/** Tracks of removed models; what was a part of another model until then is none. */
async function tracksOf(
  removed: readonly string[],
  {
    root,
    commit,
    before,
  }: { readonly root: string; readonly commit: HistoryCommit; readonly before: readonly VersionAt[] },
): Promise<readonly Track[]> {
  const [parent] = commit.parents;
  if (parent === undefined || removed.length === 0) return [];
  const parts = new Set(before.flatMap(({ files }) => [...files]));
  for (const name of removed) {
    const read = await blobText(root, parent, name);
    if (read.status === "ok") for (const part of partNames(name, read.text)) parts.add(part);
  }
  const tracks: Track[] = [];
  for (const name of removed.filter((path) => !parts.has(path))) {
    const gone = { commit, version: { name, files: new Set<string>() } };
    tracks.push({ versions: [gone], version: await versionAt(root, parent, name) });
  }
  return tracks;
}
