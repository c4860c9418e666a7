/** What can be told from its form alone. */
export type PersonalForm = "mobile" | "id_number" | "card" | "email";

/** Personal data of somebody, in clear, in a text. */
export interface PersonalValue {
  readonly form: PersonalForm;
  /** UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  /** The same, so masked that it can be shown. */
  readonly masked: string;
}

interface Form {
  readonly form: PersonalForm;
  /** Global, in linear time. */
  readonly pattern: RegExp;
  /** Whether it is somebody's: what is made up or belongs to nobody is not. */
  isReal(found: string): boolean;
  mask(found: string): string;
}

const forms: readonly Form[] = [
  {
    // GB 11643: region, date of birth, sequence, check character.
    form: "id_number",
    pattern: /(?<![\w.-])[1-8]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\w-])/g,
    isReal: (found) => hasResidentCheck(found) && found !== "11010519491231002X",
    mask: (found) => keep(found, 6, 4),
  },
  {
    // Numbering of mobile networks in mainland China; `+` and up to 14 more digits (ITU-T E.164) anywhere.
    form: "mobile",
    pattern:
      /(?<![\w.+-])(?:(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\+[1-9]\d{0,2}(?:[ -]\d{2,5}){2,4})(?![\w-]|\.\d)/g,
    isReal: (found) => !isMadeUp(digitsOf(found).slice(-8)) && !digitsOf(found).endsWith("13800138000"),
    mask: (found) =>
      (found.startsWith("+") ? `${found.slice(0, 4)}****` : `${digitsOf(found).slice(-11, -8)}****`) +
      digitsOf(found).slice(-4),
  },
  {
    // Numbers of cards (ISO/IEC 7812): UnionPay, Visa, Mastercard.
    form: "card",
    pattern: /(?<![\w.-])(?:62\d{2}|4\d{3}|5[1-5]\d{2})(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\w-])/g,
    isReal: (found) => hasLuhnCheck(digitsOf(found)) && !isMadeUp(digitsOf(found).slice(-8)),
    mask: (found) => `${found.slice(0, 4)}****${digitsOf(found).slice(-4)}`,
  },
  {
    form: "email",
    pattern: /(?<![\w.%+@/:-])[A-Za-z0-9][\w.%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![\w@-])/g,
    isReal: (found) => !isReservedDomain(found) && !isPost(found),
    mask: (found) => `${found.slice(0, 1)}***${found.slice(found.indexOf("@"))}`,
  },
];

/** Every number and address in a text that tells who somebody is, in the order of the text; none that is masked. */
export function findPersonalValues(text: string): readonly PersonalValue[] {
  return forms
    .flatMap(({ form, pattern, isReal, mask }) =>
      [...text.matchAll(pattern)]
        .filter(([found]) => isReal(found))
        .map(({ 0: found, index }) => ({ form, from: index, to: index + found.length, masked: mask(found) })),
    )
    .sort((a, b) => a.from - b.from)
    .filter(({ from }, at, all) => at === 0 || from >= (all[at - 1]?.to ?? 0));
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}

function keep(text: string, head: number, tail: number): string {
  return text.slice(0, head) + "*".repeat(text.length - head - tail) + text.slice(-tail);
}

/** Digits that nobody was given by chance: one or two different ones, or a row that counts up or down. */
function isMadeUp(digits: string): boolean {
  return (
    new Set(digits).size <= 2 || "01234567890123456789".includes(digits) || "98765432109876543210".includes(digits)
  );
}

/** ISO/IEC 7064 MOD 11-2 over 18 characters. */
function hasResidentCheck(found: string): boolean {
  const values = [...found.toUpperCase()].map((character) => (character === "X" ? 10 : Number(character)));
  return values.reduce((sum, value) => (sum * 2 + value) % 11, 0) === 1;
}

function hasLuhnCheck(digits: string): boolean {
  const weighted = [...digits].reverse().map((digit, index) => Number(digit) * (index % 2 === 1 ? 2 : 1));
  return weighted.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0;
}

/** Names that RFC 2606 keeps for examples. */
function isReservedDomain(address: string): boolean {
  return /(?:@|\.)(?:example\.(?:com|net|org|cn)|example|test|invalid|localhost)$/i.test(address);
}

/** Names of a post, not of a person (RFC 2142 and what is usual). */
function isPost(address: string): boolean {
  return /^(?:info|service|services|support|help|hello|contact|sales|marketing|press|hr|jobs|privacy|legal|security|abuse|admin|webmaster|postmaster|office|team|care|kefu|no-?reply|crm|data)@/i.test(
    address,
  );
}
