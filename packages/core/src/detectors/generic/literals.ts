import { toCandidate, type Candidate } from './candidate.ts';
import { headerLiteral, isJoined, joinedToScheme } from './headers.ts';
import { readLiteral } from './literal.ts';
import { readName } from './name-kind.ts';
import { mayBeNamed } from './name-tail.ts';
import { namingBefore, overBackslashes, type Naming } from './naming.ts';
import { isNeutral, namingBeside } from './neighbour.ts';
import { webhook } from './webhook.ts';

type Visit = (candidate: Candidate) => void;

function byCode(chars: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const char of chars) table[char.charCodeAt(0)] = 1;
  return table;
}

/** What stands in front of a literal that is given to a name. */
const OPENS = byCode(':=,|?[> \t\n\r');
/** What a value may start with. */
const STARTS = ((): Uint8Array => {
  const table = new Uint8Array(256);
  for (let code = 0x21; code < 0x7f; code++) table[code] = 1;
  for (const char of '"\'`\\') table[char.charCodeAt(0)] = 0;
  return table;
})();
/** A value is a word of at least so many characters; the scheme of a header is shorter. */
const SHORTEST = 6;
const SHORTEST_SCHEME = 3;

/** True where the literal behind the quote is one long word, or starts with the scheme of a header. */
function startsValue(text: string, at: number, quote: number): boolean {
  if (STARTS[text.charCodeAt(at + 1)] !== 1) return false;
  for (let next = at + 2; next <= at + SHORTEST; next++) {
    const code = text.charCodeAt(next);
    if (code === 0x20) return next > at + SHORTEST_SCHEME;
    if (code === quote || code < 0x20 || Number.isNaN(code)) return false;
  }
  return true;
}

/** First letters of headers, schemes and addresses. */
const SELF_NAMED = byCode('xXaAbBh');

/** A literal that is given to a name, or to one that says nothing but stands beside one that does. */
function givenTo(naming: Naming | undefined, text: string, at: number, depth: number): Candidate | undefined {
  if (naming === undefined) return undefined;
  const reading = readName(naming.name);
  if (reading === undefined && !isNeutral(naming.name)) return undefined;
  const literal = readLiteral(text, at, depth);
  if (literal === undefined) return undefined;
  if (reading !== undefined) return toCandidate(reading, naming.giving, literal);
  const beside = namingBeside(text, naming, literal);
  const other = beside === undefined ? undefined : readName(beside);
  return other === undefined ? undefined : toCandidate(other, 'pair', literal);
}

function isAddress(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === 0x68 && text.startsWith('ttp', at + 2);
}

/** A literal that says itself what it is. */
function selfNamed(naming: Naming | undefined, text: string, at: number, depth: number): Candidate | undefined {
  if (SELF_NAMED[text.charCodeAt(at + 1)] !== 1) return undefined;
  return isAddress(text, at) ? webhook(naming, text, at, depth) : headerLiteral(text, at, depth);
}

function atQuote(text: string, at: number, quote: number, visit: Visit): void {
  const opener = text.charCodeAt(at - 1) === 0x5c ? overBackslashes(text, at) : at;
  const depth = at - opener;
  const first = text.charCodeAt(at + 1);
  const opens = OPENS[text.charCodeAt(opener - 1)] === 1;
  if ((!opens && SELF_NAMED[first] !== 1 && !isJoined(text, opener)) || !startsValue(text, at, quote)) return;
  const named = opens && (mayBeNamed(text, opener) || isAddress(text, at));
  const naming = named ? namingBefore(text, opener) : undefined;
  const candidate =
    givenTo(naming, text, at, depth) ??
    selfNamed(naming, text, at, depth) ??
    (isJoined(text, opener) ? joinedToScheme(text, at, depth) : undefined);
  if (candidate !== undefined) visit(candidate);
}

/** Visits every literal that is given to a name that says secret. */
export function visitLiterals(text: string, visit: Visit): void {
  for (const mark of '"\'`') {
    const quote = mark.charCodeAt(0);
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) atQuote(text, at, quote, visit);
  }
}
