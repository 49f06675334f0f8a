import { charSetOf } from '../text/char-set.ts';
import { decodedView } from '../views/escaped.ts';
import { readJsEscape } from '../views/js-escape.ts';
import type { View } from '../views/view.ts';

/** What runs a text as a script, also behind the policy of trusted types: `eval("…")`, `eval(n.ts("…"))`. */
const CALL = /\beval\(\s?(?:[\w$.]{1,40}\()?(["'`])/g;
const LEADS = charSetOf('\\');
const BACKSLASH = 0x5c;
/** Shorter ones put no token together. */
const SHORTEST = 40;

/** The offset of the quote that ends a literal, or the end of the text where none does. */
function literalEnd(text: string, start: number, quote: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return Math.min(at, text.length);
}

/** The scripts that stand as texts in another one, as webpack writes modules for development. */
export function* evaluatedScripts(view: View): Iterable<View> {
  const { text } = view;
  let done = 0;
  for (const { index, 0: call } of text.matchAll(CALL)) {
    const start = index + call.length;
    if (start < done) continue;
    done = literalEnd(text, start, text.charCodeAt(start - 1));
    if (done - start < SHORTEST) continue;
    yield decodedView(view, 'js-escape', { text, span: { start, end: done }, leads: LEADS, read: readJsEscape });
  }
}
