import type { Terminal } from "./terminal.ts";

export interface Progress {
  /** So many more are done. */
  advance(count: number): void;
  /** Wipes the line. */
  end(): void;
}

/** Fewer are done before a line could be read. */
const worthShowing = 8;

/** One line on standard error that counts, on a terminal and for many files only. */
export function createProgress(terminal: Terminal, total: number): Progress {
  if (!terminal.isInteractive || total < worthShowing) return { advance: () => undefined, end: () => undefined };
  let done = 0;
  return {
    advance(count) {
      done += count;
      terminal.note(`\r\u001B[K${terminal.say({ en: `${done} of ${total} models`, zh: `${done}/${total} 个模型` })}`);
    },
    end: () => terminal.note("\r\u001B[K"),
  };
}
