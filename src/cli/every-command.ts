import { commands } from "./generated/commands.ts";
import { main as run } from "./main.ts";

/** Runs any command line and gives its exit code. */
export function main(args: readonly string[]): Promise<number> {
  return run(args, commands);
}
