import { readFileSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { createLayoutEngine } from "../../node/layout-engine.ts";
import { type DrawnPage, drawPage, type PageSettings } from "../../node/markdown/draw-page.ts";
import type { BlockPage } from "../../node/markdown/draw-block.ts";
import { codeFolder } from "../../node/product-folders.ts";
import type { RenderServices } from "../../node/render-model.ts";
import { codeOf, findWorkspaceRoot, type ReadListener } from "../../node/workspace.ts";
import { writeFileAtomically } from "../../node/write-file-atomically.ts";
import { CliProblem } from "../cli-problem.ts";
import { today } from "../date-option.ts";
import { exitCodeFor, exitCodes } from "../../report/exit-code.ts";
import { reportText } from "../report-text.ts";
import { shownPath } from "../shown-path.ts";
import type { Terminal } from "../terminal.ts";
import { findPages, type PageInput } from "./find-pages.ts";

/** The switches of `ketu md`, as commander gives them. */
export interface PagesSwitches {
  readonly format: "svg" | "png";
  readonly out?: string;
  readonly check?: boolean;
  readonly watch?: boolean;
  readonly asOf?: string;
}

export interface PagesHost {
  readonly terminal: Terminal;
  readonly locale: string | undefined;
}

/** Draws the blocks of every page, writes what has changed, or with `--check` names it, and gives the exit code. */
export async function drawPages(names: readonly string[], switches: PagesSwitches, host: PagesHost): Promise<number> {
  const engine = createLayoutEngine({ codeFolder: codeFolder(host.terminal.env) });
  const services: RenderServices = { layoutEngine: engine.layOut, cache: { stages: new Map() } };
  let worst: number = exitCodes.clean;
  try {
    for (const input of findPages(names, host.terminal.folder)) {
      worst = Math.max(worst, await drawOnePage(input, { switches, host, services }));
    }
  } finally {
    await engine.close();
  }
  return worst;
}

export interface PageWork {
  readonly switches: PagesSwitches;
  readonly host: PagesHost;
  readonly services: RenderServices;
  /** Told of each file that a block names, or a model of it. */
  readonly onRead?: ReadListener;
}

/** Draws the blocks of one page, writes what has changed or names it, and gives the exit code. */
export async function drawOnePage(
  input: PageInput,
  { switches, host: { terminal, locale }, services, onRead }: PageWork,
): Promise<number> {
  const page = { ...pageOf(input, terminal.folder), ...(onRead && { onRead }) };
  const settings: PageSettings = {
    format: switches.format,
    pictureFolder: pictureFolderOf(input, switches.out, terminal.folder),
    asOf: switches.asOf ?? today(),
    ...(locale !== undefined && { locale }),
  };
  const drawn = await drawPage(page, settings, services);
  report(drawn, terminal);
  const changes = changesOf(drawn, page, input);
  const code = switches.check === true ? check(changes, terminal) : write(changes, terminal);
  return Math.max(code, exitCodeFor(drawn.diagnostics, "error"));
}

function pageOf({ name, path, text }: PageInput, here: string): BlockPage {
  const folder = dirname(path);
  return { file: name, text, folder, root: findWorkspaceRoot(folder, here) };
}

/** `guide.ketu` beside `guide.md`; in a folder that was named, below it as the page lies below the argument. */
function pictureFolderOf({ path, stem }: PageInput, out: string | undefined, here: string): string {
  const folder = out === undefined ? join(dirname(path), basename(stem)) : resolve(here, out, stem);
  return relative(dirname(path), `${folder}.ketu`).split(sep).join("/");
}

function report({ diagnostics, texts }: DrawnPage, terminal: Terminal): void {
  if (diagnostics.length === 0) return;
  const findings = { diagnostics, texts: new Map(Object.entries(texts)), checkedFiles: 1 };
  terminal.note(reportText("pretty", findings, { locale: terminal.locale, color: terminal.hasErrorColor }));
}

/** What is on the disk and should be otherwise: pictures, then the page, then pictures that nothing names any more. */
interface Change {
  readonly path: string;
  /** Absent: to be removed. */
  readonly content?: string | Uint8Array;
}

function changesOf(
  { text, pictures, obsolete }: DrawnPage,
  page: BlockPage,
  { path: own, mark }: PageInput,
): readonly Change[] {
  const changed = [...pictures]
    .map(([path, content]) => ({ path: join(page.folder, path), content }))
    .filter(({ path, content }) => bytesOf(path)?.equals(Buffer.from(content)) !== true);
  const gone = obsolete.map((path) => ({ path: join(page.folder, path) })).filter(({ path }) => bytesOf(path));
  const written = text === page.text ? [] : [{ path: own, content: mark + text }];
  return [...changed, ...written, ...gone];
}

function check(changes: readonly Change[], terminal: Terminal): number {
  for (const { path } of changes) terminal.write(`${shownPath(terminal.folder, path)}\n`);
  return changes.length > 0 ? exitCodes.findings : exitCodes.clean;
}

function write(changes: readonly Change[], terminal: Terminal): number {
  for (const { path, content } of changes) {
    const shown = shownPath(terminal.folder, path);
    try {
      if (content === undefined) remove(path);
      else writeFileAtomically(path, content);
    } catch (error) {
      throw new CliProblem(exitCodes.inputOutput, {
        en: `${shown}: cannot be written (${codeOf(error)})`,
        zh: `${shown}：无法写入（${codeOf(error)}）`,
      });
    }
    terminal.remark(
      content === undefined ? terminal.say({ en: `${shown} removed\n`, zh: `${shown} 已删除\n` }) : `${shown}\n`,
    );
  }
  return exitCodes.clean;
}

/** With its folder when that is then empty. */
function remove(path: string): void {
  rmSync(path);
  try {
    rmdirSync(dirname(path));
  } catch {
    // There are other pictures in it.
  }
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
