import type { ClaimTest, JwtShape, Part } from '../format.ts';
import { alphabet, runEnd } from '../text/alphabet.ts';
import { decodeBase64 } from '../text/base64.ts';
import { freeAfter, freeBefore } from '../text/boundary.ts';
import { ofText } from '../text/of-text.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import type { CompiledShape, ShapeMatch } from './compiled.ts';
import { matchForward } from './parts.ts';

/** Longest token that is read, in characters. */
const LONGEST = 16_384;
/** Shorter signatures are none: sixteen bytes. What has no signature proves nothing to anybody. */
const SHORTEST_SIGNATURE = 22;
const START = 'eyJ';
const SEGMENT = alphabet('base64url');
const DOT = 0x2e;

type Claims = Readonly<Record<string, unknown>>;

/** A token in three parts, decoded. */
interface Jwt {
  readonly end: number;
  readonly header: Claims;
  readonly payload: Claims;
}

function parseSegment(text: string, start: number, end: number): Claims | undefined {
  const json = decodeUtf8(decodeBase64(text, start, end));
  if (json === undefined || !json.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Claims) : undefined;
  } catch {
    return undefined;
  }
}

function decodeJwt(text: string, start: number): Jwt | undefined {
  const limit = Math.min(text.length, start + LONGEST);
  const first = runEnd(text, start, limit, SEGMENT);
  if (text.charCodeAt(first) !== DOT) return undefined;
  const second = runEnd(text, first + 1, limit, SEGMENT);
  if (text.charCodeAt(second) !== DOT) return undefined;
  const end = runEnd(text, second + 1, limit, SEGMENT);
  if (end - second - 1 < SHORTEST_SIGNATURE) return undefined;
  const header = parseSegment(text, start, first);
  if (header === undefined || typeof header['alg'] !== 'string') return undefined;
  const payload = parseSegment(text, first + 1, second);
  return payload === undefined ? undefined : { end, header, payload };
}

/** What was read last: all formats of such tokens are led to the same place in turn. */
const lastOf = ofText<{ start: number; jwt: Jwt | undefined }>(() => ({ start: -1, jwt: undefined }));

function readJwt(text: string, start: number): Jwt | undefined {
  const last = lastOf(text);
  if (last.start !== start) last.jwt = decodeJwt(text, start);
  last.start = start;
  return last.jwt;
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((member): member is string => typeof member === 'string') : [];
}

function holds(claims: Claims, test: ClaimTest): boolean {
  const value = claims[test.claim];
  switch (test.is) {
    case 'present':
      return value !== undefined;
    case 'equal':
      return texts(value).includes(test.text);
    case 'start':
      return texts(value).some((text) => text.startsWith(test.text));
    case 'end':
      return texts(value).some((text) => text.endsWith(test.text));
    case 'part':
      return texts(value).some((text) => text.includes(test.text));
    default:
      return test satisfies never;
  }
}

/** The claims that were decisive, as a person reads them. Claims name roles and issuers, not secrets. */
function facts(shape: JwtShape, jwt: Jwt): readonly string[] {
  return shape.claims.flatMap((test) => {
    const value = jwt.payload[test.claim];
    return test.is === 'equal'
      ? [`claim ${test.claim} is ${test.text}`]
      : value === undefined
        ? []
        : [`has claim ${test.claim}`];
  });
}

function expiry(payload: Claims): number | undefined {
  return typeof payload['exp'] === 'number' ? payload['exp'] : undefined;
}

function toMatch(shape: JwtShape, text: string, start: number, jwt: Jwt): ShapeMatch {
  const expires = expiry(jwt.payload);
  return {
    start,
    end: jwt.end,
    value: text.slice(start, jwt.end),
    prefix: shape.lead?.[0].text ?? START,
    facts: facts(shape, jwt),
    confirmed: shape.claims.length > 0 || shape.lead !== undefined,
    ...(expires === undefined ? {} : { expires }),
  };
}

/** Where the token proper starts behind its lead, or -1. */
function behindLead(text: string, at: number, lead: readonly Part[]): number {
  const start = lead.length === 0 ? at : matchForward(text, at, lead);
  return start !== -1 && text.startsWith(START, start) ? start : -1;
}

/** A JSON Web Token whose header and payload decode and whose claims pass every test. */
export function compileJwt(shape: JwtShape): CompiledShape {
  const lead = shape.lead ?? [];
  const anchor = shape.lead?.[0].text ?? START;
  return {
    anchors: [anchor],
    specificity: anchor.length + 10 * (shape.claims.length + (shape.header?.length ?? 0)),
    match(text, at) {
      if (!freeBefore(text, at)) return;
      const start = behindLead(text, at, lead);
      const jwt = start === -1 ? undefined : readJwt(text, start);
      if (jwt === undefined || !freeAfter(text, jwt.end, SEGMENT)) return;
      if (!shape.claims.every((test) => holds(jwt.payload, test))) return;
      if (!(shape.header ?? []).every((test) => holds(jwt.header, test))) return;
      return toMatch(shape, text, at, jwt);
    },
  };
}
