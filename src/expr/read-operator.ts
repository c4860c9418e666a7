/** The operators and brackets of the language. */
export type ExpressionSymbol =
  | "=="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "&&"
  | "||"
  | "!"
  | "+"
  | "-"
  | "*"
  | "/"
  | "in"
  | ".."
  | "("
  | ")"
  | "["
  | "]"
  | ",";

/** An operator as found in a text. */
export interface FoundOperator {
  readonly symbol: ExpressionSymbol;
  /** UTF-16 units that it takes. */
  readonly length: number;
  /** What is wrong with its spelling; absent when it is right. */
  readonly habit?: "chinese" | "assignment" | "foreign";
}

/** Spellings of ASCII operators, the longest first; a second entry is what it should have been. */
const asciiOperators: readonly (readonly [string, ExpressionSymbol, FoundOperator["habit"]?])[] = [
  ["===", "==", "foreign"],
  ["!==", "!=", "foreign"],
  ["==", "=="],
  ["!=", "!="],
  ["<=", "<="],
  [">=", ">="],
  ["=<", "<=", "foreign"],
  ["=>", ">=", "foreign"],
  ["<>", "!=", "foreign"],
  ["&&", "&&"],
  ["||", "||"],
  ["..", ".."],
  ["=", "==", "assignment"],
  ["&", "&&", "foreign"],
  ["|", "||", "foreign"],
  ["~", "..", "foreign"],
  ["<", "<"],
  [">", ">"],
  ["!", "!"],
  ["+", "+"],
  ["-", "-"],
  ["*", "*"],
  ["/", "/"],
  ["(", "("],
  [")", ")"],
  ["[", "["],
  ["]", "]"],
  [",", ","],
];

/** What a Chinese keyboard gives for the marks of the language. */
const wideMarks: ReadonlyMap<string, string> = new Map([
  ["≥", ">="],
  ["≧", ">="],
  ["⩾", ">="],
  ["≤", "<="],
  ["≦", "<="],
  ["⩽", "<="],
  ["≠", "!="],
  ["＝", "="],
  ["＞", ">"],
  ["＜", "<"],
  ["〉", ">"],
  ["〈", "<"],
  ["！", "!"],
  ["＆", "&"],
  ["｜", "|"],
  ["（", "("],
  ["）", ")"],
  ["［", "["],
  ["］", "]"],
  ["【", "["],
  ["】", "]"],
  ["，", ","],
  ["、", ","],
  ["＋", "+"],
  ["－", "-"],
  ["—", "-"],
  ["−", "-"],
  ["×", "*"],
  ["＊", "*"],
  ["÷", "/"],
  ["／", "/"],
  ["．", "."],
  ["…", ".."],
  ["～", ".."],
  ["〜", ".."],
]);

/** Chinese words for operators; each must be a whole run of letters. */
const words: ReadonlyMap<string, ExpressionSymbol> = new Map<string, ExpressionSymbol>([
  ["并且", "&&"],
  ["而且", "&&"],
  ["同时", "&&"],
  ["且", "&&"],
  ["与", "&&"],
  ["和", "&&"],
  ["或者", "||"],
  ["或", "||"],
  ["非", "!"],
  ["大于等于", ">="],
  ["不小于", ">="],
  ["小于等于", "<="],
  ["不大于", "<="],
  ["大于", ">"],
  ["小于", "<"],
  ["等于", "=="],
  ["不等于", "!="],
  ["属于", "in"],
]);

/** The operator that a Chinese word means; absent for other words. */
export function operatorOfWord(word: string): ExpressionSymbol | undefined {
  return words.get(word);
}

/** The operator or bracket at an offset, in whatever spelling. */
export function readOperator(text: string, from: number): FoundOperator | undefined {
  const marks = [0, 1, 2].map((step) => {
    const character = text[from + step] ?? "";
    return wideMarks.get(character) ?? character;
  });
  for (const [spelling, symbol, habit] of asciiOperators) {
    const length = [1, 2, 3].find((count) => marks.slice(0, count).join("") === spelling);
    if (length === undefined) continue;
    const asWritten = text.slice(from, from + length);
    if (asWritten !== spelling || asWritten.length !== length) return { symbol, length, habit: "chinese" };
    return { symbol, length, ...(habit && { habit }) };
  }
  return undefined;
}
