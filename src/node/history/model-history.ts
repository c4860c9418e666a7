import type { HistoryEntry, ModelHistory, ModelStep } from "../../base/model-history.ts";
import type { Wording } from "../../base/wording.ts";
import { historyWords } from "../../messages/history-words.ts";
import { tellStep } from "../../tell-step.ts";
import { git } from "../git.ts";
import { commitStamp, momentOf } from "./commit-stamp.ts";
import { authorsOfMerge, type HistoryCommit, readCommits } from "./read-commits.ts";
import { type ModelTrace, type TraceRequest, traceModels } from "./trace-models.ts";
import type { VersionAt } from "./version-at.ts";

/** What is asked of a history. */
export interface HistoryRequest extends Pick<
  TraceRequest,
  "root" | "revision" | "names" | "isWanted" | "limit" | "isTimeUp"
> {
  /** ISO days, both included, compared with the day in the time zone of each commit. */
  readonly since?: string;
  readonly until?: string;
  /** How long `isTimeUp` takes to be true, for saying so. */
  readonly seconds: number;
}

/** Tells the history of models, or why git does not give one. */
export async function modelHistory(
  request: HistoryRequest,
): Promise<{ readonly history: ModelHistory } | { readonly problem: string }> {
  const { root, revision, since = "", until = "9999-12-31", limit, seconds } = request;
  const commits = await readCommits(root, revision);
  if ("problem" in commits) return commits;
  const counts = ({ date }: HistoryCommit): boolean => {
    const { day } = momentOf(date);
    return day >= since && day <= until;
  };
  const { known, isCut } = await knownCommits(root, commits.slice(0, commits.map(counts).lastIndexOf(true) + 1));
  const { traces, ended } = await traceModels({ ...request, commits: known, counts });
  const omissions: Wording[] = [];
  if (ended === "limit") omissions.push(historyWords.limit(limit));
  if (ended === "time") omissions.push(historyWords.time(seconds));
  if (isCut && ended === undefined) omissions.push(historyWords.shallow);
  const told: HistoryEntry[] = [];
  for (const commit of known.filter(counts)) {
    const entry = await entryOf(root, commit, traces);
    if (entry) told.push(entry);
  }
  return { history: { entries: told, omissions } };
}

/** In a shallow clone the oldest commit shows what came before as its own: it is left out. */
async function knownCommits(
  root: string,
  commits: readonly HistoryCommit[],
): Promise<{ readonly known: readonly HistoryCommit[]; readonly isCut: boolean }> {
  const answer = await git(root, ["rev-parse", "--is-shallow-repository"]);
  const isShallow = "output" in answer && answer.output.trim() === "true";
  const known = isShallow ? commits.filter(({ parents }) => parents.length > 0) : commits;
  return { known, isCut: known.length < commits.length };
}

async function entryOf(
  root: string,
  commit: HistoryCommit,
  traces: readonly ModelTrace[],
): Promise<HistoryEntry | undefined> {
  const steps: ModelStep[] = [];
  const files = new Set<string>();
  for (const trace of traces) {
    const at = trace.versions.findIndex((each) => each.commit === commit);
    if (at < 0) continue;
    steps.push(stepAt(trace, at));
    for (const side of [trace.versions[at], trace.versions[at + 1]])
      for (const file of side?.version.files ?? []) files.add(file);
  }
  if (steps.length === 0) return undefined;
  const authors = commit.parents.length > 1 ? await authorsOfMerge(root, commit, [...files]) : [];
  return { commit: commitStamp(commit, authors), steps: steps.sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

/** One version against the latest one before it that can be read. */
function stepAt({ versions, before }: ModelTrace, at: number): ModelStep {
  const after = versions[at]?.version;
  const older: readonly VersionAt[] = [...versions.slice(at + 1).map(({ version }) => version), before];
  const file = after?.reading ? after.name : (older[0]?.name ?? "");
  const skipped = older.findIndex(({ reading }) => !reading || reading.model !== undefined);
  const base = older[skipped];
  const remark = remarkOn(skipped, base, versions[at + 1 + skipped]?.commit);
  return tellStep({
    file,
    ...(after?.reading && { after: after.reading }),
    ...(base?.reading && { before: base.reading }),
    ...(remark && { remark }),
    isNew: base !== undefined && base.reading === undefined,
  });
}

function remarkOn(
  skipped: number,
  base: VersionAt | undefined,
  commit: HistoryCommit | undefined,
): Wording | undefined {
  if (skipped === 0) return undefined;
  if (!base?.reading) return historyWords.firstReadable;
  return historyWords.since(commit ? momentOf(commit.date).day : "", skipped);
}
