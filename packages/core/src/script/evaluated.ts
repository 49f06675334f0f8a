import type { Asker, Clues } from '../clues.ts';
import { charSetOf } from '../text/char-set.ts';
import { decodedView } from '../views/escaped.ts';
import { readJsEscape } from '../views/js-escape.ts';
import type { View } from '../views/view.ts';

/** A literal, also behind the policy of trusted types: `eval("…")`, `eval(n.ts("…"))`. */
const GIVEN = /\beval\(\s?(?:[\w$.]{1,40}\()?["'`]/y;
const LEADS = charSetOf('\\');
const BACKSLASH = 0x5c;
/** Shorter ones put no token together. */
const SHORTEST = 40;

/** Who looks for what runs a text as a script. */
export const evaluations: Asker = { asks: { anchors: [{ literal: 'eval(' }] } };

/** The offset of the quote that ends a literal, or the end of the text where none does. */
function literalEnd(text: string, start: number, quote: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return Math.min(at, text.length);
}

/**
 * The scripts that stand as texts in another one, as webpack writes modules for development.
 * @param clues to the text of the view, for `evaluations`
 */
export function* evaluatedScripts(view: View, { anchors }: Clues): Iterable<View> {
  const { text } = view;
  let done = 0;
  for (let k = 0; k < anchors.length; k += 2) {
    const at = anchors[k] ?? 0;
    GIVEN.lastIndex = at;
    if (at < done || !GIVEN.test(text)) continue;
    const start = GIVEN.lastIndex;
    done = literalEnd(text, start, text.charCodeAt(start - 1));
    if (done - start < SHORTEST) continue;
    yield decodedView(view, 'js-escape', { text, span: { start, end: done }, leads: LEADS, read: readJsEscape });
  }
}
