import { matrixSentences, relationWords, responsibilityWords, type RelationName } from "../../messages/matrix-words.ts";
import { separator } from "../../messages/view-words.ts";
import type { Speech } from "../../messages/speak.ts";
import type { Matrix } from "./build-matrix.ts";
import type { Relation } from "./relate-axes.ts";

/** The letters and dots of a matrix: what a legend must explain, in order. */
export interface MatrixSigns {
  readonly letters: readonly (keyof typeof responsibilityWords)[];
  /** Wording of each relation that is drawn as a sign; relations of one meaning share it. */
  readonly direct: readonly { readonly sign: string; readonly meaning: string }[];
  signOf(name: RelationName): string;
}

const dots = ["●", "○", "◆"] as const;

export function signsOf({ cells }: Matrix, speech: Speech): MatrixSigns {
  const relations = cells.flat().filter((relation) => relation !== undefined);
  const used = new Set(relations.flatMap(({ letters }) => letters));
  const meanings = [...new Set(relations.flatMap(({ direct }) => direct))].map((name) =>
    speech.say(relationWords[name]),
  );
  const distinct = [...new Set(meanings)].sort();
  const signOf = (meaning: string): string => dots[distinct.indexOf(meaning)] ?? dots[0];
  return {
    letters: (["A", "R", "S", "I"] as const).filter((letter) => used.has(letter)),
    direct: distinct.map((meaning) => ({ sign: signOf(meaning), meaning })),
    signOf: (name) => signOf(speech.say(relationWords[name])),
  };
}

/** `A/R`, `●`; empty where only names relate the two. */
export function signText({ letters, direct }: Relation, signs: MatrixSigns): string {
  const marks = [...new Set(direct.map((name) => signs.signOf(name)))];
  return [letters.join("/"), ...marks].filter(Boolean).join(" ");
}

/** How many names a cell shows; the text table has all of them. */
const mostNames = 3;

export function namesText({ through }: Relation, speech: Speech, most = mostNames): string {
  if (through.length <= most) return through.join(separator);
  const shown = through.slice(0, most - 1);
  return [...shown, speech.say(matrixSentences.more(through.length - shown.length))].join(separator);
}

/** In words: `对结果负责、负责执行`. */
export function relationInWords({ letters, direct, through }: Relation, speech: Speech): string {
  const meanings = [
    ...letters.map((letter) => responsibilityWords[letter]),
    ...direct.map((name) => relationWords[name]),
  ];
  return speech.list([...new Set(meanings.map((meaning) => speech.say(meaning))), ...through]);
}
