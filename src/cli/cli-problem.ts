import type { Wording } from "../base/wording.ts";
import { neutralLine } from "../report/neutral-text.ts";

/**
 * Ends a command with one line for the user, whatever names stand in it. For the command line itself only; what is wrong
 * in a model is a diagnostic.
 */
export class CliProblem extends Error {
  readonly exitCode: number;
  readonly wording: Wording;

  constructor(exitCode: number, wording: Wording) {
    super(wording.en);
    this.exitCode = exitCode;
    this.wording = { zh: neutralLine(wording.zh), en: neutralLine(wording.en) };
  }
}
