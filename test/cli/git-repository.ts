import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Who commits, and when: `2026-11-03T23:30:00+0800`. */
export interface CommitOptions {
  readonly author?: string;
  readonly date?: string;
}

/** A repository in a new folder, untouched by what the machine is set to. */
export interface GitRepository {
  readonly folder: string;
  git(...args: readonly string[]): string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  /** Commits everything as it is. */
  commit(subject: string, options?: CommitOptions): string;
}

export function gitRepository(name = "repository"): GitRepository {
  const folder = mkdtempSync(join(tmpdir(), `ketu-${name}-`));
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): string =>
    execFileSync("git", ["-c", "protocol.file.allow=always", ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, ...gitEnv, ...env },
    });
  run(["init", "-q", "-b", "main"]);
  const git = (...args: readonly string[]): string => run(args);
  return {
    folder,
    git,
    write(files) {
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), content);
      }
    },
    commit(subject, { author = "张三", date = "2026-11-03T10:00:00+0800" } = {}) {
      run(["add", "-A"]);
      run(["commit", "-q", "--allow-empty", "-m", subject], { GIT_AUTHOR_NAME: author, GIT_AUTHOR_DATE: date });
      return git("rev-parse", "HEAD").trim();
    },
  };
}

/** A name, and no settings of the machine or its user. */
export const gitEnv = {
  GIT_AUTHOR_NAME: "张三",
  GIT_AUTHOR_EMAIL: "a@example.com",
  GIT_COMMITTER_NAME: "c",
  GIT_COMMITTER_EMAIL: "c@example.com",
  GIT_COMMITTER_DATE: "2026-11-03T10:00:00+0000",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
} as const;
