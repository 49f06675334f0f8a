import { asInteger } from '../value/primitive.ts';
import { asText, cutText, joinTexts, LONGEST_TEXT, madeFrom, textAt } from '../value/text.ts';
import { numberOf, UNDEFINED, UNKNOWN, type TextValue, type Value } from '../value/value.ts';
import type { Method } from './site.ts';
import { SEARCHING_METHODS } from './text-search.ts';

/** An offset counted from the end where it is negative, kept inside of the text. */
function fromEnd(at: number, length: number): number {
  return at < 0 ? Math.max(0, length + at) : Math.min(at, length);
}

function inside(at: number, length: number): number {
  return Math.min(Math.max(0, at), length);
}

type Range = (first: number, second: number | undefined, length: number) => readonly [number, number];

function cutting(range: Range): Method<TextValue> {
  return (self, [first, second]) => {
    const { length } = self.text;
    const a = asInteger(first, 0);
    const given = second !== undefined && second.kind !== 'undefined';
    const b = given ? asInteger(second, 0) : undefined;
    if (a === undefined || (given && b === undefined)) return UNKNOWN;
    const [start, end] = range(a, b, length);
    return cutText(self, start, Math.max(start, end));
  };
}

const slice: Range = (a, b, length) => [fromEnd(a, length), b === undefined ? length : fromEnd(b, length)];
const substring: Range = (a, b, length) => {
  const ends = [inside(a, length), b === undefined ? length : inside(b, length)] as const;
  return [Math.min(...ends), Math.max(...ends)];
};
const substr: Range = (a, b, length) => {
  const start = fromEnd(a, length);
  return [start, b === undefined ? length : Math.min(length, start + Math.max(0, b))];
};

/** A method that takes one place in the text. */
function placed(
  read: (self: TextValue, at: number) => Value,
  place: (at: number, length: number) => number = (at) => at,
): Method<TextValue> {
  return (self, [argument]) => {
    const at = asInteger(argument, 0);
    return at === undefined ? UNKNOWN : read(self, place(at, self.text.length));
  };
}

function has(self: TextValue, at: number): boolean {
  return at >= 0 && at < self.text.length;
}

function codeAt(self: TextValue, at: number, code: number | undefined): Value {
  return numberOf(code ?? Number.NaN, cutText(self, at, at + 1).pieces[0]?.span);
}

const charAt = placed((self, at) => (has(self, at) ? cutText(self, at, at + 1) : textAt('', { start: 0, end: 0 })));
const at = placed(
  (self, index) => (has(self, index) ? cutText(self, index, index + 1) : UNDEFINED),
  (index, length) => (index < 0 ? index + length : index),
);
const charCodeAt = placed((self, index) =>
  codeAt(self, index, has(self, index) ? self.text.charCodeAt(index) : undefined),
);
const codePointAt = placed((self, index) =>
  has(self, index) ? codeAt(self, index, self.text.codePointAt(index)) : UNDEFINED,
);

const concat: Method<TextValue> = (self, args, site) => {
  const texts = args.map((each) => asText(each, site.span));
  return texts.includes(undefined) ? UNKNOWN : joinTexts([self, ...texts.filter((each) => each !== undefined)]);
};

const repeat: Method<TextValue> = (self, [argument]) => {
  const count = asInteger(argument, 0);
  if (count === undefined || count < 0 || self.text.length * count > LONGEST_TEXT) return UNKNOWN;
  return joinTexts(Array.from({ length: self.text === '' ? 0 : count }, () => self));
};

function trimming(start: boolean, end: boolean): Method<TextValue> {
  return (self) => {
    const { text } = self;
    const from = start ? text.length - text.trimStart().length : 0;
    const to = end ? text.trimEnd().length : text.length;
    return cutText(self, from, Math.max(from, to));
  };
}

function padding(atStart: boolean): Method<TextValue> {
  return (self, [length, filler], site) => {
    const wanted = asInteger(length, 0);
    const fill =
      filler === undefined || filler.kind === 'undefined' ? textAt(' ', site.span) : asText(filler, site.span);
    if (wanted === undefined || fill === undefined || wanted > LONGEST_TEXT) return UNKNOWN;
    const missing = wanted - self.text.length;
    if (missing <= 0 || fill.text === '') return self;
    const copies = Array.from({ length: Math.ceil(missing / fill.text.length) }, () => fill);
    const pad = joinTexts(copies);
    if (pad.kind !== 'text') return UNKNOWN;
    const cut = cutText(pad, 0, missing);
    return joinTexts(atStart ? [cut, self] : [self, cut]);
  };
}

function changing(change: (text: string) => string): Method<TextValue> {
  return (self, _, { span }) => madeFrom(self, change(self.text), span);
}

const itself: Method<TextValue> = (self) => self;
const lower = changing((text) => text.toLowerCase());
const upper = changing((text) => text.toUpperCase());

const FORMS: ReadonlySet<string> = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);

const normalize: Method<TextValue> = (self, [form], { span }) => {
  const name = form === undefined || form.kind === 'undefined' ? 'NFC' : asText(form, span)?.text;
  return name !== undefined && FORMS.has(name) ? madeFrom(self, self.text.normalize(name), span) : UNKNOWN;
};

/** What can be called on a text. */
export const TEXT_METHODS: ReadonlyMap<string, Method<TextValue>> = new Map<string, Method<TextValue>>([
  ...SEARCHING_METHODS,
  ['slice', cutting(slice)],
  ['substring', cutting(substring)],
  ['substr', cutting(substr)],
  ['at', at],
  ['charAt', charAt],
  ['charCodeAt', charCodeAt],
  ['codePointAt', codePointAt],
  ['concat', concat],
  ['repeat', repeat],
  ['trim', trimming(true, true)],
  ['trimStart', trimming(true, false)],
  ['trimLeft', trimming(true, false)],
  ['trimEnd', trimming(false, true)],
  ['trimRight', trimming(false, true)],
  ['padStart', padding(true)],
  ['padEnd', padding(false)],
  ['toLowerCase', lower],
  ['toLocaleLowerCase', lower],
  ['toUpperCase', upper],
  ['toLocaleUpperCase', upper],
  ['normalize', normalize],
  ['toString', itself],
  ['valueOf', itself],
]);
