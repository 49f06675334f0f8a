import { base64Reader } from './base64.ts';
import { jsEscapeReader } from './js-escape.ts';
import { rootView, type View, type ViewReader } from './view.ts';

/** How deep encodings may stand in one another. */
const DEEPEST = 5;

/** Every way of reading, in the order in which a place names them where two would do. */
const READERS: readonly ViewReader[] = [jsEscapeReader, base64Reader];

/**
 * Decoded text per character of the artifact, and in any case: real files need a fraction of it. It makes the work
 * linear for texts that were made to decode to more and more.
 */
const BUDGET_FACTOR = 4;
const BUDGET_BASE = 1_000_000;

/** Characters that may still be decoded. */
interface Budget {
  left: number;
}

/** Escapes decoded once are plain text: reading the result again finds what was escaped twice. */
function* nested(view: View, budget: Budget): Iterable<View> {
  if (view.via.length >= DEEPEST) return;
  for (const reader of READERS) {
    for (const child of reader.open(view)) {
      budget.left -= child.text.length;
      if (budget.left < 0) return;
      yield child;
      yield* nested(child, budget);
    }
  }
}

/**
 * Every way to read a text: as it stands, and each text that is encoded in it.
 * @param exhausted called where more is encoded in the text than is decoded
 */
export function* openViews(text: string, exhausted: () => void): Iterable<View> {
  const root = rootView(text);
  const budget: Budget = { left: BUDGET_FACTOR * text.length + BUDGET_BASE };
  yield root;
  yield* nested(root, budget);
  if (budget.left < 0) exhausted();
}
