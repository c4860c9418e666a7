import { idOf } from "../base/element-ref.ts";
import type { LaidOut } from "../layout/laid-out.ts";
import type { PlacedText } from "../layout/laid-out-graph.ts";
import { diagramBackdrop, diagramContent } from "./marks/diagram-content.ts";
import { graphBackdrop, graphContent } from "./marks/graph-content.ts";
import { diagramLegendGroup, legendGroup } from "./marks/legend-marks.ts";
import { logoMarks } from "./marks/logo-marks.ts";
import { textMarks } from "./marks/text-marks.ts";
import type { GroupMark, Mark, Scene } from "./scene.ts";
import { type Logo, paletteOf, type Theme } from "./theme.ts";

export interface SceneOptions {
  /** With it the picture also carries the colours for a reader who prefers dark. */
  readonly darkTheme?: Theme;
  /** Absent: the logo of the theme, if it has one. */
  readonly logo?: Logo;
  /** Begins every id of the picture: unique where several share a document. Absent: after its view. */
  readonly id?: string;
}

/**
 * What is laid out, drawn: styles only, nothing moves. Marks come in reading order (title, stages, lanes, cards along
 * the path, transitions, legend, foot), which is also the paint order: what lies under everything (frames, bands,
 * separators) comes first as a nameless backdrop, and transitions cross neither cards nor each other's labels.
 */
export function buildScene(laidOut: LaidOut, theme: Theme, options: SceneOptions = {}): Scene {
  const stageCount = countStages(laidOut);
  const isGraph = laidOut.type === "laid-out-graph";
  const logo = options.logo ?? theme.logo;
  return {
    type: "scene",
    id: options.id ?? sceneId(laidOut.subject),
    locale: laidOut.locale,
    width: laidOut.width,
    height: laidOut.height,
    ...(laidOut.sheet && { sheet: laidOut.sheet }),
    title: laidOut.title.lines.map((line) => line.text).join(" "),
    description: laidOut.name,
    background: "background",
    palette: paletteOf(theme, stageCount),
    ...(options.darkTheme && { darkPalette: paletteOf(options.darkTheme, stageCount) }),
    marks: [
      ...under(isGraph ? graphBackdrop(laidOut) : diagramBackdrop(laidOut)),
      ...titleMarks(laidOut, logo),
      ...(isGraph ? graphContent(laidOut) : diagramContent(laidOut)),
      ...footMarks(laidOut),
    ],
  };
}

function countStages(laidOut: LaidOut): number {
  if (laidOut.type !== "laid-out-graph") return 0;
  return laidOut.stages.reduce((count, stage) => Math.max(count, stage.count), 0);
}

function under(marks: readonly Mark[]): readonly Mark[] {
  return marks.length > 0 ? [{ type: "group", role: "backdrop", marks }] : [];
}

function titleMarks(laidOut: LaidOut, logo: Logo | undefined): readonly Mark[] {
  const title: GroupMark = {
    type: "group",
    role: "title",
    marks: [...textMarks(laidOut.title, "ink"), ...textMarks(laidOut.subtitle, "ink-soft")],
  };
  return [title, ...(logo ? logoMarks(laidOut, logo) : [])];
}

function footMarks(laidOut: LaidOut): readonly Mark[] {
  const line = (role: string, text: PlacedText): Mark => ({ type: "group", role, marks: textMarks(text, "ink-soft") });
  return [
    ...(laidOut.type === "laid-out-graph" ? legendGroup(laidOut) : diagramLegendGroup(laidOut)),
    ...(laidOut.footer ? [line("footer", laidOut.footer)] : []),
    ...laidOut.remarks.map((remark) => line("remark", remark)),
  ];
}

/** `view:map` gives `map`. What an id may not hold becomes `-`; an id that starts with a digit gets a `v-`. */
function sceneId(subject: string): string {
  const id = idOf(subject).replace(/[^A-Za-z0-9-]+/g, "-");
  return /^[A-Za-z]/.test(id) ? id : `v-${id}`;
}
