/** The body of a Mermaid file, before what all files have around it. */
export interface MermaidChart {
  /** First line: `flowchart LR`. */
  readonly type: string;
  /** Colours by Mermaid's own names, for a type that knows no classes. */
  readonly themeVariables?: Readonly<Record<string, string>>;
  /** Whether its grammar knows `accTitle` and `accDescr` in all three versions. */
  readonly isAccessible: boolean;
  /** What it cannot show, in words: one comment each. */
  readonly unsaid: readonly string[];
  /** Lines below the first one, without the indentation that all share. */
  readonly lines: readonly string[];
  /** How many links it draws, against the limit of Mermaid. */
  readonly edges: number;
}
