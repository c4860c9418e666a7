/**
 * `node keep-comment.ts FOLDER`: keeps the comment of one review on a pull request up to date. FOLDER holds `comment.md`,
 * `locale` and `review/changes.json`. Runs where nothing is installed, so it uses Node's own modules only.
 *
 * The comment of the last run is found by its first line, and only among those of whom the token belongs to: anybody can
 * begin a comment like that. While nothing changed none is made. Where the forge refuses, a warning says why and the job
 * goes on: its result is that of the comparison.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Comment {
  readonly id: number;
  readonly body?: string;
  readonly user: { readonly login: string; readonly type: string } | null;
}

interface Reply {
  /** Of HTTP; 0 where there was none. */
  readonly status: number;
  readonly content: unknown;
}

const { GITHUB_API_URL = "", GITHUB_REPOSITORY = "", GH_TOKEN = "", KETU_REQUEST = "" } = process.env;
const issues = `/repos/${GITHUB_REPOSITORY}/issues`;
/** The most that GitHub gives at once. */
const pageSize = 100;
const mostPages = 100;
const longestWait = 30_000;

await keepComment(process.argv[2] ?? "");

async function keepComment(folder: string): Promise<void> {
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const body = read("comment.md");
  const marker = /^<!-- ketu-diff [\w.-]+ -->$/m.exec(body.split("\n", 1)[0] ?? "")?.[0];
  const isChinese = read("locale").startsWith("zh");
  if (marker === undefined) {
    warn(isChinese ? "报告没有写成，评论没有更新" : "there is no report, so the comment stays as it was");
    return;
  }
  const reply = await putComment(body, { marker, hasNews: hasNews(read("review/changes.json")) });
  if (reply.status >= 300 || reply.status === 0) warn(refusalWords(reply, isChinese));
}

/** The last reply of the forge: the one that failed, or that to what was written. */
async function putComment(
  body: string,
  { marker, hasNews }: { readonly marker: string; readonly hasNews: boolean },
): Promise<Reply> {
  const isOwn = await authorTest();
  for (let page = 1; page <= mostPages; page += 1) {
    const reply = await ask("GET", `${issues}/${KETU_REQUEST}/comments?per_page=${pageSize}&page=${page}`);
    if (reply.status !== 200) return reply;
    const comments = reply.content as readonly Comment[];
    const found = comments.find((comment) => isOwn(comment) && firstLineOf(comment) === marker);
    if (found) {
      const written = await ask("PATCH", `${issues}/comments/${found.id}`, { body });
      // Deleted since it was listed.
      if (written.status !== 404) return written;
    }
    if (found || comments.length < pageSize) break;
  }
  return hasNews ? ask("POST", `${issues}/${KETU_REQUEST}/comments`, { body }) : { status: 204, content: undefined };
}

/** Whether a comment is of whom the token belongs to. The token of a workflow is nobody's: then it is any bot. */
async function authorTest(): Promise<(comment: Comment) => boolean> {
  const { status, content } = await ask("GET", "/user");
  const login = status === 200 ? (content as { readonly login: string }).login : undefined;
  return ({ user }) => (login === undefined ? user?.type === "Bot" : user?.login === login);
}

/** GitHub gives texts back with the line breaks of forms. */
function firstLineOf({ body = "" }: Comment): string {
  return body.split(/\r?\n/, 1)[0] ?? "";
}

/** Whether there is anything to say: a change, or a comparison that could not be made. */
function hasNews(changes: string): boolean {
  const { counts, failures } = JSON.parse(changes) as {
    readonly counts: Readonly<Record<"errors" | "warnings" | "infos" | "waived" | "failed_models", number>>;
    readonly failures: readonly unknown[];
  };
  const { errors, warnings, infos, waived, failed_models: failed } = counts;
  return errors + warnings + infos + waived + failed + failures.length > 0;
}

async function ask(method: "GET" | "POST" | "PATCH", path: string, content?: object): Promise<Reply> {
  try {
    const response = await fetch(`${GITHUB_API_URL}${path}`, {
      method,
      headers: {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${GH_TOKEN}`,
        "content-type": "application/json",
        "user-agent": "ketu",
        "x-github-api-version": "2022-11-28",
      },
      signal: AbortSignal.timeout(longestWait),
      ...(content && { body: JSON.stringify(content) }),
    });
    const text = await response.text();
    return { status: response.status, content: contentOf(text) };
  } catch (error) {
    return { status: 0, content: { message: error instanceof Error ? error.message : String(error) } };
  }
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusalWords({ status, content }: Reply, isChinese: boolean): string {
  const said = (content as { readonly message?: unknown } | undefined)?.message;
  const reason = [...(status > 0 ? [`HTTP ${status}`] : []), ...(typeof said === "string" ? [said.slice(0, 200)] : [])];
  const isRight = status === 401 || status === 403 || status === 404;
  return isChinese
    ? `评论没有写成（${reason.join("，")}）${isRight ? "。请给这个作业权限 pull-requests: write" : ""}`
    : `the comment could not be written (${reason.join(", ")})${isRight ? "; give the job the permission pull-requests: write" : ""}`;
}

/** As a command of a workflow, in which a percent sign and a line break have to be escaped. */
function warn(text: string): void {
  const escaped = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  console.log(`::warning title=ketu::${escaped}`);
}
