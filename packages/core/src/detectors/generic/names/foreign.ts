// Values under names and captions of other languages: `"contraseña":"…"`, `motDePasseAdmin="…"`, `<dt>API-Schlüssel</dt><dd>…</dd>`. Pages
// translate what they say, so that only what looks random counts.

import type { Candidate } from '../candidate.ts';
import { shownBehind } from '../leads/caption.ts';
import type { LedLiterals } from '../leads/led.ts';
import { readLiteral, type Literal } from '../literal.ts';
import { readForeignName, type NameReading } from './name-kind.ts';
import { inFront, readBack } from '../read-back.ts';

/** Parts of such words, without the letters that have accents. */
const PARTS = [
  'asswort',
  'ennwort',
  'achtwoord',
  'ontrase',
  'senha',
  'Senha',
  'ot de passe',
  'ot_de_passe',
  'otDePasse',
  'Schl',
  'schl',
  'eheimnis',
  'sleutel',
  'lave secreta',
  'lave de API',
  'lave de acceso',
  'lave API',
  'laveSecreta',
  'lave_secreta',
  'laveApi',
  'lave_api',
  'have secreta',
  'have de API',
  'have_api',
  'haveApi',
  'haveSecreta',
  'have_secreta',
  'hiave segreta',
  'hiave API',
  'hiaveSegreta',
  'hiave_segreta',
  'cle_api',
  'cleApi',
  'cle_secrete',
  'cleSecrete',
  'jetonAcces',
  'jeton_acces',
  'eton d',
];
/** Letters, also as they are escaped in code and in a page. */
const LETTER = String.raw`(?:[\p{L}\p{N}_-]|\\{1,2}(?:x[\da-fA-F]{2}|u00[\da-fA-F]{2})|&[a-zA-Z](?:tilde|acute|uml|grave|circ);)`;
const NAME_BEFORE = inFront(String.raw`(?<![\p{L}\p{N}_-])((?:[\p{L}\p{N}_-]{1,20} ){0,3}[\p{L}\p{N}_-]{0,30})`, 'u');
const NAME_BEHIND = new RegExp(
  String.raw`${LETTER}{0,24}(?:[ '](?:de|d|del|da|do|di|l)?[ ']?${LETTER}{2,20}){0,3}`,
  'uy',
);
const ESCAPED = /\\{1,2}(?:x|u00)([\da-fA-F]{2})/g;
const ENTITY = /&([a-zA-Z])(?:tilde|acute|uml|grave|circ);/g;
const GIVEN = /\\{0,3}["'`]?\]?\s{0,3}[:=]\s{0,3}(\\{0,3})["'`]/y;
const REACH = 60;
/** One of them stands behind every name that is given something, or shown with it: prose has none as near. */
const SIGN = /[:=<|*"'`]/;

function decoded(name: string): string {
  return name
    .replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(ENTITY, '$1');
}

/** What a name says, with fewer and fewer of the words in front of it. */
function readingOf(name: string): NameReading | undefined {
  for (let words = name.trim(); words !== ''; words = words.includes(' ') ? words.slice(words.indexOf(' ') + 1) : '') {
    const reading = readForeignName(words);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** The literal behind the name, in code. */
function given(text: string, from: number): Literal | undefined {
  GIVEN.lastIndex = from;
  const depth = GIVEN.exec(text)?.[1]?.length;
  return depth === undefined ? undefined : readLiteral(text, GIVEN.lastIndex - 1, depth);
}

/** The text behind the name, in a page. */
function shown(text: string, from: number): Literal | undefined {
  const { start, value } = shownBehind(text, from) ?? {};
  return start === undefined || value === undefined ? undefined : { start, end: start + value.length, value };
}

/** @param last the offset of the part's last letter */
function read(text: string, last: number): Candidate | undefined {
  if (!SIGN.test(text.slice(last + 1, last + 1 + REACH))) return undefined;
  NAME_BEHIND.lastIndex = last + 1;
  const behind = NAME_BEHIND.exec(text)?.[0] ?? '';
  const end = last + 1 + behind.length;
  const literal = given(text, end) ?? shown(text, end);
  if (literal === undefined) return undefined;
  const before = readBack(NAME_BEFORE, text.slice(Math.max(0, last + 1 - REACH), last + 1))?.[1] ?? '';
  const reading = readingOf(decoded(before + behind));
  return reading === undefined ? undefined : { reading, giving: 'shown', ...literal };
}

export const FOREIGN_VALUES: LedLiterals = { anchors: PARTS.map((literal) => ({ literal })), read };
