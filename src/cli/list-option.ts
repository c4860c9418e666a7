import { Option } from "commander";
import { wrongValue } from "./usage-problem.ts";

/** An option that takes several of the given words, with commas or by repeating it: `--format svg,png`. */
export class ListOption extends Option {
  readonly members: readonly string[];

  constructor(flags: string, description: string, members: readonly string[]) {
    super(flags, `${description} (${members.join(", ")})`);
    this.members = members;
    this.argParser((value, before) => this.#add(value, before));
  }

  #add(value: string, before: unknown): readonly string[] {
    const added = splitList(value);
    const unknown = added.find((word) => !this.members.includes(word));
    if (added.length === 0 || unknown !== undefined) {
      throw wrongValue(this.long ?? this.flags, unknown ?? value, {
        en: `one of ${this.members.join(", ")}`,
        zh: this.members.join("、"),
      });
    }
    // The list of a default is replaced, not added to.
    return [...new Set([...(before === this.defaultValue ? [] : listSoFar(before)), ...added])];
  }
}

/** For options whose words are not known beforehand: collects `a,b` and repetitions. */
export function collectWords(value: string, before: unknown): readonly string[] {
  return [...new Set([...listSoFar(before), ...splitList(value)])];
}

function listSoFar(before: unknown): readonly string[] {
  return Array.isArray(before) ? before.filter((word) => typeof word === "string") : [];
}

function splitList(value: string): readonly string[] {
  return value
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
