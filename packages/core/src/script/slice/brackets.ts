import { skipSlash, skipString, skipTemplate, type LastOpened } from './lexis.ts';

/** What is told of a script while it is read. */
export interface BracketVisitor {
  /** A bracket opens: `(`, `[`, `{` or the `{` of a hole in a template. */
  readonly open: (at: number, isBrace: boolean) => void;
  readonly close: (at: number, isBrace: boolean, inBrace: boolean) => void;
  /** One of the characters that were asked for. Of both, `inBrace` where what is around them is a brace or nothing. */
  readonly mark: (at: number, code: number, inBrace: boolean) => void;
}

const QUOTE = 1;
const TEMPLATE = 2;
const SLASH = 3;
const OPEN = 4;
const CLOSE = 5;
const MARK = 6;

const GROUPS: readonly (readonly [number, string])[] = [
  [QUOTE, '"\''],
  [TEMPLATE, '`'],
  [SLASH, '/'],
  [OPEN, '({['],
  [CLOSE, ')}]'],
];

/** Which characters the reading stops at: brackets, quotes and slashes, and those that are to be marked. */
export function markedKinds(marks: string): Uint8Array {
  const kinds = new Uint8Array(128);
  for (const char of marks) kinds[char.charCodeAt(0)] = MARK;
  for (const [kind, chars] of GROUPS) for (const char of chars) kinds[char.charCodeAt(0)] = kind;
  return kinds;
}

const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

const IN_BRACE = 0;
const IN_HOLE = 1;
const IN_OTHER = 2;

interface Reading {
  readonly text: string;
  readonly visitor: BracketVisitor;
  /** The kinds of the open brackets, and where they stand. */
  readonly open: number[];
  readonly places: number[];
  readonly opened: LastOpened;
}

function enter(reading: Reading, at: number, kind: number): void {
  reading.open.push(kind);
  reading.places.push(at);
  reading.visitor.open(at, kind === IN_BRACE);
}

function template(reading: Reading, at: number): number {
  const next = skipTemplate(reading.text, at);
  if (reading.text.charCodeAt(next - 1) === OPEN_BRACE) enter(reading, next - 1, IN_HOLE);
  return next;
}

function isInBrace({ open }: Reading): boolean {
  return (open.at(-1) ?? IN_BRACE) === IN_BRACE;
}

/** Closing brackets that fit nothing are passed over: the parser judges whether the text is a script. */
function leave(reading: Reading, at: number, code: number): number {
  const kind = reading.open.at(-1);
  if (kind === undefined || (code === CLOSE_BRACE) === (kind === IN_OTHER)) return at + 1;
  reading.open.pop();
  const place = reading.places.pop() ?? 0;
  if (kind === IN_BRACE) reading.opened.brace = place;
  else if (kind === IN_OTHER) reading.opened.paren = place;
  reading.visitor.close(at, kind === IN_BRACE, isInBrace(reading));
  return kind === IN_HOLE ? template(reading, at + 1) : at + 1;
}

function mark(reading: Reading, at: number, code: number): number {
  reading.visitor.mark(at, code, isInBrace(reading));
  return at + 1;
}

function step(reading: Reading, at: number, kind: number, code: number): number {
  switch (kind) {
    case QUOTE:
      return skipString(reading.text, at, code);
    case TEMPLATE:
      return template(reading, at + 1);
    case SLASH:
      return skipSlash(reading.text, at, reading.opened);
    case OPEN:
      enter(reading, at, code === OPEN_BRACE ? IN_BRACE : IN_OTHER);
      return at + 1;
    case CLOSE:
      return leave(reading, at, code);
    default:
      return mark(reading, at, code);
  }
}

/** Reads the brackets of a script in one pass: past strings, templates, comments and regular expressions. */
export function visitBrackets(text: string, kinds: Uint8Array, visitor: BracketVisitor): void {
  const reading: Reading = { text, visitor, open: [], places: [], opened: { paren: 0, brace: 0 } };
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (kinds[code] ?? 0) : 0;
    at = kind === 0 ? at + 1 : step(reading, at, kind, code);
  }
}
