import type { CluesFor, FindClues } from '../clues.ts';
import { inflate, type Inflate } from '../text/inflate.ts';
import { base64FormsReader } from './base64-forms.ts';
import { charCodesReader } from './char-codes.ts';
import { countedReader } from './counted.ts';
import { cssEscapeReader } from './css-escape.ts';
import { dataUriReader } from './data-uri.ts';
import { entityReader } from './entity.ts';
import { hexReader } from './hex.ts';
import { jsEscapeReader } from './js-escape.ts';
import { lzStorageReader } from './lz-string.ts';
import { flattenedReader } from './payload/flattened.ts';
import { taggedReader } from './payload/tagged.ts';
import { referredReader } from './payload/referred.ts';
import { streamedReader } from './payload/streamed.ts';
import { packedBytesReader } from './packed-bytes.ts';
import { percentReader } from './percent.ts';
import { quotedPrintableReader } from './quoted-printable.ts';
import { utf16Reader } from './utf16.ts';
import { rootView, type View, type ViewReader } from './view.ts';

/** How deep encodings may stand in one another. */
const DEEPEST = 5;

/**
 * Decoded text per character of the artifact, and in any case: real files need a fraction of it. It makes the work
 * linear for texts that were made to decode to more and more.
 */
const BUDGET_FACTOR = 4;
const BUDGET_BASE = 1_000_000;

/** Every way of reading, in the order in which a place names them where two would do. */
function readersWith(host: Inflate): readonly ViewReader[] {
  return [
    jsEscapeReader,
    base64FormsReader(host),
    percentReader,
    entityReader,
    hexReader(host),
    charCodesReader(host),
    dataUriReader(host),
    cssEscapeReader,
    quotedPrintableReader,
    utf16Reader,
    countedReader,
    lzStorageReader,
    packedBytesReader(host),
    streamedReader,
    flattenedReader,
    taggedReader,
    referredReader,
  ];
}

/** A view, and where it is worth looking in it: its text is read once for everybody. */
export interface ScannedView {
  readonly view: View;
  readonly cluesFor: CluesFor;
}

function scanned(view: View, find: FindClues): ScannedView {
  return { view, cluesFor: find(view.text) };
}

// Visitors and no generators: many texts are short, and V8 takes longer to hand a view on than to read such a text.
/** Told of a view before those in it are opened. */
export type VisitView = (view: ScannedView) => void;

/** The views of one text. */
export interface Views {
  readonly root: ScannedView;
  /** Visits the text as it stands, and each text that is encoded in it. */
  readonly each: (visit: VisitView) => void;
  /** Visits a view that somebody else made of the root, and each text that is encoded in it. */
  readonly eachWithin: (view: View, visit: VisitView) => void;
}

/**
 * Opens every way to read a text. `exhausted` is called once where more is encoded in the text than is decoded.
 */
export type OpenViews = (text: string, find: FindClues, exhausted: () => void) => Views;

/** The opener of views, and the readers that it opens them with. */
export interface ViewOpener {
  readonly readers: readonly ViewReader[];
  readonly open: OpenViews;
}

/**
 * Makes the opener of views.
 * @param host the host's own way to unpack; the portable one unless told
 */
export function viewOpener(host: Inflate = inflate): ViewOpener {
  const readers = readersWith(host);
  const open: OpenViews = (text, find, exhausted) => {
    const root = scanned(rootView(text), find);
    let left = BUDGET_FACTOR * text.length + BUDGET_BASE;

    function affords({ text: decoded }: View): boolean {
      if (left < 0) return false;
      left -= decoded.length;
      if (left < 0) exhausted();
      return left >= 0;
    }

    /** Escapes decoded once are plain text: reading the result again finds what was escaped twice. */
    function visitNested({ view, cluesFor }: ScannedView, visit: VisitView): void {
      if (view.via.length >= DEEPEST) return;
      for (const reader of readers) {
        const clues = cluesFor(reader);
        if (!reader.isLed(clues, view)) continue;
        for (const opened of reader.open(view, clues)) {
          if (!affords(opened)) return;
          visitAll(scanned(opened, find), visit);
        }
      }
    }

    function visitAll(own: ScannedView, visit: VisitView): void {
      visit(own);
      visitNested(own, visit);
    }

    const each = (visit: VisitView): void => visitAll(root, visit);
    const eachWithin = (view: View, visit: VisitView): void => {
      if (affords(view)) visitAll(scanned(view, find), visit);
    };
    return { root, each, eachWithin };
  };
  return { readers, open };
}
