/**
 * The name of an exported file, as the command line gives it: `shop.lifecycle_map.svg` for the view `lifecycle_map` of
 * `shop.ketu.yaml`; without a view, as the whole model has none: `shop.json`.
 */
export function exportName(model: string, view: string | undefined, extension: string): string {
  const stem = (model.split("/").at(-1) ?? model).replace(/(\.ketu)?\.ya?ml$/, "");
  return [stem || "model", ...(view === undefined ? [] : [view]), extension].join(".");
}
