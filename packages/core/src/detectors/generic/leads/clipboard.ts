// What a page copies for a person: `<button data-clipboard-text="…">Copy API secret</button>`, `writeText("…"),children:"Copy API secret"`.

import type { Candidate } from '../candidate.ts';
import { quoted, type LedLiterals } from './led.ts';
import { readLiteral } from '../literal.ts';
import { mayTell, readName, type NameReading } from '../names/name-kind.ts';
import { overBackslashes } from '../names/naming.ts';
import { readNear } from '../names/neighbour.ts';
import { readBack, inFront } from '../read-back.ts';

const LEADS = ['data-clipboard-text=', 'data-clipboard=', 'data-copy=', '.writeText('];
const REACH = 160;
/** What a button says that it does. */
const VERB = /\bcopy (?:the |your )?/gi;
/** As far as the tag or the object goes. */
const HERE = inFront(String.raw`([^<>{}]*)`);
/** Behind the value: the rest of its tag, or of its object, and the words that a person reads on it. */
const BEHIND = /^[^<>{}]*/;
const WORDS =
  /^[^<>]{0,120}>\s{0,24}(?:<(?:i|svg|span)\b[^<>]{0,80}>(?:<\/(?:i|svg)>)?\s{0,24})?([\p{L}\p{N} _-]{3,60})</u;
const CHILDREN = /^[^<>{}]{0,60}\bchildren\s?:\s?["'`]([\p{L}\p{N} _-]{3,60})["'`]/u;

function readingAt(text: string, from: number, to: number): NameReading | undefined {
  const before = text.slice(Math.max(0, from - REACH), from).replace(VERB, '');
  const behind = text.slice(to, to + REACH).replace(VERB, '');
  if (!mayTell(before) && !mayTell(behind)) return undefined;
  const words = (WORDS.exec(behind) ?? CHILDREN.exec(behind))?.[1]?.trim() ?? '';
  return readName(words) ?? readNear(readBack(HERE, before)?.[1] ?? '', BEHIND.exec(behind)?.[0] ?? '');
}

/** @param last the offset of the quote */
function read(text: string, last: number): Candidate | undefined {
  const opener = overBackslashes(text, last);
  const literal = readLiteral(text, last, last - opener);
  const reading = literal === undefined ? undefined : readingAt(text, opener, literal.end + 1);
  return literal === undefined || reading === undefined ? undefined : { reading, giving: 'shown', ...literal };
}

export const CLIPBOARD_VALUES: LedLiterals = { anchors: quoted(LEADS), read };
