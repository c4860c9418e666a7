/** What hovering tells on a screen, as text for print: the elements of pictures under numbers. Readonly plain data. */
export interface Appendix {
  readonly title: string;
  readonly locale: string;
  readonly sections: readonly AppendixSection[];
}

/** Elements of one kind. */
export interface AppendixSection {
  readonly heading: string;
  readonly entries: readonly AppendixEntry[];
}

export interface AppendixEntry {
  /** From 1, ascending through the whole appendix. */
  readonly number: number;
  readonly subject: string;
  readonly title: string;
  /** The kind in words, where it says more than the heading. */
  readonly kind?: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}
