import { git } from "../git.ts";

/** Which of git's files of settings: that of one repository, or that of the user. */
export type ConfigScope = "--local" | "--global";

/** The values of a setting in one file; none where it is not set there. */
export async function configValues(folder: string, scope: ConfigScope, key: string): Promise<readonly string[]> {
  const answer = await git(folder, ["config", scope, "-z", "--get-all", key]);
  return "output" in answer ? answer.output.split("\0").slice(0, -1) : [];
}

/** The keys of a section, `diff.ketu.textconv`. */
export async function configKeys(folder: string, scope: ConfigScope, section: string): Promise<readonly string[]> {
  const pattern = `^${section.replaceAll(".", "\\.")}\\.`;
  const answer = await git(folder, ["config", scope, "-z", "--name-only", "--get-regexp", pattern]);
  return "output" in answer ? [...new Set(answer.output.split("\0").filter((key) => key !== ""))] : [];
}
