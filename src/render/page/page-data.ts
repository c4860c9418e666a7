import type { Table } from "../../views/table.ts";

/*
 * What a page of pictures knows beside the pictures themselves: plain data, written into the page as JSON. Its types are
 * the contract between the core, which writes the page, and the script of the page.
 */

/** One view, as its tab, its filters and its steps. */
export interface PageView {
  readonly id: string;
  readonly subject: string;
  readonly label: string;
  readonly filters: readonly {
    readonly group: "lane" | "scheme" | "channel" | "owner" | "kind";
    readonly id: string;
    readonly label: string;
    readonly subjects: readonly string[];
  }[];
  /** How the picture is told; one step or none: it is not told in steps. */
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly subjects: readonly string[];
    readonly notes: readonly string[];
  }[];
}

export interface PageData {
  readonly locale: "zh" | "en";
  readonly title: string;
  readonly views: readonly PageView[];
  /** The titles of all elements that a picture shows, by subject. */
  readonly labels: Readonly<Record<string, string>>;
  /** What hovering tells, by subject. */
  readonly details: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly kind: string;
        readonly rows: readonly { readonly label: string; readonly value: string }[];
      }
    >
  >;
}

/** A view with its picture in the colours of the page: SVG whose groups do not nest, and the table of its content. */
export interface PagePicture {
  readonly view: PageView;
  readonly svg: string;
  /** For a reader whose screen is dark; absent: the same. */
  readonly darkSvg?: string;
  readonly table: Table;
}
