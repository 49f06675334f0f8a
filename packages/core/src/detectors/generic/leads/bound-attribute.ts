// Literals in attributes that hold an expression: `<my-map :api-secret="'…'">` of Vue, `[apiSecret]="'…'"` of Angular.

import { toCandidate, type Candidate } from '../candidate.ts';
import type { LedLiterals } from './led.ts';
import { readName } from '../names/name-kind.ts';
import { inFront, readBack } from '../read-back.ts';
import { valuesOf } from './values-of.ts';

const WORDS = ['ecret', 'oken', 'assword', 'pi-key', 'piKey', 'ccess-key', 'ccessKey', 'ecret-key', 'ivate-key'];
const NAME = inFront(String.raw`(?:v-bind:|[:[])([A-Za-z][\w.-]{2,60})\]?=\\{0,3}["']`);
const REACH = 80;

/** @param last the offset of the quote that opens the attribute */
function read(text: string, last: number): readonly Candidate[] | undefined {
  const start = last + 1;
  const reading = readName(readBack(NAME, text.slice(Math.max(0, start - REACH), start))?.[1] ?? '');
  if (reading === undefined) return undefined;
  return valuesOf(text, start).map(({ literal, isWhole }) =>
    toCandidate(reading, isWhole ? 'assigned' : 'argument', literal),
  );
}

export const BOUND_ATTRIBUTES: LedLiterals = {
  anchors: WORDS.flatMap((word) =>
    [`${word}="`, `${word}]="`, `${word}=\\"`, `${word}]=\\"`].map((literal) => ({ literal })),
  ),
  read,
};
