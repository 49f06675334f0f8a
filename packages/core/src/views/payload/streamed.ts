import { charSetOf } from '../../text/char-set.ts';
import { decodedView } from '../escaped.ts';
import { readJsEscape } from '../js-escape.ts';
import { nestedView, type Span, type View, type ViewReader } from '../view.ts';

const VIA = 'streamed';
const LEADS = charSetOf('\\');
/** The calls with which pages are handed a text piece by piece, up to the literal: of Next.js, and of React Router. */
const CALLS: readonly string[] = ['__next_f.push([1,"', 'streamController.enqueue("'];
const [QUOTE, BACKSLASH, SPACE] = [0x22, 0x5c, 0x20];

/** The end of a literal, or -1 where it has none on its line. */
function literalEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
    else if (code < SPACE) return -1;
  }
  return -1;
}

/** A literal's text, and where it starts in that of all of them. */
interface Part {
  readonly view: View;
  readonly from: number;
}

/** The part that holds an offset, by its number. */
function partAt(parts: readonly Part[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function carriersOf(parts: readonly Part[], { start, end }: Span): readonly Span[] {
  const carriers: Span[] = [];
  for (let number = partAt(parts, start); (parts[number]?.from ?? end) < end; number++) {
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
  *open(view, { anchors }) {
    const { text } = view;
    for (const [number, call] of CALLS.entries()) {
      const parts: Part[] = [];
      let [length, done] = [0, 0];
      for (let k = 0; k < anchors.length; k += 2) {
        const start = (anchors[k] ?? 0) + call.length;
        if (anchors[k + 1] !== number || start < done) continue;
        const end = literalEnd(text, start);
        if (end === -1) continue;
        const part = decodedView(view, VIA, { text, span: { start, end }, leads: LEADS, read: readJsEscape });
        parts.push({ view: part, from: length });
        length += part.text.length;
        done = end;
      }
      if (length > 0) yield joined(view, parts);
    }
  },
};
