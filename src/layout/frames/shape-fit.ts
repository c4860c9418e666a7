import type { BoxShape } from "../../views/diagram.ts";

/** Shapes that hold text. */
export type TextShape = Exclude<BoxShape, "station" | "start" | "end">;

/** Something measured for a width; its own width may be less. Pixels. */
export interface Measured {
  readonly width: number;
  readonly height: number;
}

/** What shall stand in a shape. */
export interface ShapeContent<M extends Measured> {
  /** The content at most so many pixels wide. */
  measure(width: number): M;
  /** Whether no word must be broken for that. */
  wordsFit(width: number): boolean;
  /** Height of the lowest shape. */
  readonly leastHeight: number;
}

/** A content in its shape: how high the shape must be, and between which lines the content is centred. */
export interface Fitted<M extends Measured> {
  readonly content: M;
  readonly height: number;
  /** Pixels of the shape above and below that hold no text. */
  readonly above: number;
  readonly below: number;
}

/** Above and below the text together. */
const pad = 20;

/** Pixels at the left and right of each shape that hold no text. */
export const shapeInsets: Readonly<Record<Exclude<TextShape, "diamond">, number>> = {
  rect: 14,
  round: 14,
  note: 14,
  cylinder: 14,
  tag: 20,
  octagon: 18,
  hexagon: 22,
  pill: 26,
};

/** The lid of a drum takes 14 px from its top, the curve of its floor 7 px from the bottom. */
const drum = { above: 14, below: 7 } as const;

/** Fits a content into a shape of `width` pixels, which becomes as high as it must. */
export function fitInShape<M extends Measured>(shape: TextShape, width: number, of: ShapeContent<M>): Fitted<M> {
  if (shape === "diamond") return { ...fittedDiamond(width, of), above: 0, below: 0 };
  const inset = shapeInsets[shape];
  const content = of.measure(width - 2 * inset);
  const { above, below } = shape === "cylinder" ? drum : { above: 0, below: 0 };
  const plain = Math.max(of.leastHeight, content.height + pad + above + below);
  if (shape !== "pill") return { content, height: plain, above, below };
  // Round ends of radius r leave a corner at half height s free when r - √(r² - s²) is at most the inset.
  const s = content.height / 2 + 2;
  return { content, height: Math.max(plain, (s ** 2 + (inset - 4) ** 2) / (inset - 4)), above, below };
}

/**
 * A rectangle of w × h fits a rhombus of W × H when w / W + h / H is at most 1: takes the share that stays lowest and
 * breaks no word.
 */
function fittedDiamond<M extends Measured>(width: number, of: ShapeContent<M>): Pick<Fitted<M>, "content" | "height"> {
  const shares = [0.45, 0.5, 0.55, 0.6, 0.66, 0.72, 0.78];
  const whole = shares.filter((share) => of.wordsFit(width * share));
  const choices = (whole.length > 0 ? whole : shares).map((share) => {
    const content = of.measure(width * share);
    return {
      content,
      height: Math.max(of.leastHeight, (content.height + 4) / (1 - Math.min(0.8, content.width / width))),
    };
  });
  return choices.reduce((best, choice) => (choice.height < best.height - 0.5 ? choice : best));
}
