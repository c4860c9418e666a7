import type { Command, Option } from "commander";
import { ListOption } from "./list-option.ts";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** One command as the shells need it. */
interface Completable {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletableOption[];
  /** Words that its argument can be; empty where files are meant. */
  readonly words: readonly string[];
}

interface CompletableOption {
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  /** Empty where any value or a file is meant. */
  readonly values: readonly string[];
  /** Values come as a list with commas. */
  readonly isList: boolean;
}

/**
 * A script for one shell, made from the program's own definition, so that it cannot go stale. `codes`: what
 * `ketu explain` takes.
 */
export function completionScript(shell: Shell, program: Command, codes: readonly string[]): string {
  const commands = program.commands
    .map((command) => completable(command, program))
    .map((command) => (command.name === "explain" ? { ...command, words: codes } : command));
  if (shell === "bash") return bash(commands);
  return shell === "zsh" ? zsh(commands) : fish(commands);
}

function completable(command: Command, program: Command): Completable {
  const options = [...command.options, ...program.options.filter(({ long }) => long !== "--version")];
  return {
    name: command.name(),
    description: firstLine(command.description()),
    options: options.map(completableOption),
    words: [...(command.registeredArguments[0]?.argChoices ?? [])],
  };
}

function completableOption(option: Option): CompletableOption {
  return {
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    description: firstLine(option.description),
    takesValue: option.required || option.optional,
    values: [...(option instanceof ListOption ? option.members : (option.argChoices ?? []))],
    isList: option instanceof ListOption,
  };
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}

function bash(commands: readonly Completable[]): string {
  const cases = commands.map(({ name, options, words }) => {
    const values = options
      .filter((option) => option.values.length > 0)
      .map((option) => `        ${option.flags.join("|")}) ketu_values="${option.values.join(" ")}" ;;`);
    const files = options.filter((option) => option.takesValue && option.values.length === 0);
    return `    ${name})
      ketu_options="${options.flatMap((option) => option.flags).join(" ")}"
      ketu_words="${words.join(" ")}"
      case "$previous" in
${values.join("\n")}
${files.length > 0 ? `        ${files.flatMap((option) => option.flags).join("|")}) ketu_files=1 ;;` : ""}
      esac ;;`;
  });
  return `# ketu completion for bash
_ketu() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="" command="" word
  local ketu_options="" ketu_words="" ketu_values="" ketu_files=""
  if [ "$COMP_CWORD" -gt 0 ]; then previous="\${COMP_WORDS[COMP_CWORD-1]}"; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in ${commands.map(({ name }) => name).join("|")}) command="$word"; break ;; esac
  done
  COMPREPLY=()
  case "$command" in
    "") COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} help --help --version --locale" -- "$current")); return ;;
${cases.join("\n")}
  esac
  if [ -n "$ketu_values" ]; then
    local before=""
    case "$current" in *,*) before="\${current%,*}," ;; esac
    COMPREPLY=($(compgen -P "$before" -W "$ketu_values" -- "\${current##*,}"))
  elif [ -n "$ketu_files" ]; then
    COMPREPLY=($(compgen -f -- "$current"))
  elif [[ "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$ketu_options" -- "$current"))
  elif [ -n "$ketu_words" ]; then
    COMPREPLY=($(compgen -W "$ketu_words" -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _ketu ketu
`;
}

function zsh(commands: readonly Completable[]): string {
  const list = commands.map(({ name, description }) => `    '${name}:${zshText(description)}'`);
  const cases = commands.map(({ name, options, words }) => {
    const specs = options.map((option) => `        ${zshOption(option)}`);
    const argument = words.length > 0 ? `'*:argument:(${words.join(" ")})'` : "'*:file:_files'";
    return `      ${name})\n        _arguments \\\n${[...specs, `        ${argument}`].join(" \\\n")} ;;`;
  });
  return `#compdef ketu
# ketu completion for zsh
_ketu() {
  local -a commands
  commands=(
${list.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join("\n")}
  esac
}
compdef _ketu ketu
`;
}

function zshOption({ flags, description, takesValue, values, isList }: CompletableOption): string {
  const names = flags.length > 1 ? `'(${flags.join(" ")})'{${flags.join(",")}}` : `'${flags[0] ?? ""}'`;
  const words = values.join(" ").replaceAll(":", "\\:");
  const action = isList ? `_values -s , value ${words}` : `(${words})`;
  const value = takesValue ? `:value:${values.length > 0 ? action : "_files"}` : "";
  return `${names}'[${zshText(description)}]${value}'`;
}

function zshText(text: string): string {
  return text.replaceAll("'", "’").replace(/[[\]:]/g, " ");
}

function fish(commands: readonly Completable[]): string {
  const lines = commands.flatMap(({ name, description, options, words }) => [
    `complete -c ketu -n __fish_use_subcommand -f -a ${name} -d '${fishText(description)}'`,
    ...options.map((option) => fishOption(name, option)),
    ...(words.length > 0
      ? [`complete -c ketu -n '__fish_seen_subcommand_from ${name}' -f -a '${words.join(" ")}'`]
      : []),
  ]);
  return `# ketu completion for fish\n${lines.join("\n")}\n`;
}

function fishOption(command: string, { flags, description, takesValue, values }: CompletableOption): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const value = takesValue ? (values.length > 0 ? ` -x -a '${values.join(" ")}'` : " -r") : "";
  return `complete -c ketu -n '__fish_seen_subcommand_from ${command}' ${names.join(" ")}${value} -d '${fishText(description)}'`;
}

function fishText(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
}
