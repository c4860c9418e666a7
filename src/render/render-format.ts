import type { Wording } from "../base/wording.ts";
import type { LaidOut } from "../layout/laid-out.ts";
import type { Model } from "../model/model.ts";
import type { Scene } from "../scene/scene.ts";
import type { Calendar } from "../views/calendar/calendar.ts";
import type { Content } from "../views/content.ts";
import type { Table } from "../views/table.ts";

/** One view of a model in everything that a format may need. */
export interface DrawnPicture {
  /** Id of the view. */
  readonly id: string;
  readonly subject: string;
  /** Its label in the language of the picture, else what its kind is called. */
  readonly label: string;
  readonly content: Content;
  readonly table: Table;
  readonly laidOut: LaidOut;
  readonly scene: Scene;
}

/** What a format can be made from, by the word that names it. */
export interface RenderInputs {
  readonly scene: Scene;
  readonly content: Content;
  readonly table: Table;
  readonly model: Model;
  /** All views that were asked for, at least one, for a format that holds several: a page each. */
  readonly pictures: readonly DrawnPicture[];
  readonly "laid-out": LaidOut;
  /** Of a calendar: other views give none. */
  readonly calendar: Calendar;
}

export interface RenderOptions {
  /** Where an element stands in the YAML: subject → `file:line`. SVG writes it as `data-source`. */
  readonly lines?: ReadonlyMap<string, string>;
  /** Subject of a view → the address of its picture, for what opens another view. SVG; others have links of their own. */
  readonly links?: ReadonlyMap<string, string>;
  /** `@font-face` rules with embedded fonts, for the `<style>` of an SVG. */
  readonly fontFaceCss?: string;
  /** ISO date that a file shall carry as the day it was made, and a calendar begins on. Absent: none, or a fixed one where the format wants one. */
  readonly date?: string;
}

/** A format: the default export of one file in `formats/`. It chooses nothing and measures nothing. */
export interface RenderFormatOf<Input extends keyof RenderInputs> {
  /** Equals the file's name; what `--format` takes. */
  readonly id: string;
  /** Of the file written, without the dot. Unique over the formats: `layout.json`. */
  readonly extension: string;
  readonly mime: string;
  /** One line for the help. */
  readonly describe: Wording;
  readonly input: Input;
  render(input: RenderInputs[Input], options?: RenderOptions): string;
}

/** Any format; `input` tells what to hand to `render`. */
export type RenderFormat = { readonly [Input in keyof RenderInputs]: RenderFormatOf<Input> }[keyof RenderInputs];
