/** What reading a file gave. `tooLarge`: over the limit of the reader; its text was not read. */
export type FileResult =
  | { readonly status: "ok"; readonly text: string }
  | { readonly status: "missing" | "tooLarge" | "outside" | "unreadable"; readonly reason?: string };
