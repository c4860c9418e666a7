/** What a comparison of two models says of one element, for whoever shows it. */
export interface ElementChange {
  /** `affected`: itself as it was, but a change is about it. */
  readonly state: "added" | "removed" | "changed" | "moved" | "affected";
  /** How many of its own properties have another value. */
  readonly fields: number;
  /** Numbers of the rows about it in the table of changes, from 1, ascending; none where a waiver covers all of them. */
  readonly rows: readonly number[];
}

/** By subject, the name in head, in base where it is gone; what is as it was has no entry. */
export type ElementChanges = ReadonlyMap<string, ElementChange>;

/** How a part of a picture of two versions is drawn. `left`: the place that something moved away from. */
export type ChangeLook = ElementChange["state"] | "left";

/** A part of a picture of two versions that is not as it was. */
export interface ChangedPart extends Pick<ElementChange, "fields" | "rows"> {
  readonly look: ChangeLook;
  /** On its plate, where that is another one: an element that changed may be new at this place. */
  readonly sign?: ChangeLook;
  /** Whether it gets a plate with sign and numbers. */
  readonly hasPlate: boolean;
  /** Whether its plate may be left out where nothing is free: its look says the same. */
  readonly isPlateSpare?: boolean;
  /** It moved because it hangs on something that moved. */
  readonly isFollower?: boolean;
}

/** By the name of the part. */
export type ChangedParts = ReadonlyMap<string, ChangedPart>;
