/*
 * The search of a site's list of models: reads what the page holds, shows what fits. Without it the list stands alone.
 */

interface Entry {
  readonly name: string;
  readonly kind: string;
  readonly model: string;
  readonly address: string;
}

/** More would not be read. */
const mostShown = 60;

/** Letters alike but for case, width and accents compare equal. */
function plainText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

const entries = JSON.parse(document.getElementById("ketu-search")?.textContent ?? "[]") as readonly Entry[];
const known = entries.map((entry) => ({ entry, words: plainText(`${entry.name} ${entry.model}`) }));
const input = document.querySelector<HTMLInputElement>("#search");
const found = document.querySelector<HTMLElement>("#found");
const cards = document.querySelector<HTMLElement>(".cards");

function show(wanted: string): void {
  if (!found || !cards) return;
  const words = plainText(wanted).split(/\s+/).filter(Boolean);
  found.hidden = words.length === 0;
  cards.hidden = words.length > 0;
  const fits = known.filter((each) => words.every((word) => each.words.includes(word))).slice(0, mostShown);
  const list = document.createElement("ul");
  list.append(...fits.map(({ entry }) => itemOf(entry)));
  found.replaceChildren(fits.length > 0 ? list : (found.dataset["nothing"] ?? ""));
}

function itemOf({ name, kind, model, address }: Entry): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = name;
  const small = document.createElement("small");
  small.textContent = ` ${kind} · ${model}`;
  item.append(link, small);
  return item;
}

if (input) {
  input.hidden = false;
  input.addEventListener("input", () => show(input.value));
  show(input.value);
}

// A script, not a module: nothing else shares its names.
export {};
