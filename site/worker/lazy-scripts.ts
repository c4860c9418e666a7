/**
 * What the worker needs for texts with mistakes and for questions at the cursor only: scripts of their own beside it,
 * loaded with their first use (`scripts/build/lazy-scripts.ts`), or a while after the first picture.
 */
export const lazyScripts = ["worker-yaml", "worker-schema"] as const;

export type LazyScript = (typeof lazyScripts)[number];
