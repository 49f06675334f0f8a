import type { Offsets } from '../../kernel/index.ts';
import { textWriter } from '../../text/text-writer.ts';
import type { View, ViewReader } from '../view.ts';
import { piecedView } from './pieced-view.ts';

const VIA = 'flattened';
/** A name, and the number of a plain value in front of it. */
const TAGGED = '":[0,"';
/** What is left out of it: `[0,`. */
const TAG = { start: 2, end: 5 };
/** How much is read in front of the first tag and behind the last: a name is shorter, and a value is not much longer. */
const [BEFORE, BEHIND] = [256, 4096];

/** The last of the tags that stand so near to one another that they are read at once, by its place in the list. */
function lastNear(anchors: Offsets, first: number): number {
  let last = first;
  while (last + 2 < anchors.length && (anchors[last + 2] ?? 0) - (anchors[last] ?? 0) < BEHIND) last += 2;
  return last;
}

function untagged(view: View, anchors: Offsets, first: number, last: number): View {
  const { text } = view;
  const writer = textWriter();
  const pieces: number[] = [];
  const copy = (start: number, end: number): void => {
    pieces.push(writer.length(), start, end - start);
    writer.copy(text, start, end);
  };
  let from = Math.max(0, (anchors[first] ?? 0) - BEFORE);
  for (let k = first; k <= last; k += 2) {
    const at = anchors[k] ?? 0;
    copy(from, at + TAG.start);
    from = at + TAG.end;
  }
  copy(from, Math.min(text.length, from + BEHIND));
  return piecedView(view, VIA, writer.text(), pieces);
}

/** Reads the properties of Astro's islands, where a number tells what each value is: `"name":[0,"value"]`. */
export const taggedReader: ViewReader = {
  via: VIA,
  asks: { anchors: [{ literal: TAGGED }] },
  isLed: ({ anchors }) => anchors.length > 0,
  *open(view, { anchors }) {
    for (let first = 0; first < anchors.length;) {
      const last = lastNear(anchors, first);
      yield untagged(view, anchors, first, last);
      first = last + 2;
    }
  },
};
