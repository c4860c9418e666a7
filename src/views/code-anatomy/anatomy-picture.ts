import { codeSentences, codeWords } from "../../messages/code-words.ts";
import { separator } from "../../messages/view-words.ts";
import type { Tone } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import type { TableSection } from "../table.ts";
import type { PictureCell, PictureColumn, PictureRow, PictureSection } from "../table-picture.ts";
import type { Anatomy, AnatomyPiece } from "./anatomy.ts";

const tones: readonly Tone[] = ["tone-0", "tone-1", "tone-3", "tone-2", "tone-4", "tone-5"];
/** How many values of a part the picture names; the text table names more. */
const mostChoices = { picture: 4, table: 12 } as const;

/** A code as a table: its pieces across, and below each its characters in the example and what is known of it. */
export function anatomySection(anatomy: Anatomy, drawing: Drawing): PictureSection {
  const { heading, pieces } = anatomy;
  const say = (word: keyof typeof codeWords): string => drawing.speech.say(codeWords[word]);
  const row = (word: keyof typeof codeWords, textOf: (piece: AnatomyPiece) => string): readonly PictureRow[] => {
    if (pieces.every((piece) => textOf(piece) === "")) return [];
    return [{ label: say(word), cells: pieces.map((piece) => ({ text: textOf(piece), size: "small" as const })) }];
  };
  return {
    heading,
    corner: say("part"),
    columns: pieces.map(({ subject, label, facts }): PictureColumn => ({
      subject,
      label,
      align: "middle",
      ...(label === "" && { name: facts.example }),
    })),
    rows: [
      exampleRow(anatomy, drawing),
      ...row("place", ({ place }) => place),
      ...row("meaning", ({ meaning }) => meaning),
      ...row("comesFrom", ({ comesFrom, label }) => (label === "" ? "" : comesFrom)),
      ...row("choices", ({ choices }) => choicesText(choices, mostChoices.picture, drawing)),
      ...sentenceRows(anatomy, drawing),
    ],
  };
}

function exampleRow({ code, facts, pieces }: Anatomy, { speech }: Drawing): PictureRow {
  const parts = pieces.filter(({ label }) => label !== "");
  return {
    subject: code.ref,
    label: speech.say(codeWords.example),
    ...(facts.example !== undefined && { detail: facts.example }),
    cells: pieces.map((piece): PictureCell => {
      const { example } = piece.facts;
      const name = [piece.label, example, piece.meaning].filter(Boolean).join(separator);
      if (piece.label === "") return { text: example, size: "large", name };
      const tone = tones[parts.indexOf(piece) % tones.length] ?? "plain";
      return example === ""
        ? { text: "?", size: "large", isGap: true, name }
        : { text: example, size: "large", tone, name };
    }),
  };
}

/** What concerns the whole code, over all its pieces. */
function sentenceRows({ code, pieces, rules, issuing }: Anatomy, { speech }: Drawing): readonly PictureRow[] {
  const span = pieces.length;
  const row = (label: string, text: string): PictureRow => ({
    label,
    cells: [{ text, size: "small", ...(span > 1 && { span }) }],
  });
  return [
    row(speech.say(codeWords.pattern), code.pattern),
    ...rules.map((rule) => row(speech.say(codeWords.never), rule)),
    ...(issuing === "" ? [] : [row(speech.say(codeWords.issuing), issuing)]),
  ];
}

function choicesText(choices: readonly string[], most: number, { speech }: Drawing): string {
  if (choices.length <= most) return choices.join(separator);
  const shown = choices.slice(0, most - 1);
  return [...shown, speech.say(codeSentences.more(choices.length - shown.length))].join(separator);
}

/** The same as text, a row for each piece, with more of the values. */
export function anatomyTable(anatomy: Anatomy, drawing: Drawing): TableSection {
  const { heading, pieces } = anatomy;
  const words = ["part", "example", "place", "meaning", "comesFrom", "choices"] as const;
  return {
    heading,
    columns: words.map((word) => drawing.speech.say(codeWords[word])),
    rows: pieces.map(({ subject, facts, label, place, meaning, comesFrom, choices }) => ({
      subject,
      cells: [label, facts.example, place, meaning, comesFrom, choicesText(choices, mostChoices.table, drawing)],
    })),
  };
}

/** Pattern, rules and issuing of a code, for the foot of its text table. */
export function anatomyNotes({ code, label, rules, issuing }: Anatomy, { speech }: Drawing): readonly string[] {
  const note = (word: string, text: string): string => [label, word, text].join(separator);
  return [
    note(speech.say(codeWords.pattern), code.pattern),
    ...rules.map((rule) => note(speech.say(codeWords.never), rule)),
    ...(issuing === "" ? [] : [note(speech.say(codeWords.issuing), issuing)]),
  ];
}
