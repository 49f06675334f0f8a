import type { Offsets } from '../../kernel/index.ts';
import { toCandidate, type Candidate } from './candidate.ts';
import { headerLiteral, isJoined, joinedToParameter, joinedToScheme } from './headers.ts';
import { readLiteral } from './literal.ts';
import { readName } from './names/name-kind.ts';
import { namingBefore, overBackslashes, type Naming } from './names/naming.ts';
import { isNeutral, readBeside, readKeyAround } from './names/neighbour.ts';
import { webhook } from './webhook.ts';

type Visit = (candidate: Candidate) => void;

function byCode(chars: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const char of chars) table[char.charCodeAt(0)] = 1;
  return table;
}

/** First letters of headers, schemes and addresses. */
const SELF_NAMED = byCode('xXaAbBh');

/** `commit("setApiSecret","…")`, `push(["setApiSecret","…"])`: what a call is told to do says the name as well. */
const SETTING = /^set(?=[A-Z_])/i;

function setBy({ name, giving }: Naming): string {
  return giving === 'argument' ? name.replace(SETTING, '') : name;
}

/** A literal that is given to a name, or to one that says nothing but stands beside one that does. */
function givenTo(naming: Naming | undefined, text: string, at: number, depth: number): Candidate | undefined {
  if (naming === undefined) return undefined;
  const reading = readName(setBy(naming)) ?? readKeyAround(text, naming);
  if (reading === undefined && !isNeutral(naming.name)) return undefined;
  const literal = readLiteral(text, at, depth);
  if (literal === undefined) return undefined;
  if (reading !== undefined) return toCandidate(reading, naming.giving, literal);
  const other = readBeside(text, naming, literal);
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

function atQuote(text: string, at: number, visit: Visit): void {
  const opener = text.charCodeAt(at - 1) === 0x5c ? overBackslashes(text, at) : at;
  const depth = at - opener;
  const naming = namingBefore(text, opener);
  const candidate =
    givenTo(naming, text, at, depth) ??
    selfNamed(naming, text, at, depth) ??
    (isJoined(text, opener) ? (joinedToScheme(text, at, depth) ?? joinedToParameter(text, at, depth)) : undefined);
  if (candidate !== undefined) visit(candidate);
}

/**
 * Visits every literal that is given to a name that says secret.
 * @param quotes where literals open that are worth a look
 */
export function visitLiterals(text: string, quotes: Offsets, visit: Visit): void {
  for (const at of quotes) atQuote(text, at, visit);
}
