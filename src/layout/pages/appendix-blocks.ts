import type { Appendix, AppendixEntry } from "../../base/appendix.ts";
import { measureText } from "../measure-text.ts";
import { placeBlock, type TextBlock, textBlock, textSlack } from "../text-block.ts";
import { bare, type BlockOptions, headingBlocks, partOf, titleBlocks } from "./document-blocks.ts";
import type { PageBlock } from "./flow-blocks.ts";
import { numberSize, numberStyle } from "./number-plate.ts";

/** White above an entry, and above one of its facts, in pixels. */
const gaps = { entry: 11, fact: 1.5 } as const;

/** From the left edge of an entry to its words, and between the name of a fact and the fact. */
const indent = 28;
const between = 10;
/** The names of facts take no more of a column. */
const widestLabel = 0.36;

/** An appendix in blocks: title, and for each kind a heading and its entries; the lines of an entry stay together. */
export function appendixBlocks(appendix: Appendix, options: BlockOptions): readonly PageBlock[] {
  return [
    ...titleBlocks(appendix, options),
    ...appendix.sections.flatMap(({ heading, entries }) => [
      ...headingBlocks(heading, options),
      ...entries.flatMap((entry) => entryBlocks(entry, options)),
    ]),
  ];
}

function entryBlocks(entry: AppendixEntry, options: BlockOptions): readonly PageBlock[] {
  const blocks = [entryHead(entry, options), ...entry.facts.flatMap((fact) => factBlocks(fact, entry, options))];
  return blocks.map((block, index) => ({ ...block, keepsWithNext: index < blocks.length - 1 }));
}

/** Number, title and kind. */
function entryHead({ number, subject, title, kind }: AppendixEntry, { width, height, look }: BlockOptions): PageBlock {
  const { smallBoldStyle, smallStyle } = look;
  const inner = width - indent;
  const kindWidth = kind === undefined ? 0 : measureText(kind, smallStyle.size, smallStyle.weight) * textSlack;
  const isBeside = kindWidth > 0 && kindWidth < inner / 3;
  const whole = textBlock(title, smallBoldStyle, isBeside ? inner - kindWidth - between : inner);
  const name = partOf(whole, 0, Math.max(1, Math.floor(height / 2 / whole.lineHeight)));
  const plate = numberSize(number);
  const [first = { width: 0 }] = name.lines;
  return {
    height: Math.max(name.height, plate.height),
    gap: gaps.entry,
    place: ({ x, y }) => {
      const box = { x: x + indent - between / 2 - plate.width, y: y + (name.lineHeight - plate.height) / 2, ...plate };
      const digits = textBlock(String(number), numberStyle, width);
      return {
        ...bare("entry"),
        subject,
        plates: [{ kind: "number", box }],
        texts: [
          {
            ink: "number",
            text: placeBlock(digits, {
              x: box.x + plate.width / 2,
              y: box.y + (plate.height - digits.height) / 2,
              anchor: "middle",
            }),
          },
          { ink: "main", text: placeBlock(name, { x: x + indent, y }) },
          ...(isBeside && name.lines.length === 1
            ? [
                {
                  ink: "soft" as const,
                  text: placeBlock(textBlock(kind ?? "", smallStyle, width), {
                    x: x + indent + first.width * textSlack + between,
                    y: y + (name.lineHeight - smallStyle.size * 1.36) / 2,
                  }),
                },
              ]
            : []),
        ],
      };
    },
  };
}

/** A fact: its name at the left, what it says beside it. One that no column holds comes in pieces. */
function factBlocks(
  { label, value }: AppendixEntry["facts"][number],
  { facts, subject }: AppendixEntry,
  { width, height, look }: BlockOptions,
): readonly PageBlock[] {
  const style = look.smallStyle;
  const inner = width - indent;
  const widths = facts.map((fact) => measureText(fact.label, style.size, style.weight) * textSlack);
  // Half a pixel more: what is as wide as its room is broken or not by the last digit of a sum.
  const labelWidth = Math.min(inner * widestLabel, Math.max(...widths) + 0.5);
  const name = textBlock(label, style, labelWidth);
  const text = textBlock(value, style, inner - labelWidth - between);
  const most = Math.max(1, Math.floor(height / 2 / text.lineHeight));
  const pieces = Math.max(1, Math.ceil(Math.max(text.lines.length, name.lines.length) / most));
  return Array.from({ length: pieces }, (_, index): PageBlock => {
    const [left, right]: readonly [TextBlock, TextBlock] = [
      partOf(name, index * most, most),
      partOf(text, index * most, most),
    ];
    return {
      height: Math.max(left.height, right.height),
      gap: gaps.fact,
      place: ({ x, y }) => ({
        ...bare("entry"),
        subject,
        texts: [
          { ink: "soft", text: placeBlock(left, { x: x + indent, y }) },
          { ink: "main", text: placeBlock(right, { x: x + indent + labelWidth + between, y }) },
        ],
      }),
    };
  });
}
