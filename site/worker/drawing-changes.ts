import type { Drawing, DrawingParts, SentDrawing, SentPlaces } from "./api.ts";
import { isSameData } from "./same-data.ts";

const parts = ["diagnostics", "views", "outline", "filters", "steps"] as const;

/** A drawing without what the one sent before it had already. `completeDrawing` is its other half. */
export function changesOfDrawing(drawing: Drawing, before: Drawing | undefined): SentDrawing {
  const { version, status, view, picture, missingImage, milliseconds } = drawing;
  const isOther = (part: keyof DrawingParts): boolean => !before || !isSameData(drawing[part], before[part]);
  const labels = changesOfLabels(drawing.labels, before?.labels ?? {});
  const places = drawing.places === before?.places ? undefined : packPlaces(drawing.places, before?.places);
  return {
    version,
    status,
    milliseconds,
    ...(view !== undefined && { view }),
    ...(picture && { picture }),
    ...(missingImage !== undefined && { missingImage }),
    changed: Object.fromEntries(parts.filter(isOther).map((part) => [part, drawing[part]])),
    ...(labels && { labels }),
    ...(places && { places }),
  };
}

/** The whole drawing. What did not travel is the same object as in the one before. */
export function completeDrawing(sent: SentDrawing, before: Drawing | undefined): Drawing {
  const { version, status, view, picture, missingImage, milliseconds, changed } = sent;
  const outline = "outline" in changed ? changed.outline : before?.outline;
  return {
    version,
    status,
    milliseconds,
    ...(view !== undefined && { view }),
    ...(picture && { picture }),
    ...(missingImage !== undefined && { missingImage }),
    diagnostics: changed.diagnostics ?? before?.diagnostics ?? [],
    views: changed.views ?? before?.views ?? [],
    ...(outline && { outline }),
    labels: completeLabels(sent.labels, before?.labels ?? {}),
    places: sent.places ? unpackPlaces(sent.places, before?.places ?? {}) : (before?.places ?? {}),
    filters: changed.filters ?? before?.filters ?? [],
    steps: changed.steps ?? before?.steps ?? [],
  };
}

type Labels = Drawing["labels"];
type Places = Drawing["places"];

function changesOfLabels(now: Labels, before: Labels): SentDrawing["labels"] {
  const set = Object.entries(now).filter(([subject, label]) => before[subject] !== label);
  const gone = Object.keys(before).filter((subject) => now[subject] === undefined);
  return set.length + gone.length === 0 ? undefined : { set: Object.fromEntries(set), gone };
}

function completeLabels(sent: SentDrawing["labels"], before: Labels): Labels {
  if (!sent) return before;
  const labels: Record<string, string> = { ...before, ...sent.set };
  for (const subject of sent.gone) delete labels[subject];
  return labels;
}

function packPlaces(now: Places, before: Places | undefined): SentPlaces {
  const [names, known] = [namesOf(now), before && namesOf(before)];
  const fileIndex = new Map(names.files.map((file, index) => [file, index]));
  const spans = new Int32Array(names.subjects.length * 3);
  Object.values(now).forEach(({ file, from, to }, index) => spans.set([fileIndex.get(file) ?? 0, from, to], index * 3));
  return { ...(!isSameData(names, known) && { names }), spans };
}

function unpackPlaces({ names, spans }: SentPlaces, before: Places): Places {
  const { files, subjects } = names ?? namesOf(before);
  const places: Record<string, Places[string]> = {};
  subjects.forEach((subject, index) => {
    const at = index * 3;
    places[subject] = { file: files[spans[at] ?? 0] ?? "", from: spans[at + 1] ?? 0, to: spans[at + 2] ?? 0 };
  });
  return places;
}

function namesOf(places: Places): NonNullable<SentPlaces["names"]> {
  return { files: [...new Set(Object.values(places).map(({ file }) => file))], subjects: Object.keys(places) };
}
