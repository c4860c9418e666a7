import { codeProblemWords, codeSentences, codeWords } from "../../messages/code-words.ts";
import { separator } from "../../messages/view-words.ts";
import type { View } from "../../model/model.ts";
import { type Anatomy, anatomyOf } from "../code-anatomy/anatomy.ts";
import { anatomyNotes, anatomySection, anatomyTable } from "../code-anatomy/anatomy-picture.ts";
import type { Drawing } from "../drawing.ts";
import { pictureWords } from "../picture-words.ts";
import { tableAround } from "../table-around.ts";
import type { TablePicture } from "../table-picture.ts";
import type { ViewKind } from "../view-kind.ts";
import { withoutFigures } from "../without-figures.ts";

/** 编码拆解图: codes part by part, each with one worked example. */
const codeAnatomy: ViewKind = {
  id: "code_anatomy",
  rank: 7,
  title: codeWords.codeAnatomy,
  appliesTo: ({ codes }) => codes.length > 0,
  build(view, drawing) {
    const anatomies = anatomiesOf(view, drawing);
    const parts = anatomies.reduce((sum, { pieces }) => sum + pieces.filter(({ facts }) => facts.part).length, 0);
    const picture: TablePicture = {
      ...pictureWords(view, withoutFigures(drawing), {
        title: codeWords.codeAnatomy,
        counts: codeSentences.counts(anatomies.length, parts),
        legend: [],
        remarks: anatomies.flatMap((anatomy) => remarksOf(anatomy, drawing)),
      }),
      type: "table-picture",
      sections: anatomies.map((anatomy) => anatomySection(anatomy, drawing)),
    };
    const notes = anatomies.flatMap((anatomy) => anatomyNotes(anatomy, drawing));
    const sections = anatomies.map((anatomy) => anatomyTable(anatomy, drawing));
    return { content: picture, table: tableAround({ ...picture, remarks: [...notes, ...picture.remarks] }, sections) };
  },
};
export default codeAnatomy;

/** Those that the view names, in its order; without a name all of the model. */
function anatomiesOf({ codes }: View, drawing: Drawing): readonly Anatomy[] {
  const { model, context } = drawing;
  const wanted = codes ?? model.codes.map(({ id }) => id);
  return wanted.flatMap((id) => {
    const code = model.codes.find((each) => each.id === id);
    const facts = context.codes?.schemes.find((each) => each.code === id);
    return code && facts ? [anatomyOf(code, facts, drawing)] : [];
  });
}

function remarksOf({ label, facts, pieces }: Anatomy, { speech }: Drawing): readonly string[] {
  const invented = pieces.filter((piece) => piece.facts.isInvented).map((piece) => piece.label);
  const found = [
    ...(facts.problem ? [codeProblemWords[facts.problem]] : []),
    ...(invented.length > 0 ? [codeSentences.invented(speech.list(invented))] : []),
  ];
  return found.map((sentence) => [label, speech.say(sentence)].join(separator));
}
