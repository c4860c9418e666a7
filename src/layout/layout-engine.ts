/** The part of ELK's JSON that we use; https://eclipse.dev/elk/documentation/tooldevelopers/graphdatastructure/jsonformat.html */
export interface ElkNode {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly layoutOptions?: Readonly<Record<string, string>>;
  readonly ports?: readonly ElkPort[];
  readonly children?: readonly ElkNode[];
  readonly edges?: readonly ElkEdge[];
  readonly labels?: readonly ElkLabel[];
}
export interface ElkPort {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly layoutOptions?: Readonly<Record<string, string>>;
}
export interface ElkLabel {
  readonly id?: string;
  readonly text?: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly layoutOptions?: Readonly<Record<string, string>>;
}
export interface ElkEdge {
  readonly id: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly labels?: readonly ElkLabel[];
  readonly sections?: readonly ElkSection[];
  readonly layoutOptions?: Readonly<Record<string, string>>;
}
export interface ElkSection {
  readonly startPoint: { readonly x: number; readonly y: number };
  readonly endPoint: { readonly x: number; readonly y: number };
  readonly bendPoints?: readonly { readonly x: number; readonly y: number }[];
}

/**
 * Lays out one ELK graph. Injected, so that the core loads no engine: the host gives elkjs in its thread, in a worker,
 * or nothing until the first call. May reject (out of time, out of stack); the layout turns that into a diagnostic.
 */
export type LayoutEngine = (graph: ElkNode) => Promise<ElkNode>;
