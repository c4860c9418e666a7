/**
 * What the worker needs for texts with mistakes and for questions at the cursor only: scripts of their own beside it
 * (`scripts/build/lazy-scripts.ts`). The first use of one ends in an error that names it; then it is loaded, and what was
 * asked is done again. A while after the first picture they are loaded anyway, so that a page without its server lacks
 * nothing.
 */
export const lazyScripts = ["worker-yaml", "worker-schema", "worker-explain"] as const;

export type LazyScript = (typeof lazyScripts)[number];

/** The script that an error asks for; absent for any other error. */
function scriptOf(error: unknown): LazyScript | undefined {
  const asked = error instanceof Error && "script" in error ? error.script : undefined;
  return lazyScripts.find((script) => script === asked);
}

/** Does a thing, with every script loaded that it turns out to need. */
export async function withScripts<Result>(
  act: () => Promise<Result>,
  load: (script: LazyScript) => Promise<unknown>,
): Promise<Result> {
  const loaded = new Set<LazyScript>();
  for (;;) {
    try {
      return await act();
    } catch (error) {
      const script = scriptOf(error);
      if (script === undefined || loaded.has(script)) throw error;
      loaded.add(script);
      await load(script);
    }
  }
}
