/** Two versions of what a view shows, put together; parts have the names of `part-name.ts` in all three. */
export interface Merged<C> {
  /** Has room for either. It is what gets laid out. */
  readonly union: C;
  readonly base: C;
  readonly head: C;
}
