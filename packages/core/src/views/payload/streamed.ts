import { charSetOf } from '../../text/char-set.ts';
import { lastAt } from '../../text/last-at.ts';
import { decodedView } from '../escaped.ts';
import { readJsEscape } from '../js-escape.ts';
import { nestedView, type Span, type View, type ViewReader } from '../view.ts';
import { takeString } from './cursor.ts';

const VIA = 'streamed';
const LEADS = charSetOf('\\');
/** The calls with which pages are handed a text piece by piece, up to the literal: of Next.js, and of React Router. */
const CALLS: readonly string[] = ['__next_f.push([1,"', 'streamController.enqueue("'];

/** A literal's text, and where it starts in that of all of them. */
interface Part {
  readonly view: View;
  readonly from: number;
}

function carriersOf(parts: readonly Part[], { start, end }: Span): readonly Span[] {
  const carriers: Span[] = [];
  for (
    let number = lastAt(parts.length, (each) => parts[each]?.from, start);
    (parts[number]?.from ?? end) < end;
    number++
  ) {
    const part = parts[number];
    if (part === undefined) break;
    const own = { start: Math.max(start - part.from, 0), end: Math.min(end - part.from, part.view.text.length) };
    if (own.end > own.start) carriers.push(part.view.toParent(own));
  }
  return carriers;
}

/** All parts as one text. A range of it is carried by what stands from its first character to its last. */
function joined(view: View, parts: readonly Part[]): View {
  const text = parts.map((part) => part.view.text).join('');
  const partsInParent = (span: Span): readonly Span[] => carriersOf(parts, span);
  const toParent = (span: Span): Span => {
    const carriers = partsInParent(span.end > span.start ? span : { start: span.start, end: span.start + 1 });
    const start = carriers[0]?.start ?? 0;
    return { start, end: span.end > span.start ? (carriers.at(-1)?.end ?? start) : start };
  };
  return { ...nestedView(view, VIA, text, toParent), partsInParent };
}

/**
 * Joins the literals that a page is handed a text by, piece by piece as the server had it ready: what is cut off at the
 * end of one goes on in the next.
 */
export const streamedReader: ViewReader = {
  via: VIA,
  asks: { anchors: CALLS.map((literal) => ({ literal })) },
  isLed: ({ anchors }) => anchors.length > 0,
  *open(view, { anchors }) {
    const { text } = view;
    for (const [number, call] of CALLS.entries()) {
      const parts: Part[] = [];
      let [length, done] = [0, 0];
      for (let k = 0; k < anchors.length; k += 2) {
        const start = (anchors[k] ?? 0) + call.length;
        if (anchors[k + 1] !== number || start < done) continue;
        // The call ends with the quote that opens the literal.
        const span = takeString({ text, at: start - 1 });
        if (span === undefined) continue;
        const part = decodedView(view, VIA, { text, span, leads: LEADS, read: readJsEscape });
        parts.push({ view: part, from: length });
        length += part.text.length;
        done = span.end;
      }
      if (length > 0) yield joined(view, parts);
    }
  },
};
