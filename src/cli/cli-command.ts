import type { Command } from "commander";
import type { Wording } from "../base/wording.ts";
import type { Terminal } from "./terminal.ts";

/** What a command's definition gets. */
export interface CommandHost {
  say(wording: Wording): string;
  /** The terminal, once the switches of the command line are known. */
  terminal(): Terminal;
  /** Takes the exit code of the command that ran. */
  finish(code: number): void;
  /** The whole program, for those that describe it. */
  program(): Command;
}

/** One command: the default export of a file in `commands/`, named as the file. */
export interface CliCommand {
  /** Adds itself to `command`, which has its name already: description, arguments, options, action. */
  define(command: Command, host: CommandHost): void;
}
