import { toCandidate, type Candidate } from './candidate.ts';
import { readLiteral } from './literal.ts';
import { readName, type NameReading } from './names/name-kind.ts';

/** `x-api-key: …`, `Authorization: Bearer …`: a header as one literal. */
const HEADER = /(?:x-[a-z][a-z\d-]{1,40}|authorization|proxy-authorization|api-?key):\s?/iy;
/** `Bearer …` and `Basic …` without a name. */
const SCHEME = /(?:bearer|basic)\s/iy;
const HEADER_WORD = /authorization|headers/i;
const REACH = 100;
const HEADER_READING: NameReading = { kind: 'authorization', words: 'authorization', own: true };

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A header as one literal, with its name in front. */
function headerLine(text: string, at: number, depth: number): Candidate | undefined {
  const header = matchAt(HEADER, text, at + 1);
  const reading = header === undefined ? undefined : readName(header.replace(/:\s?$/, ''));
  const literal = reading === undefined ? undefined : readLiteral(text, at, depth);
  if (header === undefined || reading === undefined || literal === undefined) return undefined;
  const value = literal.value.slice(header.length);
  return toCandidate(reading, 'pair', { ...literal, start: literal.start + header.length, value });
}

function isHeaderNear(text: string, from: number, to: number): boolean {
  return HEADER_WORD.test(text.slice(Math.max(0, from - REACH), from) + text.slice(to, to + REACH));
}

/** A scheme with its credential, without a name but with headers near it. */
function bareScheme(text: string, at: number, depth: number): Candidate | undefined {
  if (matchAt(SCHEME, text, at + 1) === undefined) return undefined;
  const literal = readLiteral(text, at, depth);
  if (literal === undefined || !isHeaderNear(text, at, literal.end)) return undefined;
  return toCandidate(HEADER_READING, 'pair', literal);
}

/** A literal that is a header, or the value of one. */
export function headerLiteral(text: string, at: number, depth: number): Candidate | undefined {
  return headerLine(text, at, depth) ?? bareScheme(text, at, depth);
}

/** `"Bearer ".concat("…")`, `"Basic " + "…"`. */
const JOINED = /(bearer|basic)\s\\*["'`](?:\.concat\(|\s?\+\s?)$/i;
const LONGEST_JOINT = 24;

/** `"…?client_secret=" + "…"`. */
const PARAMETER = /[?&"'`]([\w.-]{3,60})=\\*["'`](?:\.concat\(|\s?\+\s?)$/;
const LONGEST_PARAMETER = 80;

/** The parameter in a literal that this one is joined to. */
export function joinedToParameter(text: string, at: number, depth: number): Candidate | undefined {
  const name = PARAMETER.exec(text.slice(Math.max(0, at - depth - LONGEST_PARAMETER), at - depth))?.[1];
  const reading = name === undefined ? undefined : readName(name);
  const literal = reading === undefined ? undefined : readLiteral(text, at, depth);
  return reading === undefined || literal === undefined ? undefined : { reading, giving: 'pair', ...literal };
}

/** The scheme in a literal that this one is joined to. */
export function joinedToScheme(text: string, at: number, depth: number): Candidate | undefined {
  const scheme = JOINED.exec(text.slice(Math.max(0, at - depth - LONGEST_JOINT), at - depth))?.[1];
  const literal = scheme === undefined ? undefined : readLiteral(text, at, depth);
  if (scheme === undefined || literal === undefined || !isHeaderNear(text, at, literal.end)) return undefined;
  return { reading: HEADER_READING, giving: 'pair', ...literal, scheme: scheme.toLowerCase() };
}

/** True where the literal is joined to one before it, by a sign or by `concat`. */
export function isJoined(text: string, opener: number): boolean {
  const before = text.charCodeAt(opener - 1);
  if (before === 0x28) return text.charCodeAt(opener - 2) === 0x74;
  return before === 0x2b || (before === 0x20 && text.charCodeAt(opener - 2) === 0x2b);
}
