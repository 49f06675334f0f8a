import type { Found } from './kernel.ts';
import type { MarkKind } from './mark-kinds.ts';
import { Numbers, type Offsets } from './numbers.ts';

/** What is found in a text, while it is read. */
export interface Finding {
  readonly anchors: Numbers;
  readonly needles: Numbers;
  readonly values: Numbers;
  readonly encoded: Numbers;
  readonly lists: Numbers;
  readonly phrases: Numbers;
  readonly closings: Numbers;
  readonly marks: Readonly<Record<MarkKind, Numbers>>;
  capped: boolean;
  holdsZero: boolean;
}

export function newFinding(): Finding {
  return {
    anchors: new Numbers(),
    needles: new Numbers(),
    values: new Numbers(),
    encoded: new Numbers(),
    lists: new Numbers(),
    phrases: new Numbers(),
    closings: new Numbers(),
    marks: {
      escape: new Numbers(),
      percent: new Numbers(),
      entity: new Numbers(),
      'quoted-printable': new Numbers(),
      literal: new Numbers(),
      pair: new Numbers(),
      digits: new Numbers(),
    },
    capped: false,
    holdsZero: false,
  };
}

/** Nothing more is found. */
export function foundIn({
  anchors,
  needles,
  values,
  encoded,
  lists,
  phrases,
  closings,
  marks,
  capped,
  holdsZero,
}: Finding): Found {
  return {
    anchors: anchors.all(),
    needles: needles.all(),
    values: values.all(),
    encoded: encoded.all(),
    lists: lists.all(),
    phrases: phrases.all(),
    closings: closings.all(),
    marks: {
      escape: marks.escape.all(),
      percent: marks.percent.all(),
      entity: marks.entity.all(),
      'quoted-printable': marks['quoted-printable'].all(),
      literal: marks.literal.all(),
      pair: marks.pair.all(),
      digits: marks.digits.all(),
    },
    capped,
    holdsZero,
  };
}

/** Visits pairs of numbers: starts and ends, or places and what stands there. */
export function eachPair(pairs: Offsets, visit: (first: number, second: number) => void): void {
  for (let k = 0; k < pairs.length; k += 2) visit(pairs[k] ?? 0, pairs[k + 1] ?? 0);
}
