import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { packageFolder } from "../node/product-folders.ts";
import { codeOf } from "../node/workspace.ts";
import { writeFileAtomically } from "../node/write-file-atomically.ts";
import { CliProblem } from "./cli-problem.ts";
import { exitCodes } from "../report/exit-code.ts";
import { shownPath } from "./shown-path.ts";

/** The files of a template that a new model starts with. */
const mainFile = "model.ketu.yaml";
const copied = [mainFile, "figures.json"];

/**
 * Copies a template of the package into a folder, or under the name of a YAML file, in one language, and gives the names of the files as seen from
 * `from`. Nothing is written when one of them is there already.
 */
export function copyTemplate(
  template: string,
  { place, lang, from }: { readonly place: string; readonly lang: "zh" | "en"; readonly from: string },
): readonly string[] {
  const source = join(packageFolder(), "models", template);
  const isFile = /\.ya?ml$/i.test(place);
  const target = isFile ? dirname(resolve(from, place)) : resolve(from, place);
  const written = (name: string): string => join(target, isFile && name === mainFile ? basename(place) : name);
  const names = readdirSync(source)
    .filter((name) => copied.includes(name))
    .sort(byOrder);
  for (const name of names) refuseExisting(written(name), from);
  for (const name of names) {
    const text = readFileSync(join(source, name), "utf8");
    const path = written(name);
    try {
      writeFileAtomically(path, name.endsWith(".yaml") ? adapt(text, target, lang) : text);
    } catch (error) {
      throw new CliProblem(exitCodes.inputOutput, {
        en: `${shownPath(from, path)}: cannot be written (${codeOf(error)})`,
        zh: `${shownPath(from, path)}：无法写入（${codeOf(error)}）`,
      });
    }
  }
  return names.map((name) => shownPath(from, written(name)));
}

function byOrder(one: string, other: string): number {
  return copied.indexOf(one) - copied.indexOf(other);
}

function refuseExisting(path: string, from: string): void {
  // Also a symbolic link that leads nowhere counts.
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
  throw new CliProblem(exitCodes.inputOutput, {
    en: `${shownPath(from, path)} is there already; nothing was written. Name another place`,
    zh: `${shownPath(from, path)} 已经存在，什么也没有写；请换一个地方`,
  });
}

/** The model's language, and the schema that completes it in an editor, from where the model lies now. */
function adapt(text: string, target: string, lang: string): string {
  return text
    .replace(/^locale:.*$/m, `locale: ${lang}`)
    .replace(/^# yaml-language-server: \$schema=.*$/m, `# yaml-language-server: $schema=${schemaSeenFrom(target)}`);
}

/** Relative inside one project, so that it holds for everyone who has the project; else where this package lies. */
function schemaSeenFrom(target: string): string {
  const home = packageFolder();
  const schema = join(home, "schemas", "model.schema.json");
  const project = home.split(`${sep}node_modules${sep}`)[0] ?? home;
  const isNear = target === project || target.startsWith(project + sep);
  return isNear && existsSync(schema) ? relative(target, schema).split(sep).join("/") : pathToFileURL(schema).href;
}
