import type { Wording } from "../base/wording.ts";

/** Ends a command with one line for the user. For the command line itself only; what is wrong in a model is a diagnostic. */
export class CliProblem extends Error {
  readonly exitCode: number;
  readonly wording: Wording;

  constructor(exitCode: number, wording: Wording) {
    super(wording.en);
    this.exitCode = exitCode;
    this.wording = wording;
  }
}
