import { idOf } from "../base/element-ref.ts";
import type { LaidOut, LaidOutSingle } from "../layout/laid-out.ts";
import type { PlacedText } from "../layout/laid-out-graph.ts";
import { diagramBackdrop, diagramContent } from "./marks/diagram-content.ts";
import { graphBackdrop, graphContent } from "./marks/graph-content.ts";
import { diagramLegendGroup, legendGroup } from "./marks/legend-marks.ts";
import { logoMarks } from "./marks/logo-marks.ts";
import { partBackdrop, partGroup } from "./marks/part-marks.ts";
import { textMarks } from "./marks/text-marks.ts";
import type { GroupMark, Mark, Palette, Scene } from "./scene.ts";
import { sheetPalette, stageCountOf } from "./stage-paints.ts";
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
    palette: paletteFor(laidOut, theme),
    ...(options.darkTheme && { darkPalette: paletteFor(laidOut, options.darkTheme) }),
    marks: [
      ...under(backdropOf(laidOut)),
      ...titleMarks(laidOut, logo),
      ...contentMarks(laidOut),
      ...(laidOut.type === "laid-out-sheet" ? [] : legendMarks(laidOut)),
      ...footMarks(laidOut),
    ],
  };
}

function paletteFor(laidOut: LaidOut, theme: Theme): Palette {
  if (laidOut.type !== "laid-out-sheet") return paletteOf(theme, stageCountOf(laidOut));
  return sheetPalette(
    theme,
    laidOut.parts.map(({ picture }) => stageCountOf(picture)),
  );
}

function backdropOf(laidOut: LaidOut): readonly Mark[] {
  switch (laidOut.type) {
    case "laid-out-graph":
      return graphBackdrop(laidOut);
    case "laid-out-diagram":
      return diagramBackdrop(laidOut);
    case "laid-out-sheet":
      return laidOut.parts.map(partBackdrop);
  }
}

function contentMarks(laidOut: LaidOut): readonly Mark[] {
  switch (laidOut.type) {
    case "laid-out-graph":
      return graphContent(laidOut);
    case "laid-out-diagram":
      return diagramContent(laidOut);
    case "laid-out-sheet":
      return laidOut.parts.map((part) => {
        const { picture } = part;
        const marks = [...under(backdropOf(picture)), ...contentMarks(picture), ...legendMarks(picture)];
        return partGroup(part, [...marks, ...footMarks(picture)], stageCountOf(picture));
      });
  }
}

function legendMarks(laidOut: LaidOutSingle): readonly Mark[] {
  return laidOut.type === "laid-out-graph" ? legendGroup(laidOut) : diagramLegendGroup(laidOut);
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
    ...(laidOut.footer ? [line("footer", laidOut.footer)] : []),
    ...laidOut.remarks.map((remark) => line("remark", remark)),
  ];
}

/** `view:map` gives `map`. What an id may not hold becomes `-`; an id that starts with a digit gets a `v-`. */
function sceneId(subject: string): string {
  const id = idOf(subject).replace(/[^A-Za-z0-9-]+/g, "-");
  return /^[A-Za-z]/.test(id) ? id : `v-${id}`;
}
