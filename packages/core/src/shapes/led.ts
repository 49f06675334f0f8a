import type { LedShape } from '../format.ts';
import { alphabet, holds } from '../text/alphabet.ts';
import { endsEscape } from '../text/boundary.ts';
import type { Span } from '../views/view.ts';
import type { CompiledShape } from './compiled.ts';
import { isDirect, matchForward } from './parts.ts';
import { endsFree, maskPrefix, specificity } from './sequence.ts';

const ALNUM = alphabet('base62');
const LOWER_END = /[a-z\d]$/;

const QUOTED = /["'`]$/;
/** What may stand between a lead and its value: the end of a quoted name, a sign, the start of a literal. */
const JOINT = /\\*["'`]?\]?[ \t\n\r]{0,4}(?:=>|[:=,]|\()?[ \t\n\r]{0,4}[({]?\\*["'`]?/y;

const USER = /[\w.@+-]{1,64}:/y;

/** A lead is a word of its own, or the later one of a name: `VITE_APP_ID`, `myAppId` for `AppId`. */
function mayLead(text: string, at: number, lead: string): boolean {
  if (at === 0 || !holds(ALNUM, lead.charCodeAt(0)) || !holds(ALNUM, text.charCodeAt(at - 1))) return true;
  if (endsEscape(text, at)) return true;
  return /^[A-Z]/.test(lead) && LOWER_END.test(text.charAt(at - 1));
}

/** Where the value behind a lead starts, or -1 where the two are one word. */
function valueStart(text: string, end: number): number {
  // The content of an element starts right behind its tag.
  if (text.charAt(end - 1) === '>') return end;
  JOINT.lastIndex = end;
  const joint = JOINT.exec(text)?.[0] ?? '';
  if (joint === '' && holds(ALNUM, text.charCodeAt(end - 1))) return -1;
  // Behind a comma only a literal belongs to the word in front of it: `e.siteId,other`.
  return joint.includes(',') && !QUOTED.test(joint) ? -1 : end + joint.length;
}

/** The offset behind a user's name and its colon, where they stand at `at`. */
function overUser(text: string, at: number): number {
  USER.lastIndex = at;
  return at + (USER.exec(text)?.[0].length ?? 0);
}

/** The end of the parts behind a lead; with the start of what they are. */
function read(shape: LedShape, text: string, from: number): Span | undefined {
  const starts = shape.behindUser === true ? [from, overUser(text, from)] : [from];
  for (const start of starts) {
    const end = matchForward(text, start, shape.parts);
    if (end !== -1 && endsFree(shape.parts, text, end)) return { start, end };
  }
  return undefined;
}

/** A sequence behind a lead, which is no part of it. */
export function compileLed(shape: LedShape): CompiledShape {
  return {
    anchors: shape.leads,
    specificity: specificity(shape.parts) + 20,
    match(text, at, anchor) {
      if (!mayLead(text, at, anchor)) return;
      const end = at + anchor.length;
      const from = isDirect(anchor) ? end : valueStart(text, end);
      const span = from === -1 ? undefined : read(shape, text, from);
      if (span === undefined) return;
      const value = text.slice(span.start, span.end);
      return { ...span, value, prefix: maskPrefix(shape.parts, value) };
    },
  };
}
