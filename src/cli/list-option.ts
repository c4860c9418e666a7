import { Option } from "commander";
import { wrongValue } from "./usage-problem.ts";

/** An option that takes several words, with commas or by repeating it: `--format svg,png`. */
export class ListOption extends Option {
  /** What a shell offers. */
  readonly members: readonly string[];

  /** `isOpen`: there are words beside the members, which only the command can judge. */
  constructor(flags: string, description: string, { members, isOpen = false }: ListMembers) {
    super(flags, description);
    this.members = members;
    if (!isOpen) this.argChoices = [...members];
    this.argParser((value, before) => this.#add(value, before));
  }

  #add(value: string, before: unknown): readonly string[] {
    const added = splitList(value);
    const unknown = this.argChoices && added.find((word) => !this.members.includes(word));
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

interface ListMembers {
  readonly members: readonly string[];
  readonly isOpen?: boolean;
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
