import type { CharSet } from '../../text/alphabet.ts';
import { decodeBase64 } from '../../text/base64.ts';
import type { Anchor } from '../anchor.ts';
import type { Kernel, ValueRule } from '../kernel.ts';
import { MARK_KINDS } from '../mark-kinds.ts';
import type { Offsets } from '../numbers.ts';

/** Where anchors stand, as `at:anchor`, sorted: what a test compares. */
export type Places = readonly string[];

const FREE = /(?:[^A-Za-z0-9_]|\\[nrtbfv0]|%[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4})$/;
const ENCODED = /[A-Za-z0-9+/_-]{22,}/g;
const LISTS = /[\da-fA-FxX,:\- \t\r\n\\nrt]{47,}/g;
const VALUES = /[A-Za-z0-9+/_.~-]+/g;

function belongs(set: CharSet, char: string): boolean {
  return set[char.charCodeAt(0)] === 1;
}

function isAhead(rest: string, { sign, stops }: NonNullable<Anchor['ahead']>): boolean {
  const units = rest.split('');
  const signAt = units.indexOf(sign);
  const stopAt = units.findIndex((unit) => unit !== sign && (!/[\x01-\x7f]/.test(unit) || belongs(stops, unit)));
  if (signAt === -1 && stopAt === -1) return rest.length === 256;
  return signAt !== -1 && (stopAt === -1 || signAt < stopAt);
}

function fits(anchor: Anchor, text: string, at: number): boolean {
  const end = at + anchor.literal.length;
  if (anchor.starts === true && at > 0 && !FREE.test(text.slice(Math.max(0, at - 6), at))) return false;
  const { follows, ahead } = anchor;
  if (follows !== undefined) {
    const following = text.slice(end, end + Math.min(follows.min, 64));
    if (following.length < Math.min(follows.min, 64)) return false;
    if (!following.split('').every((unit) => belongs(follows.chars, unit))) return false;
  }
  return ahead === undefined || isAhead(text.slice(end, end + 256), ahead);
}

/** Literal by literal, place by place: slow, and of nothing that the kernels are made of. */
export function oracle(anchors: readonly Anchor[], text: string): Places {
  return anchors
    .flatMap((anchor, index) => {
      const places: string[] = [];
      for (let at = text.indexOf(anchor.literal); at !== -1; at = text.indexOf(anchor.literal, at + 1)) {
        if (fits(anchor, text, at)) places.push(`${at}:${index}`);
      }
      return places;
    })
    .toSorted();
}

/** Needle by needle. */
export function needleOracle(needles: readonly string[], text: string): Places {
  return oracle(
    needles.map((literal) => ({ literal })),
    text,
  );
}

function pairs(numbers: Offsets, sign: string): readonly string[] {
  return Array.from({ length: numbers.length / 2 }, (_, k) => `${numbers[2 * k]}${sign}${numbers[2 * k + 1]}`);
}

/** Where a kernel finds anchors. */
export function placesOf(kernel: Kernel, text: string): Places {
  return pairs(kernel.scan(text).anchors, ':').toSorted();
}

/** Where a kernel finds needles. */
export function needlesOf(kernel: Kernel, text: string): Places {
  return pairs(kernel.scan(text).needles, ':').toSorted();
}

/** Which runs a kernel finds. */
export function runsOf(
  kernel: Kernel,
  text: string,
  what: 'values' | 'encoded' | 'lists' | 'phrases',
): readonly string[] {
  return pairs(kernel.scan(text)[what], '-');
}

/** Which marks a kernel finds, as `kind:at`. */
export function marksOf(kernel: Kernel, text: string): readonly string[] {
  const { marks } = kernel.scan(text);
  return MARK_KINDS.flatMap((kind) => Array.from(marks[kind], (at) => `${kind}:${at}`));
}

/** True where eight characters of base64 write six bytes of text. */
function isText(chars: string): boolean {
  return chars.length === 8 && /^[\t\n\r\x20-\x7e]{6}$/.test(String.fromCharCode(...decodeBase64(chars)));
}

/** Parts of 40 characters, the last one of up to 79. */
const PARTS = /.{1,79}$|.{40}/g;

function isWords(run: string): boolean {
  const parts = run.match(PARTS) ?? [];
  return parts.every(
    (part) => /[^a-z\d]/.test(part) && 2 * (part.match(/(?<=[a-z])[a-z]/g)?.length ?? 0) > part.length,
  );
}

function mayCarry(run: string, before: string): boolean {
  if ((run.length >= 40 && !isWords(run)) || (run.length >= 27 && before === '|')) return true;
  if (run.length >= 32 && /^[\da-f]{16}$/i.test(run.slice(8, 24))) return true;
  return Array.from({ length: run.length }, (_, at) => at).some((at) => isText(run.slice(at, at + 8)));
}

/** The runs of encoded text, by a regular expression. */
export function encodedOracle(text: string): readonly string[] {
  return [...text.matchAll(ENCODED)]
    .filter((hit) => mayCarry(hit[0], text.charAt(hit.index - 1)))
    .map((hit) => `${hit.index}-${hit.index + hit[0].length}`);
}

/** The runs that hold lists of numbers, by a regular expression. */
export function listOracle(text: string): readonly string[] {
  return [...text.matchAll(LISTS)]
    .filter((hit) => hit[0].split(/[^\dA-Fa-fXx]+/).filter((item) => /^\d/.test(item)).length >= 16)
    .map((hit) => `${hit.index}-${hit.index + hit[0].length}`);
}

const PHRASES = /[a-z ]{47,}/g;

const TWELVE_WORDS = /(?<![a-z])(?:[a-z]{3,8}(?: |$)){12}/;

/** The runs of lower-case words that hold twelve of a phrase, by a regular expression. */
export function phraseOracle(text: string): readonly string[] {
  return [...text.matchAll(PHRASES)]
    .filter((hit) => TWELVE_WORDS.test(hit[0]))
    .map((hit) => `${hit.index}-${hit.index + hit[0].length}`);
}

const TAIL = /(?:%[\da-fA-F]{2}|\\[nrtbfv0]|\\x[\da-fA-F]{2}|\\u[\da-fA-F]{4})/y;

function tailOf(text: string, start: number): number {
  TAIL.lastIndex = start - 1;
  const length = TAIL.exec(text)?.[0].length ?? 1;
  return start === 0 ? 0 : length - 1;
}

/** A piece of a path in SVG behind a number and a space. */
const DRAWING = /^\d (?=.*[.-])[\dMmZzLlHhVvCcSsQqTtAa.-]+$/;

/** The runs that stand like values, by a regular expression. */
export function valueOracle(text: string, rule: ValueRule): readonly string[] {
  return [...text.matchAll(VALUES)]
    .map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }))
    .filter(({ start, end }) => end - start >= rule.min && end - start <= rule.max)
    .filter(({ start }) => start === 0 || tailOf(text, start) > 0 || belongs(rule.before, text.charAt(start - 1)))
    .filter(({ start, end }) => start < 2 || !DRAWING.test(text.slice(start - 2, end)))
    .filter(({ start, end }) => {
      const padding = /^={0,2}/.exec(text.slice(end))?.[0] ?? '';
      const rest = text.charAt(end + padding.length);
      const from = start + tailOf(text, start);
      const value = text.slice(from, end) + padding;
      const isLed = text.charAt(from - 1) === ':';
      return (
        (rest === '' || belongs(rule.after, rest)) &&
        /\d/.test(value) &&
        new Set(value).size > 2 &&
        rule.shapes.some(
          ({ chars, min, max, led = false }) =>
            (!led || isLed) &&
            value.length >= min &&
            value.length <= max &&
            value.split('').every((unit) => belongs(chars, unit)),
        )
      );
    })
    .map(({ start, end }) => `${start}-${end}`);
}
