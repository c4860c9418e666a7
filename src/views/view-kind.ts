import type { Wording } from "../base/wording.ts";
import type { Model, View } from "../model/model.ts";
import type { Calendar } from "./calendar/calendar.ts";
import type { Content } from "./content.ts";
import type { Drawing } from "./drawing.ts";
import type { Table } from "./table.ts";

/** The same content twice: to be drawn, and as text. */
export interface BuiltView {
  readonly content: Content;
  readonly table: Table;
  /** Present where it is a calendar: what a calendar program can take over. */
  readonly calendar?: Calendar;
}

/** The other views of the model, for a view that is made of some of them. */
export interface OtherViews {
  /** By its id, or by its kind where the model has not declared one of that id. */
  find(name: string): View | undefined;
  /** What its kind is called. */
  titleOf(view: View): Wording;
  /** What it shows, without a page of its own. */
  build(view: View): BuiltView | undefined;
}

/** A view that nobody wrote. */
export interface DefaultView extends Pick<View, "id"> {
  readonly label?: View["label"];
  readonly process?: string;
}

/** One kind of view: the default export of a file in `kinds/`. */
export interface ViewKind {
  /** As in the schema: `lifecycle_map`. */
  readonly id: string;
  /** Place among the views of a model that declares none: what a reader should see first has the smallest. */
  readonly rank: number;
  readonly title: Wording;
  /** Whether a model has anything for it to show; one that has not gets no default view of this kind. */
  appliesTo(model: Model): boolean;
  /**
   * Default views beside those that a model declares of this kind; absent: one without any settings where the model
   * declares none.
   */
  defaults?(model: Model, declared: readonly View[]): readonly DefaultView[];
  build(view: View, drawing: Drawing, others: OtherViews): BuiltView;
}
