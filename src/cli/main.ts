import { CommanderError, type Command } from "commander";
import { productVersion } from "../node/product-folders.ts";
import { CliProblem } from "./cli-problem.ts";
import { type Commands, createProgram } from "./create-program.ts";
import { exitCodes } from "../report/exit-code.ts";
import { createTerminal, type Terminal } from "./terminal.ts";
import { usageProblem } from "./usage-problem.ts";

/**
 * Runs one command line with the commands that it may name and gives its exit code. Everything that goes wrong ends here: what the user can mend as one
 * line, and anything else as a bug of ours.
 */
export async function main(args: readonly string[], commands: Commands): Promise<number> {
  endQuietlyWhenNobodyReads();
  // Help and complaints about the command line are worded before it is parsed.
  const wanted = findLocale(args);
  const early = createTerminal({ locale: wanted, color: !args.includes("--no-color"), quiet: false });
  let code: number = exitCodes.clean;
  let program: Command | undefined;
  try {
    program = createProgram(commands, {
      say: early.say,
      terminal: () => terminalOf(program),
      finish: (result) => {
        code = result;
      },
      program: () => program as Command,
    });
    forEachCommand(program, (command) => {
      command.exitOverride();
      command.configureOutput({ writeErr: early.note, writeOut: early.write, outputError: () => undefined });
    });
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    return report(error, early);
  }
}

function terminalOf(program: Command | undefined): Terminal {
  const {
    locale,
    color = true,
    quiet = false,
  } = program?.opts<{ locale?: string; color?: boolean; quiet?: boolean }>() ?? {};
  return createTerminal({ locale, color, quiet });
}

function report(error: unknown, terminal: Terminal): number {
  const word = terminal.say({ en: "error: ", zh: "错误：" });
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.clean;
    const wording = usageProblem(error);
    if (wording) terminal.note(`${word}${terminal.say(wording)}\n`);
    return exitCodes.wrongUsage;
  }
  if (error instanceof CliProblem) {
    terminal.note(`${word}${terminal.say(error.wording)}\n`);
    return error.exitCode;
  }
  terminal.note(
    `${terminal.say({
      en: "This is a bug of ketu, not of your model. Please report it with the lines below and, if you may, the model:",
      zh: "这是 ketu 自身的错误，不是模型的问题。请把下面几行（如果方便，连同模型）一起反馈：",
    })}\n\n` +
      `ketu ${productVersion()} · Node ${process.version} · ${process.platform} ${process.arch}\n` +
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return exitCodes.internal;
}

/** The value of `--locale` before the command line is parsed; a wrong one is complained about later. */
function findLocale(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === "--locale" || arg.startsWith("--locale="));
  const value = args[at]?.split("=")[1] ?? (at >= 0 ? args[at + 1] : undefined);
  return value === "zh" || value === "en" ? value : undefined;
}

function forEachCommand(command: Command, visit: (command: Command) => void): void {
  visit(command);
  for (const child of command.commands) forEachCommand(child, visit);
}

/** `ketu … | head` closes the pipe early; that is no error. */
function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit(exitCodes.clean);
    });
  }
}
