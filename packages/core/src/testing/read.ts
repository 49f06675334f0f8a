import { compileFindClues, type FindClues } from '../clues.ts';
import { toArtifact, rootView, type View, type ViewReader } from '../views/view.ts';

const DEEPEST = 5;

function* nested(view: View, readers: readonly ViewReader[], find: FindClues): Iterable<View> {
  yield view;
  if (view.via.length >= DEEPEST) return;
  const cluesFor = find(view.text);
  for (const reader of readers) {
    const clues = cluesFor(reader);
    if (!reader.isLed(clues, view)) continue;
    for (const child of reader.open(view, clues)) yield* nested(child, readers, find);
  }
}

/** Every view that the readers open in a text, the text's own first. */
export function viewsOf(text: string, readers: readonly ViewReader[]): readonly View[] {
  return [...nested(rootView(text), readers, compileFindClues({ common: readers, own: [] }))];
}

function offsetsOf(text: string, value: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length)) offsets.push(at);
  return offsets;
}

/** A place where a value reads in a view: how it was read, and the part of the text that carries it. */
export interface ReadPlace {
  readonly via: string;
  readonly carrier: string;
  readonly start: number;
}

/** Every place where a value reads in a view that the readers open in a text. */
export function placesOf(text: string, value: string, readers: readonly ViewReader[]): readonly ReadPlace[] {
  return viewsOf(text, readers).flatMap((view) =>
    offsetsOf(view.text, value).map((at) => {
      const { start, end } = toArtifact(view, { start: at, end: at + value.length });
      return { via: view.via.join(' '), carrier: text.slice(start, end), start };
    }),
  );
}
