/** What ends the data that starts behind a quote or a bracket. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '(': ')' };
/** What ends it elsewhere; of an encoded source map an apostrophe and brackets are a part, and it may stand in a string. */
const OPEN_END = /[\s"'`<>)]/g;
const MAP_END = /[\s"`\\<>]|\*\//g;
const MAP_COMMENT = 'sourceMappingURL=';

/** Finds the end of the data that starts at an offset, by the character in front of its URI. */
export type DataEnds = (uri: number, start: number) => number;

type FindEnd = (text: string, from: number) => number;

function byPattern(pattern: RegExp): FindEnd {
  return (text, from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  };
}

const FIND_OPEN_END = byPattern(OPEN_END);
const FIND_MAP_END = byPattern(MAP_END);
const FIND_CLOSING: Readonly<Record<string, FindEnd>> = Object.fromEntries(
  Object.entries(CLOSING).map(([opening, closing]): [string, FindEnd] => [
    opening,
    (text, from) => text.indexOf(closing, from),
  ]),
);

function findEndOf(text: string, at: number): FindEnd {
  if (text.startsWith(MAP_COMMENT, at - MAP_COMMENT.length)) return FIND_MAP_END;
  return FIND_CLOSING[text.charAt(at - 1)] ?? FIND_OPEN_END;
}

/** Finds the end of data; each character is looked at once in all for each kind of end, however many data there are. */
export function dataEnds(text: string): DataEnds {
  const known = new Map<FindEnd, number>();
  return (at, start) => {
    const find = findEndOf(text, at);
    const before = known.get(find) ?? -1;
    if (before >= start) return before;
    const found = find(text, start);
    const end = found === -1 ? text.length : found;
    known.set(find, end);
    return end;
  };
}
