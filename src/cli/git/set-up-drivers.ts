import { existsSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Wording } from "../../base/wording.ts";
import { attributesLine, driverSections, driverSettings, isOwnSetting } from "../../node/git-setup/driver-settings.ts";
import { hasAttributes, withAttributes, withoutAttributes } from "../../node/git-setup/attributes-file.ts";
import { configKeys, type ConfigScope, configValues } from "../../node/git-setup/git-config.ts";
import { modelSuffix } from "../../node/find-models.ts";
import { git } from "../../node/git.ts";
import { packageFolder } from "../../node/product-folders.ts";
import { codeOf } from "../../node/workspace.ts";
import { writeFileAtomically } from "../../node/write-file-atomically.ts";
import { exitCodes } from "../../report/exit-code.ts";
import { CliProblem } from "../cli-problem.ts";
import { gitPlace } from "../git-place.ts";

/** Where drivers are set up. */
export interface SetupWish {
  /** Absolute; a folder of the repository. */
  readonly folder: string;
  /**
   * `shared`: attributes in `.gitattributes`, which is committed; `local`: in the repository's own `info/attributes`;
   * `global`: for all repositories of the user.
   */
  readonly place: "shared" | "local" | "global";
  /** Whether settings of others under our names are replaced. */
  readonly isForced: boolean;
  readonly locale?: "zh" | "en";
}

interface Place {
  readonly scope: ConfigScope;
  /** Absolute. */
  readonly attributes: string;
  /** A folder to ask git in. */
  readonly root: string;
}

/** Sets up the drivers and says what was done, a line each; nothing is changed when something of others is in the way. */
export async function installDrivers(wish: SetupWish): Promise<readonly Wording[]> {
  const place = await placeOf(wish);
  const program = { node: process.execPath, script: join(packageFolder(), "bin", "ketu.js") };
  const settings = driverSettings({ ...program, ...(wish.locale && { locale: wish.locale }) });
  if (!wish.isForced) await refuseForeign(place, settings);
  const done: Wording[] = [];
  for (const [key, value] of settings) {
    const values = await configValues(place.root, place.scope, key);
    if (values.length === 1 && values[0] === value) continue;
    await configure(place, ["--replace-all", key, value]);
    done.push({ en: `set ${key}`, zh: `已设置 ${key}` });
  }
  const text = readIfThere(place.attributes);
  if (!hasAttributes(text)) {
    write(place.attributes, withAttributes(text));
    done.push({
      en: `added “${attributesLine}” to ${place.attributes}`,
      zh: `已在 ${place.attributes} 里加上“${attributesLine}”`,
    });
  }
  return done;
}

/** Takes the drivers away again and says what was done; what others have set stays. */
export async function uninstallDrivers(wish: SetupWish): Promise<readonly Wording[]> {
  const place = await placeOf(wish);
  const done: Wording[] = [];
  for (const section of driverSections) {
    const keys = await configKeys(place.root, place.scope, section);
    const own: string[] = [];
    for (const key of keys) {
      const values = await configValues(place.root, place.scope, key);
      if (values.every((value) => isOwnSetting(value))) own.push(key);
    }
    if (own.length === 0) continue;
    if (own.length === keys.length) await configure(place, ["--remove-section", section]);
    else for (const key of own) await configure(place, ["--unset-all", key]);
    done.push(...own.map((key) => ({ en: `removed ${key}`, zh: `已删除 ${key}` })));
  }
  const text = readIfThere(place.attributes);
  if (hasAttributes(text)) {
    const rest = withoutAttributes(text);
    if (rest === "") rmSync(place.attributes);
    else write(place.attributes, rest);
    done.push({
      en: `took “${attributesLine}” out of ${place.attributes}`,
      zh: `已从 ${place.attributes} 里去掉“${attributesLine}”`,
    });
  }
  return done;
}

async function placeOf({ folder, place }: SetupWish): Promise<Place> {
  if (place === "global") return { scope: "--global", root: folder, attributes: await globalAttributes(folder) };
  const { root } = await gitPlace(folder);
  if (place === "shared") return { scope: "--local", root, attributes: join(root, ".gitattributes") };
  const info = await git(root, ["rev-parse", "--git-path", "info/attributes"]);
  if ("problem" in info) throw gitFailed(info.problem);
  return { scope: "--local", root, attributes: resolve(root, info.output.replace(/\n$/, "")) };
}

/** gitattributes(5): `core.attributesFile`, else `git/attributes` in the user's folder of settings. */
async function globalAttributes(folder: string): Promise<string> {
  const set = await git(folder, ["config", "--global", "--type=path", "--get", "core.attributesFile"]);
  if ("output" in set && set.output.trim() !== "") return resolve(homedir(), set.output.replace(/\n$/, ""));
  const { XDG_CONFIG_HOME: settings } = process.env;
  return join(settings || join(homedir(), ".config"), "git", "attributes");
}

async function refuseForeign({ root, scope }: Place, settings: ReadonlyMap<string, string>): Promise<void> {
  for (const key of settings.keys()) {
    const foreign = (await configValues(root, scope, key)).find((value) => !isOwnSetting(value));
    if (foreign === undefined) continue;
    throw new CliProblem(exitCodes.inputOutput, {
      en: `${key} is set to something else already (${foreign}); nothing was changed. Replace it with --force`,
      zh: `${key} 已经设为别的值（${foreign}）；什么也没有改。要替换请加 --force`,
    });
  }
  if (scope === "--global") return;
  for (const attribute of wantedAttributes) {
    const value = await attributeOf(root, attribute);
    if (value === undefined || value === "ketu") continue;
    throw new CliProblem(exitCodes.inputOutput, {
      en: `models have the attribute ${attribute}=${value} already; nothing was changed. Add a line behind it with --force`,
      zh: `模型文件已有属性 ${attribute}=${value}；什么也没有改。要在它后面加一行请用 --force`,
    });
  }
}

/** `diff` of `*.ketu.yaml diff=ketu`. */
const wantedAttributes = attributesLine
  .split(" ")
  .slice(1)
  .map((word) => word.slice(0, word.indexOf("=")));

/** What git makes of a model at the root of a repository; nothing where nobody has said anything. */
async function attributeOf(root: string, attribute: string): Promise<string | undefined> {
  const answer = await git(root, ["check-attr", "-z", attribute, "--", `model${modelSuffix}`]);
  const value = "output" in answer ? answer.output.split("\0")[2] : undefined;
  return value === "unspecified" ? undefined : value;
}

async function configure({ root, scope }: Place, args: readonly string[]): Promise<void> {
  const answer = await git(root, ["config", scope, ...args]);
  if ("problem" in answer) throw gitFailed(answer.problem);
}

function gitFailed(problem: string): CliProblem {
  return new CliProblem(exitCodes.inputOutput, { en: `git: ${problem}`, zh: `git：${problem}` });
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function write(path: string, text: string): void {
  try {
    writeFileAtomically(path, text);
  } catch (error) {
    throw new CliProblem(exitCodes.inputOutput, {
      en: `${path}: cannot be written (${codeOf(error)})`,
      zh: `${path}：无法写入（${codeOf(error)}）`,
    });
  }
}
