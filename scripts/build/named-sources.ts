import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "esbuild";

/**
 * Lets imports of an index name the files behind it: a bundler that splits puts all that an index names into one piece,
 * whoever needs what of it.
 */
export function namedSources(name: string, index: string): Plugin {
  const sources = sourcesOf(index);
  const pattern = new RegExp(`^(import|export) \\{([^}]*)\\} from "${name}";`, "gm");
  const rewritten = (text: string): string =>
    text.replace(pattern, (_, keyword: string, names: string) =>
      names
        .split(",")
        .map((one) => one.trim())
        .filter((one) => one !== "" && !one.startsWith("type "))
        .map((one) => {
          const [asked = "", as = asked] = one.split(" as ");
          const source = sources.get(asked);
          if (!source) throw new Error(`${index} exports no ${asked}`);
          return `${keyword} { ${source.name} as ${as} } from ${JSON.stringify(source.path)};`;
        })
        .join(" "),
    );
  return {
    name: "named-sources",
    setup(build) {
      build.onLoad({ filter: /\/site\/.*\.ts$/ }, ({ path }) => ({
        contents: rewritten(readFileSync(path, "utf8")),
        loader: "ts",
      }));
    },
  };
}

interface Source {
  readonly path: string;
  /** In that file. */
  readonly name: string;
}

/** What an index exports by name, and from where. */
function sourcesOf(index: string): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const [, names = "", from = ""] of readFileSync(index, "utf8").matchAll(
    /^export \{([^}]*)\} from "([^"]+)";/gm,
  )) {
    for (const one of names.split(",").map((each) => each.trim())) {
      if (one === "" || one.startsWith("type ")) continue;
      const [name = "", as = name] = one.split(" as ");
      sources.set(as, { path: join(dirname(index), from), name });
    }
  }
  return sources;
}
