import type { ElementDetails } from "ketu";
import { LitElement } from "lit";
import type { Locale } from "../state.ts";
import type { PicturePatch } from "../worker/api.ts";

/** What is known of a subject; nothing of one that is no element of the model. */
export type Describe = (subject: string) => Promise<ElementDetails | undefined>;

/** Lists are made anew with each rendering of a page; another one that holds the same is no change. */
function isOtherList(now: readonly string[], before: readonly string[] | undefined): boolean {
  return now.length !== before?.length || now.some((entry, index) => entry !== before[index]);
}

const list = { attribute: false, hasChanged: isOtherList } as const;

/** What a page can set on a viewer. */
export abstract class ViewerProperties extends LitElement {
  static override properties = {
    patch: { attribute: false },
    locale: { attribute: false },
    describe: { attribute: false },
    selected: list,
    found: list,
    current: { attribute: false },
    targets: list,
    faded: list,
    concealed: list,
    movable: list,
    outlineGap: { attribute: false },
    isBare: { attribute: false },
    isStill: { attribute: false },
    scope: { attribute: false },
    hasMinimap: { attribute: false },
    hovered: { state: true },
    card: { state: true },
    viewCount: { state: true },
  };

  /** A picture, or a change of the one that is shown. */
  declare patch: PicturePatch | undefined;
  declare locale: Locale;
  /** Asked when a shape is hovered or has the focus: what its card shows. Absent: there are no cards. */
  declare describe: Describe | undefined;
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
  /** Pixels of the picture between a shape and the outline around it. */
  declare outlineGap: number;
  /** Without buttons and minimap. */
  declare isBare: boolean;
  /** One finger or button does not move the picture: for stepping by swipes. */
  declare isStill: boolean;
  /** What the picture is of: with another scope it is another picture, which is shown whole and glides from nowhere. */
  declare scope: string;
  declare hasMinimap: boolean;
  /** Key of the group whose card is open. */
  declare hovered: string | undefined;
  /** What is known of it. */
  declare card: ElementDetails | undefined;
  declare viewCount: number;

  constructor() {
    super();
    this.locale = "zh";
    this.selected = [];
    this.found = [];
    this.targets = [];
    this.faded = [];
    this.concealed = [];
    this.movable = [];
    this.outlineGap = 3;
    this.isBare = false;
    this.isStill = false;
    this.scope = "";
    this.hasMinimap = true;
    this.viewCount = 0;
  }
}
