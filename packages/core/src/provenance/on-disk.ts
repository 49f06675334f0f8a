import type { Origin } from '../report.ts';
import { LineIndex } from '../text/lines.ts';
import { findName, findValue, offsetOf } from './find.ts';
import type { Needles } from './needles.ts';

/**
 * The position in a file as it stands on disk: the content that a map holds of it may be code that was made from it, as
 * of a picture or a document, or it may hold none.
 */
export function onDisk(origin: Origin, original: (file: string) => string | undefined, needles: Needles): Origin {
  const source = original(origin.file);
  if (source === undefined) return origin;
  const near = offsetOf(source, { line: origin.line ?? 1, column: origin.column ?? 1 });
  const at = findValue(source, needles, near) ?? findName(source, needles, near);
  return at === undefined ? origin : { ...origin, ...new LineIndex(source).at(at) };
}
