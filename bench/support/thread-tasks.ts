import type { Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Milliseconds of processor time of each task of the page's own thread while `run` lasts: on a machine that does other
 * things too, the clock on the wall counts their work as well.
 */
export async function threadTasks(page: Page, run: () => Promise<void>): Promise<readonly number[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error("no browser");
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
  const mains = new Set(
    traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(threadOf),
  );
  const tasks = new Map<string, number[]>();
  for (const event of traceEvents) {
    if (event.name !== "RunTask" || event.ph !== "X" || !mains.has(threadOf(event))) continue;
    const time = (event.tdur ?? event.dur ?? 0) / 1000;
    tasks.set(threadOf(event), [...(tasks.get(threadOf(event)) ?? []), time]);
  }
  // Pages closed before have threads too, which do next to nothing.
  return [...tasks.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}
