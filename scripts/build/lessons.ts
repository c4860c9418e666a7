import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Plugin } from "esbuild";

/** What `ketu explain` and a few reports tell of a kind of finding, and no other run reads. */
const lessons = ["explanation", "wrong", "right", "example"];

const kinds = /\/(diagnostics|rules)\/[\w-]+\.ts$/;

/** Leaves the lessons out of the kinds of findings, titles and mirrors too: the editor shows messages and hints only. */
export const withoutLessons: Plugin = {
  name: "without-lessons",
  setup(build) {
    build.onLoad({ filter: kinds }, ({ path }) => ({
      contents: [...lessons, "title", "mirror"].reduce(
        (source, key) => replaceValue(source, key, `${key}: ""`),
        readFileSync(path, "utf8"),
      ),
      loader: "ts",
    }));
  },
};

/** The script that the lessons are in, beside the program. */
export const lessonsScript = "lessons";
const whole = "kind-with-lessons";

/** Takes the lessons out of the kinds of findings into a script that is loaded when somebody reads one of them. */
export function lateLessons(src: string): Plugin {
  return {
    name: "late-lessons",
    setup(build) {
      const script = `./${lessonsScript}.cjs`;
      build.onResolve({ filter: /^\.\/lessons\.cjs$/ }, () => ({ path: script, external: true }));
      build.onLoad({ filter: kinds, namespace: "file" }, ({ path }) => ({
        contents: lessons.reduce(
          (source, key) =>
            replaceValue(
              source,
              key,
              `get ${key}() { return require("${script}").lessons[${nameOf(path)}].${key} as never; }`,
            ),
          readFileSync(path, "utf8"),
        ),
        loader: "ts",
      }));
      build.onResolve({ filter: new RegExp(`^${whole}:`) }, ({ path }) => ({
        path: path.slice(whole.length + 1),
        namespace: whole,
      }));
      build.onLoad({ filter: /.*/, namespace: whole }, ({ path }) => ({
        contents: readFileSync(path, "utf8"),
        resolveDir: dirname(path),
        loader: "ts",
      }));
    },
  };

  function nameOf(path: string): string {
    return JSON.stringify(relative(src, path));
  }
}

/** The text of that script. */
export function lessonsText(src: string): string {
  const paths = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((name) => kinds.test(`/${name}`) && !name.includes("generated"))
    .sort();
  return [
    ...paths.map((name, index) => `import kind${index} from ${JSON.stringify(`${whole}:${join(src, name)}`)};`),
    `export const lessons = { ${paths.map((name, index) => `${JSON.stringify(name)}: kind${index}`).join(", ")} };`,
  ].join("\n");
}

/** The source with a property of its topmost object written anew. */
function replaceValue(source: string, key: string, property: string): string {
  const head = new RegExp(`^  ${key}:`, "m").exec(source);
  if (!head) return source;
  const end = endOfValue(source, head.index + head[0].length);
  return `${source.slice(0, head.index)}  ${property}${source.slice(end)}`;
}

/** Where the comma behind a value stands, past all that is quoted or in brackets. */
function endOfValue(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const sign = source.charAt(at);
    if (`"'\``.includes(sign)) at = endOfQuote(source, at);
    else if ("{[(".includes(sign)) depth++;
    else if ("}])".includes(sign)) depth--;
    else if (sign === "," && depth === 0) return at;
  }
  throw new Error("a property without a comma behind it");
}

function endOfQuote(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === source[from]) return at;
  }
  throw new Error("a text without an end");
}
