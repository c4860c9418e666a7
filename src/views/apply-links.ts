import { elementRef } from "../base/element-ref.ts";
import { diagramSentences } from "../messages/diagram-words.ts";
import { separator } from "../messages/view-words.ts";
import type { View } from "../model/model.ts";
import type { Content } from "./content.ts";
import type { Drawing } from "./drawing.ts";
import type { LaneItem } from "./graph.ts";

/** Views that open from elements: subject of the element → the view. */
type Links = ReadonlyMap<string, View>;

/**
 * What opens from what in a view: what its `links` say, and from a stage the picture of a process that belongs to it.
 * Never the view itself.
 */
export function linksOf(view: View, views: readonly View[], { model }: Pick<Drawing, "model">): Links {
  const links = new Map<string, View>();
  const add = (subject: string, opened: View | undefined): void => {
    if (opened && opened.id !== view.id && !links.has(subject)) links.set(subject, opened);
  };
  for (const { from, view: id } of view.links)
    add(
      from,
      views.find((each) => each.id === id),
    );
  for (const { id, stage } of model.processes) {
    if (stage === undefined) continue;
    add(
      elementRef("stage", stage),
      views.find(({ process }) => process === id),
    );
  }
  return links;
}

interface Linkable {
  readonly subject?: string;
  readonly name?: string;
  readonly link?: string;
}

/** The same content, in which the elements know what opens from them, and say so. */
export function applyLinks<C extends Content>(content: C, links: Links, drawing: Pick<Drawing, "speech">): C;
export function applyLinks(content: Content, links: Links, { speech }: Pick<Drawing, "speech">): Content {
  if (links.size === 0) return content;
  const linked = <T extends Linkable>(part: T): T => {
    const view = part.subject === undefined || part.link !== undefined ? undefined : links.get(part.subject);
    if (!view) return part;
    const name = [part.name ?? "", speech.say(diagramSentences.opens(speech.label(view)))];
    return { ...part, link: view.ref, name: name.filter(Boolean).join(separator) };
  };
  switch (content.type) {
    case "graph": {
      const items = (list: readonly LaneItem[]): readonly LaneItem[] => list.map(linked);
      return {
        ...content,
        groups: content.groups.map((group) => linked({ ...group, chips: items(group.chips) })),
        nodes: content.nodes.map(linked),
        lanes: content.lanes.map((lane) => ({ ...lane, items: items(lane.items) })),
      };
    }
    case "diagram":
      return { ...content, groups: content.groups.map(linked), nodes: content.nodes.map(linked) };
    case "table-picture":
      return {
        ...content,
        sections: content.sections.map((section) => ({
          ...section,
          columns: section.columns.map(linked),
          rows: section.rows.map((row) => linked({ ...row, cells: row.cells.map(linked) })),
        })),
      };
    case "sheet":
      return {
        ...content,
        parts: content.parts.map((part) => ({ ...part, content: applyLinks(part.content, links, { speech }) })),
      };
  }
}
