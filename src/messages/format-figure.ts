/** Signs of the currencies that have one of their own; the others stand with their code: `HKD 1,200`. */
const currencySigns: Readonly<Record<string, string>> = { CNY: "¥", USD: "$", EUR: "€", GBP: "£", JPY: "¥" };

/**
 * A figure in the unit of its metric, as printed: percent 0.274 → `27.4%`, CNY 1287.5 → `¥1,287.5`, person 12480 →
 * `12,480`, score 4.62 → `4.62`. At most 1 decimal for percent and money over 100, 2 otherwise. The same in every
 * locale: thousands by comma, decimals by point, as Chinese and English print them.
 */
export function formatFigure(value: number, unit: string): string {
  if (unit === "percent") return `${group(value * 100, 1)}%`;
  if (/^[A-Z]{3}$/.test(unit)) {
    const sign = currencySigns[unit] ?? `${unit} `;
    return `${value < 0 ? "-" : ""}${sign}${group(Math.abs(value), Math.abs(value) >= 100 ? 1 : 2)}`;
  }
  return group(value, 2);
}

function group(value: number, decimals: number): string {
  const factor = 10 ** decimals;
  const rounded = Math.round(Math.abs(value) * factor) / factor;
  const [whole = "0", fraction] = rounded.toFixed(decimals).split(".");
  const trimmed = fraction?.replace(/0+$/, "") ?? "";
  const sign = value < 0 && rounded !== 0 ? "-" : "";
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${trimmed ? `.${trimmed}` : ""}`;
}
