import type { ElementDetails } from "ketu";
import { LitElement } from "lit";
import type { Locale } from "../state.ts";
import type { PicturePatch } from "../worker/api.ts";

/** What a page can set on a viewer. */
export abstract class ViewerProperties extends LitElement {
  static override properties = {
    patch: { attribute: false },
    locale: { attribute: false },
    details: { attribute: false },
    selected: { attribute: false },
    found: { attribute: false },
    current: { attribute: false },
    targets: { attribute: false },
    faded: { attribute: false },
    concealed: { attribute: false },
    movable: { attribute: false },
    isBare: { attribute: false },
    isStill: { attribute: false },
    scope: { attribute: false },
    hasMinimap: { attribute: false },
    hovered: { state: true },
    viewCount: { state: true },
  };

  /** A picture, or a change of the one that is shown. */
  declare patch: PicturePatch | undefined;
  declare locale: Locale;
  /** By subject, for the hover card. */
  declare details: Readonly<Record<string, ElementDetails>>;
  /** Subjects with an outline. */
  declare selected: readonly string[];
  /** Subjects that a search found, and the one that it stands at. */
  declare found: readonly string[];
  declare current: string | undefined;
  /** Subjects that a gesture may end at. */
  declare targets: readonly string[];
  /** Subjects that are filtered out: pale, in their place. */
  declare faded: readonly string[];
  /** Subjects that cannot be seen: not yet reached while presenting. */
  declare concealed: readonly string[];
  /** Subjects that can be dragged; a drag elsewhere moves the picture. */
  declare movable: readonly string[];
  /** Without buttons and minimap. */
  declare isBare: boolean;
  /** One finger or button does not move the picture: for stepping by swipes. */
  declare isStill: boolean;
  /** What the picture is of: with another scope it is another picture, which is shown whole and glides from nowhere. */
  declare scope: string;
  declare hasMinimap: boolean;
  /** Key of the group whose card is open. */
  declare hovered: string | undefined;
  declare viewCount: number;

  constructor() {
    super();
    this.locale = "zh";
    this.details = {};
    this.selected = [];
    this.found = [];
    this.targets = [];
    this.faded = [];
    this.concealed = [];
    this.movable = [];
    this.isBare = false;
    this.isStill = false;
    this.scope = "";
    this.hasMinimap = true;
    this.viewCount = 0;
  }
}
