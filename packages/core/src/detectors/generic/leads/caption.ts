// Values that a page shows with a caption: `<dt>Client secret</dt><dd>…</dd>`, `<label>API key</label><input value="…">`,
// `Access token: <code>…</code>`, `<Field label="API key">…</Field>`, and the same in texts of code.

import type { Anchor } from '../../../kernel/index.ts';
import { charSetOf } from '../../../text/char-set.ts';
import type { Candidate } from '../candidate.ts';
import type { LedLiterals } from './led.ts';
import { readName } from '../names/name-kind.ts';
import { inFront, readBack } from '../read-back.ts';

/** How captions end. */
const USUAL = ['ecret', 'assword', 'oken', 'PI key'];
const RARE = ['PI Key', 'ccess key', 'ccess Key', 'ivate key', 'ECRET', 'OKEN'];

/** What stands behind a caption besides a colon and the end of its element. */
const BEHIND = ['**', ' | ', ' <', ' is'];
const SIGNS = [...BEHIND, ':', '<', '">'];
/** In code a value or a type stands behind a colon; behind a caption a space, or the markup of what follows. */
const BEHIND_COLON = { chars: charSetOf(' *\n\r\t<\\'), min: 1 };
const CLOSING = { chars: charSetOf('/\\'), min: 1 };

const ANCHORS: readonly Anchor[] = [
  ...[...USUAL, ...RARE].flatMap((word) => [
    { literal: `${word}:`, follows: BEHIND_COLON },
    { literal: `${word}<`, follows: CLOSING },
  ]),
  ...['ECRET', 'OKEN', 'ASSWORD', '_KEY'].map((word) => ({ literal: `${word} | ` })),
  ...USUAL.flatMap((word) => [...BEHIND, '">'].map((sign) => ({ literal: word + sign }))),
];

/** White space, real or escaped. */
const SPACE = String.raw`(?:\s|\\{1,3}[nrt]|&nbsp;)`;
const TAG = String.raw`<\\{0,3}\/?[a-zA-Z](?:[^<>]{0,300}[^<>=])?>`;
/** What stands between a caption and what it is of. */
const BETWEEN = new RegExp(
  String.raw`(?:">| (?=:))?(?: is)?(?:\*\*)?:?(?:\*\*| \|)?${SPACE}{0,24}\`?(?:${TAG}${SPACE}{0,24}){0,8}`,
  'y',
);
/** A text of one word, which ends with its element, its literal, or its sentence. */
const SHOWN = /([\w+/=~!@#$%^&*?-][\w+/=.~:!@#$%^&*?-]{7,511})(?=[\s<"'`,;)\\]|$)/y;
const FIELD =
  /<(?:input|option|button|[a-z]{1,20}-[a-z-]{1,40})\b[^<>]{0,300}?\s(?:value|data-value|data-clipboard-text|data-copy)\s?=\s?(?:\\{0,3}["'])?([^\s"'<>\\]{8,512})/;
const LONGEST_CAPTION = 60;
/** Nothing but words, up to where the element, the literal, the line or a sentence begins. */
const CAPTION = inFront(String.raw`(^|[^\p{L}\p{N} _\-])[ _\-]{0,8}(\p{L}[\p{L}\p{N} _\-]{2,60})`, 'u');
/** What opens a text; elsewhere in code and settings stand names with a colon. */
const OPENERS: ReadonlySet<string> = new Set('>"\'`');
const WORDED = /\S\s\S|^\s?[A-Z](?:[a-z]+|[A-Z\d]*(?:_[A-Z\d]+)+)$/;
const MOST_WORDS = 5;

/** What is shown behind a caption. */
export interface Shown {
  readonly start: number;
  readonly value: string;
}

/** The value of a field among the tags behind a caption, which begin at `from`. */
function inField(tags: string, from: number): Shown | undefined {
  const hit = FIELD.exec(tags);
  const value = hit?.[1];
  if (hit === null || value === undefined) return undefined;
  return { start: from + hit.index + hit[0].length - value.length, value };
}

/** The text behind what stands between. */
function asText(text: string, start: number): Shown | undefined {
  SHOWN.lastIndex = start;
  const found = SHOWN.exec(text)?.[1];
  // The end of a sentence is no part of the value.
  const value = found?.replace(/[.:!?]+$/, '');
  return value === undefined ? undefined : { start, value };
}

/** @param from where the caption ends */
export function shownBehind(text: string, from: number): Shown | undefined {
  BETWEEN.lastIndex = from;
  const between = BETWEEN.exec(text)?.[0] ?? '';
  return inField(between, from) ?? asText(text, from + between.length);
}

function captionBefore(text: string, end: number): string {
  const [, before = '', caption = ''] = readBack(CAPTION, text.slice(Math.max(0, end - LONGEST_CAPTION), end)) ?? [];
  if (!OPENERS.has(before) && !WORDED.test(caption)) return '';
  return caption.trim().split(/\s+/).slice(-MOST_WORDS).join(' ');
}

/** The attribute that is a caption of what stands in its element. */
const LABEL = inFront(String.raw`\b(?:label|title|caption|heading|term)=\\{0,3}["'][^"'<>]{2,60}`);

function isLabel(text: string, end: number): boolean {
  return readBack(LABEL, text.slice(Math.max(0, end - LONGEST_CAPTION - 12), end)) !== undefined;
}

/** @param last the offset of the anchor's last character */
function read(text: string, last: number): Candidate | undefined {
  const sign = SIGNS.find((each) => text.startsWith(each, last + 1 - each.length)) ?? '';
  const end = last + 1 - sign.length;
  if (sign === '">' && !isLabel(text, end)) return undefined;
  const shown = shownBehind(text, end);
  const reading = shown === undefined ? undefined : readName(captionBefore(text, end));
  if (shown === undefined || reading === undefined) return undefined;
  return { reading, giving: 'shown', start: shown.start, end: shown.start + shown.value.length, value: shown.value };
}

/** The end of a caption leads to them. */
export const CAPTION_VALUES: LedLiterals = { anchors: ANCHORS, read };
