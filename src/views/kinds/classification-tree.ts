import { codeKindWords, dataSentences, dataWords } from "../../messages/data-words.ts";
import { separator } from "../../messages/view-words.ts";
import type { Code, View } from "../../model/model.ts";
import { classBox, classLooks, ruleText, schemeBox, schemeTone } from "../classes/class-boxes.ts";
import { classSections } from "../classes/class-table.ts";
import { codeParts, type PartWithValues } from "../classes/code-parts.ts";
import { shownSchemes, type ShownSchemes } from "../classes/shown-schemes.ts";
import type { Diagram, DiagramEdge, DiagramLegendEntry, DiagramNode } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import { pictureWords } from "../picture-words.ts";
import { tableAround } from "../table-around.ts";
import type { ViewKind } from "../view-kind.ts";

/** 客户分类树: schemes, their classes and rules; and the values and codes that codes are made from. */
const classificationTree: ViewKind = {
  id: "classification_tree",
  rank: 6,
  title: dataWords.classificationTree,
  appliesTo: ({ schemes }) => schemes.length > 0,
  build(view, drawing) {
    const shown = shownSchemes(view, drawing);
    const diagram = buildDiagram(view, shown, drawing);
    return { content: diagram, table: tableAround(diagram, classSections(shown, drawing)) };
  },
};
export default classificationTree;

/** Boxes in which each but the first hangs on the one of that id. */
type Hung = readonly { readonly node: DiagramNode; readonly above?: string }[];

function buildDiagram(view: View, shown: ShownSchemes, drawing: Drawing): Diagram {
  const { speech } = drawing;
  const { schemes, codes, leftOut } = shown;
  const hung = [
    ...schemes.flatMap((entry, place) => schemeBranch(entry, place, drawing)),
    ...codes.flatMap((code) => codeBranch(code, drawing)),
  ];
  const classes = schemes.reduce((sum, entry) => sum + entry.classes.length, 0);
  return {
    ...pictureWords(view, drawing, {
      title: dataWords.classificationTree,
      counts: dataSentences.treeCounts(schemes.length, classes),
      legend: legendOf(hung, drawing),
      remarks: leftOut > 0 ? [speech.say(dataSentences.classesLeftOut(leftOut))] : [],
    }),
    type: "diagram",
    frame: "tree",
    direction: view.direction ?? "right",
    groups: [],
    nodes: hung.map(({ node }) => node),
    edges: edgesOf(hung, drawing),
  };
}

function schemeBranch({ scheme, classes }: ShownSchemes["schemes"][number], place: number, drawing: Drawing): Hung {
  return [
    { node: schemeBox(scheme, drawing) },
    ...classes.flatMap((entry): Hung => {
      const rule = ruleText(entry, drawing);
      const node = classBox(entry, schemeTone(place), drawing);
      if (rule === "") return [{ node, above: scheme.ref }];
      const name = [rule, drawing.speech.say(dataWords.rule)].join(separator);
      const box = { id: `${entry.ref}/rule`, subject: entry.ref, ...classLooks.rule, label: rule, name };
      return [
        { node, above: scheme.ref },
        { node: box, above: entry.ref },
      ];
    }),
  ];
}

/** Nothing for a code that is not made from values. */
function codeBranch(code: Code, drawing: Drawing): Hung {
  const { speech } = drawing;
  const parts = codeParts(code, drawing);
  if (parts.length === 0) return [];
  const label = speech.label(code);
  const name = [label, speech.say(dataWords.codes)].join(separator);
  return [
    {
      node: {
        id: code.ref,
        subject: code.ref,
        ...classLooks.root,
        label,
        detail: speech.say(codeKindWords[code.codeKind]),
        name,
      },
    },
    ...parts.flatMap((part) => partBranch(code, part, drawing)),
  ];
}

function partBranch({ ref }: Code, part: PartWithValues, { speech }: Drawing): Hung {
  const { id, label, detail, standard, values } = part;
  const place = `${ref}/${id}`;
  const node: DiagramNode = {
    id: place,
    subject: ref,
    ...classLooks.part,
    label,
    ...(detail && { detail }),
    name: [label, detail].filter(Boolean).join(separator),
  };
  // The values of a standard are known, and many; the table names them all.
  const leaves =
    standard === undefined
      ? values.map(({ code, label: own, subject = ref }) => ({
          id: code,
          subject,
          label: code === own ? code : `${code} ${own}`,
        }))
      : [{ id: "", subject: ref, label: speech.say(dataSentences.manyValues(values.length)), detail: standard }];
  return [
    { node, above: ref },
    ...leaves.map((leaf) => ({
      node: { ...leaf, id: `${place}/${leaf.id}`, ...classLooks.value, name: leaf.label },
      above: place,
    })),
  ];
}

function edgesOf(hung: Hung, { speech }: Drawing): readonly DiagramEdge[] {
  const labels = new Map(hung.map(({ node }) => [node.id, node.label]));
  return hung.flatMap(({ node, above }) =>
    above === undefined
      ? []
      : [
          {
            id: node.id,
            from: above,
            to: node.id,
            line: "solid",
            head: "none",
            tone: "plain",
            name: speech.say(dataSentences.belongs(node.label, labels.get(above) ?? "")),
          },
        ],
  );
}

function legendOf(hung: Hung, { speech }: Drawing): readonly DiagramLegendEntry[] {
  const entries = [
    { word: dataWords.schemesAndCodes, mark: { type: "box", ...classLooks.root } },
    { word: dataWords.class, mark: { type: "box", shape: "rect", tone: schemeTone(0) } },
    { word: dataWords.rule, mark: { type: "box", ...classLooks.rule } },
    { word: dataWords.part, mark: { type: "box", ...classLooks.part } },
    { word: dataWords.values, mark: { type: "box", ...classLooks.value } },
  ] as const;
  return entries
    .filter(({ mark }) => hung.some(({ node }) => node.shape === mark.shape && node.tone === mark.tone))
    .map(({ word, mark }) => ({ mark, label: speech.say(word) }));
}
