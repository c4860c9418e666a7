import { createWatchServices } from "../../node/watch-services.ts";
import { codeFolder } from "../../node/product-folders.ts";
import { watchFiles } from "../../node/watch-files.ts";
import { CliProblem } from "../cli-problem.ts";
import { exitCodes } from "../../report/exit-code.ts";
import type { Terminal } from "../terminal.ts";
import { whenInterrupted } from "../when-interrupted.ts";
import { drawOnePage, type PagesHost, type PagesSwitches } from "./draw-pages.ts";
import { findPages, foldersIn, type PageInput, pageSuffixes } from "./find-pages.ts";

/**
 * Draws every page, and then each again when it is saved or a file that its blocks name, until Ctrl-C. A page that is
 * made in a folder that was named is drawn too. What is written by us wakes us once more and then finds nothing to do.
 */
export async function watchPages(names: readonly string[], switches: PagesSwitches, host: PagesHost): Promise<number> {
  const { terminal } = host;
  const services = createWatchServices(codeFolder(terminal.env));
  const filesByPage = new Map<string, Set<string>>();
  let changed = new Set<string>();
  let wake: () => void = () => undefined;
  const watch = await watchFiles({
    folders: foldersIn(names, terminal.folder),
    suffixes: pageSuffixes,
    onChange: (paths) => {
      for (const path of paths) changed.add(path);
      wake();
    },
  });
  const draw = async (pages: readonly PageInput[]): Promise<void> => {
    for (const page of pages) {
      const files = new Set([page.path]);
      filesByPage.set(page.path, files);
      await orTold(() => drawOnePage(page, { switches, host, services, onRead: (path) => files.add(path) }), terminal);
    }
    await watch.watchOnly([...filesByPage.values()].flatMap((files) => [...files]));
  };
  const isTouched = ({ path }: PageInput, paths: ReadonlySet<string>): boolean =>
    [...(filesByPage.get(path) ?? [path])].some((file) => paths.has(file)) || !filesByPage.has(path);

  let isRunning = true;
  void whenInterrupted().then(() => {
    isRunning = false;
    wake();
  });
  await draw(findPages(names, terminal.folder));
  terminal.remark(`${terminal.say({ en: "Watching; Ctrl-C ends.", zh: "正在监视文件变化，按 Ctrl-C 结束。" })}\n`);
  while (isRunning) {
    if (changed.size === 0) await new Promise<void>((resolve) => (wake = resolve));
    const paths = changed;
    changed = new Set();
    if (paths.size === 0) continue;
    const pages = await orTold(() => Promise.resolve(findPages(names, terminal.folder)), terminal);
    await draw((pages ?? []).filter((page) => isTouched(page, paths)));
  }
  await Promise.all([watch.close(), services.close()]);
  return exitCodes.clean;
}

/** A page that is gone, or cannot be written now, is told; the others are watched on. */
async function orTold<T>(work: () => Promise<T>, terminal: Terminal): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CliProblem)) throw error;
    terminal.note(`${terminal.say({ en: "error: ", zh: "错误：" })}${terminal.say(error.wording)}\n`);
    return undefined;
  }
}
