import { nestedView, type Span, type View } from '../../views/view.ts';
import { lastBelow } from '../slice/sorted.ts';
import type { Unravelled } from './unravel.ts';

/**
 * A script with its strings where they are used, as a view of what it comes from: each string is carried by the call
 * that asks for it.
 * @param start where the script starts in the parent's text
 */
export function unravelledView(parent: View, { text, replaced }: Unravelled, start: number): View {
  const froms = replaced.map(({ from }) => from);
  function carrier(at: number): Span {
    const before = replaced[lastBelow(froms, at + 1)];
    if (before === undefined) return { start: at, end: at + 1 };
    if (at < before.to) return before;
    const own = before.end + at - before.to;
    return { start: own, end: own + 1 };
  }
  const toParent = (range: Span): Span => {
    const first = carrier(range.start);
    const last = range.end > range.start ? carrier(range.end - 1) : { start: first.start, end: first.start };
    return { start: start + first.start, end: start + last.end };
  };
  return nestedView(parent, 'string-array', text, toParent);
}
