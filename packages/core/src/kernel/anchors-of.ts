import type { JwtShape, LedShape, Part, PemShape, Run, SequenceShape, Shape } from '../format.ts';
import { isDirect } from '../shapes/parts.ts';
import { alphabet, MOST_PADDING, unpadded, type CharSet } from '../text/alphabet.ts';
import type { Anchor } from './anchor.ts';
import { isOfRuns } from './classes.ts';
import { union } from './merge-anchors.ts';

type Follows = NonNullable<Anchor['follows']>;

function setOf(texts: Iterable<string>): CharSet {
  const set = new Uint8Array(128);
  for (const text of texts) for (const char of text) set[char.charCodeAt(0)] = 1;
  return set;
}

function shortest(texts: readonly string[]): number {
  return texts.length === 0 ? 0 : Math.min(...texts.map((text) => text.length));
}

/** The characters that texts are made of, and how many there are at least; nothing is said of others than ASCII. */
function contentsOf(texts: readonly string[]): Follows | undefined {
  return texts.every((text) => /^[\x01-\x7f]*$/.test(text)) ? { chars: setOf(texts), min: shortest(texts) } : undefined;
}

/** Padding, which may be the last of them, is left out. */
function contentsOfRun({ alphabet: name, min }: Run): Follows {
  const plain = unpadded(name);
  return plain === undefined
    ? { chars: alphabet(name), min }
    : { chars: alphabet(plain), min: Math.max(0, min - MOST_PADDING) };
}

/** The same for a part. */
function contents(part: Part): Follows | undefined {
  switch (part.kind) {
    case 'literal':
      return contentsOf([part.text]);
    case 'choice':
      return contentsOf(part.texts);
    case 'run':
      return contentsOfRun(part);
    default:
      return part satisfies never;
  }
}

/** So many characters tell a token from other text. */
const ENOUGH = 16;

/** What stands at the start of the parts: as long as it is all of a run, else what the first part is. */
function followedBy(parts: readonly Part[]): Follows | undefined {
  let follows: Follows | undefined;
  for (const part of parts) {
    if (follows !== undefined && follows.min >= ENOUGH) break;
    const next = contents(part);
    if (next === undefined) break;
    if (follows !== undefined && !(isOfRuns(follows.chars) && isOfRuns(next.chars))) break;
    follows = follows === undefined ? next : { chars: union(follows.chars, next.chars), min: follows.min + next.min };
    // Padding may stand between it and the next part.
    if (part.kind === 'run' && unpadded(part.alphabet) !== undefined) break;
  }
  return follows;
}

function textsOf(part: Part): readonly string[] {
  if (part.kind === 'run') return [];
  return part.kind === 'literal' ? [part.text] : part.texts;
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

/** The literals of a sequence that its matcher is led to by. */
function sequenceAnchors(shape: SequenceShape, literals: readonly string[]): readonly Anchor[] {
  const places = [...shape.parts.keys()].filter((index) => sameTexts(textsOf(shape.parts[index] ?? NO_PART), literals));
  const [place] = places;
  // Two parts of the same texts: which of them leads to the token is the matcher's own affair.
  if (place === undefined || places.length > 1) return literals.map((literal) => ({ literal }));
  const starts = place === 0 && (shape.behind ?? []).length === 0;
  const follows = followedBy(shape.parts.slice(place + 1));
  return literals.map((literal) => ({ literal, starts, ...(follows === undefined ? {} : { follows }) }));
}

const NO_PART: Part = { kind: 'literal', text: '' };

/**
 * The header of a JSON Web Token names its algorithm: `{"alg":"…"}` with the shortest registered name, `dir`, has 13
 * bytes, which are 18 characters, three of which are `eyJ`.
 */
const JWT_HEAD: Follows = { chars: alphabet('base64url'), min: 15 };
const JWT_START: Part = { kind: 'literal', text: 'eyJ' };
const JWT_REST: Part = { kind: 'run', alphabet: 'base64url', min: JWT_HEAD.min, max: JWT_HEAD.min };

function jwtAnchors(shape: JwtShape, literals: readonly string[]): readonly Anchor[] {
  const lead = shape.lead ?? [];
  const follows = lead.length === 0 ? JWT_HEAD : followedBy([...lead.slice(1), JWT_START, JWT_REST]);
  return literals.map((literal) => ({ literal, starts: true, ...(follows === undefined ? {} : { follows }) }));
}

function pemAnchors(shape: PemShape, literals: readonly string[]): readonly Anchor[] {
  const follows = { chars: setOf(shape.labels), min: shortest(shape.labels) };
  return literals.map((literal) => ({ literal, follows }));
}

/** Characters that end a URL as code writes them. */
const NO_URL: CharSet = ((): CharSet => {
  const set = setOf(['"\'`<>\\|^(){}[]']);
  for (let code = 0; code < 128; code++) if (code <= 0x20 || code === 0x7f) set[code] = 1;
  return set;
})();
const WEB = /^(?:https?|ftps?|wss?):/;
const NO_WEB_CREDENTIALS: CharSet = union(NO_URL, setOf(['/?#']));
const NO_CREDENTIALS: CharSet = union(NO_URL, setOf(['?']));

/** Credentials stand before the path, the query and the fragment; a database's may hold what starts those. */
function uriAnchors(literals: readonly string[]): readonly Anchor[] {
  return literals.map((literal) => ({
    literal,
    starts: true,
    ahead: { sign: '@', stops: WEB.test(literal) ? NO_WEB_CREDENTIALS : NO_CREDENTIALS },
  }));
}

/** Behind a path or a parameter the token follows at once; behind a name it may be quoted. */
function ledAnchor(shape: LedShape, literal: string): Anchor {
  const follows = isDirect(literal) && shape.behindUser !== true ? followedBy(shape.parts) : undefined;
  return follows === undefined ? { literal } : { literal, follows };
}

const NAME_END = /\w$/;
/** What stands behind the name or the value of a member: the end of its literal, white space, a colon, a comma. */
const BEHIND_NAME: Follows = { chars: setOf(['\\"\'`: \t\n\r,}']), min: 1 };

/**
 * What leads to the tokens of a shape, with all that its matcher asks for around it.
 * @param literals the anchors of the compiled shape
 */
export function anchorsOf(shape: Shape, literals: readonly string[]): readonly Anchor[] {
  switch (shape.kind) {
    case 'sequence':
      return sequenceAnchors(shape, literals);
    case 'jwt':
      return jwtAnchors(shape, literals);
    case 'pem':
      return pemAnchors(shape, literals);
    case 'uri':
      return uriAnchors(literals);
    case 'led':
      return literals.map((literal) => ledAnchor(shape, literal));
    case 'byte-array':
    case 'phrase':
      return [];
    case 'fields':
      return literals.map((literal) => ({ literal, starts: true }));
    case 'object':
      return literals.map((literal) => (NAME_END.test(literal) ? { literal, follows: BEHIND_NAME } : { literal }));
    case 'query':
    case 'manifest':
      return literals.map((literal) => ({ literal }));
    default:
      return shape satisfies never;
  }
}
