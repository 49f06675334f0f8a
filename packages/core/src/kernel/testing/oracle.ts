import type { CharSet } from '../../text/alphabet.ts';
import type { Anchor } from '../anchor.ts';
import type { Kernel, ValueRule } from '../kernel.ts';

/** Where anchors stand, as `at:anchor`, sorted: what a test compares. */
export type Places = readonly string[];

const FREE = /(?:[^A-Za-z0-9_]|\\[nrtbfv0]|%[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4})$/;
const ENCODED = /[A-Za-z0-9+/_-]+/g;
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

/** What a kernel visits. */
export function placesOf(kernel: Kernel, text: string): Places {
  const places: string[] = [];
  kernel.scan(text, { anchor: (at, anchor) => void places.push(`${at}:${anchor}`) });
  return places.toSorted();
}

/** The runs of encoded text, by a regular expression. */
export function encodedOracle(text: string, min: number): readonly string[] {
  return [...text.matchAll(ENCODED)]
    .filter((hit) => hit[0].length >= min)
    .map((hit) => `${hit.index}-${hit.index + hit[0].length}`);
}

/** The runs that stand like values, by a regular expression. */
export function valueOracle(text: string, rule: ValueRule): readonly string[] {
  return [...text.matchAll(VALUES)]
    .map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }))
    .filter(({ start, end }) => end - start >= rule.min && end - start <= rule.max)
    .filter(({ start }) => start === 0 || belongs(rule.before, text.charAt(start - 1)))
    .filter(({ end }) => {
      const rest = text.slice(end).replace(/^={1,2}/, '');
      return rest === '' || belongs(rule.after, rest.charAt(0));
    })
    .map(({ start, end }) => `${start}-${end}`);
}

/** Which runs a kernel visits. */
export function runsOf(kernel: Kernel, text: string, what: 'value' | 'encoded'): readonly string[] {
  const runs: string[] = [];
  kernel.scan(text, { [what]: (start: number, end: number) => void runs.push(`${start}-${end}`) });
  return runs;
}
