import { holds } from '../text/alphabet.ts';
import { charSetOf } from '../text/char-set.ts';
import { lastAt } from '../text/last-at.ts';
import { textWriter } from '../text/text-writer.ts';
import { carriedView, type CarrierOf } from './carried-view.ts';
import { visitPieces, type Escaping, type Reading } from './escaping.ts';
import type { Span, Via, View, ViewReader } from './view.ts';

/** Shorter texts hold neither a token nor a known value. */
const SHORTEST = 8;
/** A place of the way back is kept for every so many decoded characters; between two of them the text is read again. */
const MARK_EVERY = 4096;

/** Offsets at which the same piece starts in the decoded and in the encoded text. */
interface Mark {
  readonly decoded: number;
  readonly encoded: number;
}

function lastMark(marks: readonly Mark[], offset: number): Mark {
  return marks[lastAt(marks.length, (number) => marks[number]?.decoded, offset)] ?? { decoded: 0, encoded: 0 };
}

function carrierIn(reading: Reading, marks: readonly Mark[]): CarrierOf {
  return (offset) => {
    const mark = lastMark(marks, offset);
    let decoded = mark.decoded;
    let carrier: Span = { start: reading.span.end, end: reading.span.end };
    visitPieces(reading, mark.encoded, (start, end, escape) => {
      const within = offset - decoded;
      decoded += escape?.length ?? end - start;
      if (offset >= decoded) return false;
      carrier = escape === undefined ? { start: start + within, end: start + within + 1 } : { start, end };
      return true;
    });
    return carrier;
  };
}

/** A range of encoded text as a view. */
export function decodedView(view: View, via: Via, reading: Reading): View {
  const marks: Mark[] = [{ decoded: 0, encoded: reading.span.start }];
  const writer = textWriter();
  let next = MARK_EVERY;
  visitPieces(reading, reading.span.start, (start, end, escape) => {
    if (writer.length() >= next) {
      marks.push({ decoded: writer.length(), encoded: start });
      next = writer.length() + MARK_EVERY;
    }
    if (escape === undefined) writer.copy(reading.text, start, end);
    else writer.add(escape);
    return false;
  });
  return carriedView(view, via, writer.text(), carrierIn(reading, marks));
}

/** The same; undefined where it decodes to less than a token. */
export function openEscaped(view: View, via: Via, reading: Reading): View | undefined {
  const opened = decodedView(view, via, reading);
  return opened.text.length < SHORTEST ? undefined : opened;
}

/** Start of the encoded text around an escape, `floor` at the least. */
function startBefore(text: string, at: number, floor: number, { bounds, reach }: Escaping): number {
  const limit = Math.max(floor, at - reach);
  let start = at;
  while (start > limit && !holds(bounds, text.charCodeAt(start - 1))) start--;
  return start;
}

/** Reads from the first escape to the end of the encoded text: `reach` behind the last that hides at the most. */
function extent(
  text: string,
  from: number,
  { lead, hides, read, bounds, reach }: Escaping,
): { readonly end: number; readonly lastEscape: number } {
  const first = lead.charCodeAt(0);
  let lastEscape = from;
  let at = from;
  while (at < text.length && at - lastEscape < reach) {
    const code = text.charCodeAt(at);
    const escape = code === first ? read(text, at) : undefined;
    if (escape === undefined && holds(bounds, code)) break;
    const end = escape?.end ?? at + 1;
    if (escape !== undefined && hides(text, at)) lastEscape = end;
    at = end;
  }
  return { end: at, lastEscape };
}

/** A reader of texts that hold escapes; reads each stretch of text around its escapes once. */
export function escapedReader(escaping: Escaping): ViewReader {
  const { via, lead, mark, hides } = escaping;
  const plain = { leads: charSetOf(lead), read: escaping.read };
  return {
    via,
    isLed: ({ marks }) => marks[mark].length > 0,
    *open(view, clues) {
      const { text } = view;
      // Behind its last escape a text may have been left in the middle of a token: the next one starts there again.
      let floor = 0;
      let done = 0;
      for (const at of clues.marks[mark]) {
        if (at < done || !hides(text, at)) continue;
        const { end, lastEscape } = extent(text, at, escaping);
        const span = { start: startBefore(text, at, floor, escaping), end };
        if (end - span.start >= SHORTEST) {
          const opened = openEscaped(view, via, { text, span, ...(escaping.whole?.(text, span) ?? plain) });
          if (opened !== undefined) yield opened;
        }
        floor = lastEscape;
        done = Math.max(end, at + 1);
      }
    },
  };
}
