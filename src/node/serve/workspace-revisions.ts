import { realpathSync } from "node:fs";
import { posix } from "node:path";
import { collectDocuments } from "../../model/collect-documents.ts";
import { parseDocument } from "../../syntax/parse-document.ts";
import { blobText, commitOf, git, gitFileReader, renamesBetween } from "../git.ts";
import { momentOf } from "../history/commit-stamp.ts";
import { isServedPath } from "./workspace-files.ts";

/** A commit that changed a model. */
export interface ServedRevision {
  readonly id: string;
  /** ISO day in the time zone of its author. */
  readonly day: string;
  readonly author: string;
  readonly subject: string;
}

/** A model with its parts as a revision has it. */
export type RevisionResult =
  | {
      readonly status: "done";
      /** Relative to the folder, with `/`; another name than now where the file was renamed since. */
      readonly main: string;
      readonly files: readonly { readonly path: string; readonly text: string }[];
    }
  /** `unknown`: no such revision here; `missing`: it does not have the model; `unreadable`: git does not give it. */
  | { readonly status: "unknown" | "missing" | "unreadable" };

/** What git knows of the models of a folder. Read only. */
export interface WorkspaceRevisions {
  /** The commits that changed a file, the latest first, names that it had before included; none where there is no git. */
  list(path: string): Promise<readonly ServedRevision[]>;
  read(path: string, revision: string): Promise<RevisionResult>;
}

/** The latest commits of a file are enough to choose from; others are named. */
const mostListed = 50;
/** No name of a branch, tag or commit is longer. */
const longestName = 200;

export function openWorkspaceRevisions(folder: string): WorkspaceRevisions {
  const root = realpathSync(folder);
  return {
    async list(path) {
      if (!isServedPath(path)) return [];
      const format = "--format=%H%x00%an%x00%ad%x00%s";
      const args = ["--literal-pathspecs", "log", "--follow", `--max-count=${mostListed}`, "--date=raw", format];
      const answer = await git(root, [...args, "HEAD", "--", path]);
      return "output" in answer ? answer.output.split("\n").flatMap(revisionOf) : [];
    },

    async read(path, revision) {
      if (!isServedPath(path) || !isName(revision)) return { status: "unknown" };
      const [top, commit] = [await git(root, ["rev-parse", "--show-toplevel"]), await commitOf(root, revision)];
      if (!("output" in top) || !("output" in commit)) return { status: "unknown" };
      const place = { top: realpathSync(top.output.trim()), commit: commit.output };
      const prefix = await git(root, ["rev-parse", "--show-prefix"]);
      const below = "output" in prefix ? prefix.output.trim() : "";
      return readModel(below + path, { ...place, below });
    },
  };
}

/** A name that a person can type; what it means git decides, and never takes it for an option. */
function isName(revision: string): boolean {
  return revision !== "" && revision.length <= longestName && !/[\0-\x20\x7f]/.test(revision);
}

function revisionOf(line: string): ServedRevision | readonly [] {
  const [id = "", author = "", date = "", subject = ""] = line.split("\0");
  return id === "" ? [] : { id, author, day: momentOf(date).day, subject };
}

interface Place {
  /** Of the repository. */
  readonly top: string;
  readonly commit: string;
  /** Way from there to the folder that is served, with `/` at its end. */
  readonly below: string;
}

async function readModel(name: string, { top, commit, below }: Place): Promise<RevisionResult> {
  let main = name;
  let text = await blobText(top, commit, main);
  if (text.status === "missing") {
    main = (await renamesBetween(top, commit, undefined)).get(name) ?? name;
    text = main === name ? text : await blobText(top, commit, main);
  }
  if (text.status === "missing") return { status: "missing" };
  if (text.status !== "ok") return { status: "unreadable" };
  const inFolder = (path: string): string => posix.relative(below === "" ? "." : below, path);
  const file = inFolder(main);
  const files = [{ path: file, text: text.text }];
  const { value } = parseDocument(file, text.text);
  const read = gitFileReader(top, commit, posix.dirname(main));
  const set = value && (await collectDocuments(value, read, parseDocument)).value;
  const parts = set?.documents.filter((document) => document.file !== file && !document.file.startsWith("ketu:")) ?? [];
  return {
    status: "done",
    main: file,
    files: [...files, ...parts.map((part) => ({ path: part.file, text: part.text }))],
  };
}
