import { base64Reader } from './base64.ts';
import { jsEscapeReader } from './js-escape.ts';
import { rootView, type View, type ViewReader } from './view.ts';

/** How deep encodings may stand in one another. */
const DEEPEST = 5;

/** Every way of reading, in the order in which a place names them where two would do. */
const READERS: readonly ViewReader[] = [jsEscapeReader, base64Reader];

/** Escapes decoded once are plain text: reading the result again finds what was escaped twice. */
function* nested(view: View): Iterable<View> {
  if (view.via.length >= DEEPEST) return;
  for (const reader of READERS) {
    for (const child of reader.open(view)) {
      yield child;
      yield* nested(child);
    }
  }
}

/** Every way to read a text: as it stands, and each text that is encoded in it. */
export function* openViews(text: string): Iterable<View> {
  const root = rootView(text);
  yield root;
  yield* nested(root);
}
