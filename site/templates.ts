/** A model to start from: one entry of `templates/index.json`. Its files lie in `templates/<id>/`. */
export interface TemplateEntry {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Names of its files, the model first. */
  readonly files: readonly string[];
  readonly stages: number;
  readonly nodes: number;
}
