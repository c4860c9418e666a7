import { fileURLToPath } from "node:url";
import { loadWithCodeCache } from "../node/code-cache.ts";
import { codeFolder } from "../node/product-folders.ts";
import type { main } from "./every-command.ts";
import { programFor } from "./own-programs.ts";

/** One run in so many looks whether the kept code lacks much of what it needed. */
const thoroughRuns = 8;

/** Starts the bundled program beside this file and gives its exit code. */
export async function start(args: readonly string[]): Promise<number> {
  const program = loadWithCodeCache(fileURLToPath(new URL(programFor(args), import.meta.url)), {
    folder: codeFolder(process.env),
    use: args.find((word) => /^[a-z]{3,12}$/.test(word)) ?? "other",
  });
  const { main: run } = program.exports as { readonly main: typeof main };
  const code = await run(args);
  program.keep(process.pid % thoroughRuns === 0);
  return code;
}
