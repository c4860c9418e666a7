/** A table of text; what every picture also gives, for readers of text and for screen readers. */
export interface Table {
  readonly type: "table";
  readonly title: string;
  readonly subtitle?: string;
  readonly sections: readonly TableSection[];
  /** Short lines below: as-of, sources, remarks. */
  readonly notes: readonly string[];
}

export interface TableSection {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The model element that the row is about. */
  readonly subject?: string;
  /** As many as the section has columns; an empty string for an empty cell. */
  readonly cells: readonly string[];
}
