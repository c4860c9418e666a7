import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { gitEnv } from "../cli/git-repository.ts";
import { workFolder } from "../cli/run-ketu.ts";
import { root } from "./forge-files.ts";

/** A machine of a forge: what it has beside git and bash, and what was done with it. */
export interface ForgeRunner {
  /** Absolute; for what is not in the repository. */
  readonly folder: string;
  /** Runs a script of bash in a folder of a repository. */
  run(script: string, folder: string, env: Readonly<Record<string, string>>): Promise<RunResult>;
  /** What has been written to one of its files; empty where nothing was. */
  read(name: string): string;
}

export interface RunResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * `npm install` puts a command there that runs the program as it is built here, and notes what it was asked for; `npm pack`
 * gives the name of a package.
 */
const npm = `#!/bin/sh
echo "npm $*" >>"$FORGE/calls"
if [ "$1" = pack ]; then echo ketu.tgz; exit; fi
mkdir -p node_modules/.bin
printf '#!/bin/sh\\nexec "%s" "%s" "$@"\\n' "$FORGE_NODE" "$FORGE_KETU" >node_modules/.bin/ketu
chmod +x node_modules/.bin/ketu
`;

export function forgeRunner(): ForgeRunner {
  const folder = workFolder({});
  const bin = join(folder, "bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "npm"), npm);
  chmodSync(join(bin, "npm"), 0o755);
  const read = (name: string): string =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "";
  return {
    folder,
    read,
    run(script, home, env) {
      const { PATH = "" } = process.env;
      const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
        cwd: home,
        env: {
          ...gitEnv,
          HOME: folder,
          LANG: "en_US.UTF-8",
          PATH: [bin, join(process.execPath, ".."), PATH].join(delimiter),
          ...{ FORGE: folder, FORGE_NODE: process.execPath, FORGE_KETU: join(root, "bin/ketu.js") },
          ...env,
        },
      });
      let [stdout, stderr] = ["", ""];
      child.stdout.setEncoding("utf8").on("data", (part: string) => (stdout += part));
      child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part));
      return new Promise((done, failed) => {
        child.on("error", failed);
        child.on("close", (status) => done({ status, stdout, stderr }));
      });
    },
  };
}
