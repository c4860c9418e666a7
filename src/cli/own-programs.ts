/** Commands that the build gives a program of their own, since they run on every save or in every pull request. */
export const ownPrograms = ["check", "render", "diff"] as const;

/**
 * The file that runs a command line, beside the one that starts it: that of the command where nothing else has to be
 * known, else the one with all commands.
 */
export function programFor(args: readonly string[]): string {
  const word = args.find((each, index) => !each.startsWith("-") && args[index - 1] !== "--locale");
  const own = ownPrograms.find((name) => name === word);
  return own ? `./cli-${own}.cjs` : "./cli.cjs";
}
