import type { Detector, Match, Rule } from '../../match.ts';
import { Secret } from '../../secret.ts';
import { alphabet, runEnd, runStart, type CharSet } from '../../text/alphabet.ts';
import { eachPair } from '../../kernel/index.ts';
import type { View } from '../../views/view.ts';
import { readHost, type HostReading } from './internal-host.ts';

/** The rule of a URL into a private network. */
export const INTERNAL_ENDPOINT_RULE: Rule = {
  id: 'internal-endpoint',
  provider: 'Any',
  title: 'Address inside a private network',
  exposure: 'sensitive',
  severity: 'low',
  confidence: 'medium',
};

const SCHEME_END = '://';
const LONGEST_SCHEME = 20;
const LONGEST_USER = 200;
const LONGEST_HOST = 260;

function chars(name: Parameters<typeof alphabet>[0], more: string): CharSet {
  const set = alphabet(name).slice();
  for (const char of more) set[char.charCodeAt(0)] = 1;
  return set;
}

const SCHEME = chars('base62', '+.-');
const USER = chars('unreserved', '!$&()*+,;=:%');
const HOST = chars('word', '.-');
const IPV6 = chars('hex', ':.');
const PORT = /:(\d{1,5})(?!\d)/y;
/** What may follow a host: anything else, as a sign of a template, would make it another one. */
const AFTER: ReadonlySet<string> = new Set('/?#"\'`\\ \t\r\n,;)]}>|');

/** What a field of a form shows as long as it is empty, one of two such texts among them. */
const PLACEHOLDER = /placeholder\\*["'`]?\s?[:=]\s?(?:[^,;{}]{1,80}[?:]\s?)?\\*["'`]$/i;
/** What a text says in front of an example: `e.g. http://…`. */
const EXAMPLE =
  /(?:\be\.\s?g\.|\bfor (?:example|instance)|\bsuch as|\bsomething like|\bz\.\s?B\.|\bpar exemple|\bp(?:ar)?\.?\s?ex\.|\bpor e(?:j|x)emplo|\bbijv\.)[,:]?\s{0,2}[\\"'`(<]{0,3}$/i;

/** `new URL(path, "http://…").pathname`: an address has to be whole to be read, and of this one only the path is used. */
const BASE_BEFORE = /\bURL\([^;{}]{1,120},\s?["'`]$/;
const PATH_BEHIND = /^\/?["'`]\s?\)\s?\.(?:pathname|search|hash|searchParams)\b/;
const BEFORE = 140;
const BEHIND = 24;

/** Why the address in the range is there for the sake of its form, or undefined. */
function formalAt(text: string, start: number, end: number): string | undefined {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  if (PLACEHOLDER.test(before)) return 'what an empty field shows';
  if (EXAMPLE.test(before)) return 'an example in a text';
  const isBase = BASE_BEFORE.test(before) && PATH_BEHIND.test(text.slice(end, end + BEHIND));
  return isBase ? 'a base that a path is read with' : undefined;
}

interface Endpoint {
  readonly start: number;
  readonly end: number;
  readonly host: string;
  readonly origin: string;
}

/** The offset behind `user:password@`, or `at` itself. */
function overUser(text: string, at: number): number {
  const end = runEnd(text, at, Math.min(text.length, at + LONGEST_USER), USER);
  return text.charAt(end) === '@' ? end + 1 : at;
}

function hostEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST_HOST);
  if (text.charAt(at) !== '[') return runEnd(text, at, limit, HOST);
  const end = runEnd(text, at + 1, limit, IPV6);
  return text.charAt(end) === ']' ? end + 1 : at;
}

function portAt(text: string, at: number): string {
  PORT.lastIndex = at;
  return PORT.exec(text)?.[0] ?? '';
}

function endpointAt(text: string, colon: number): Endpoint | undefined {
  const start = runStart(text, colon, Math.max(0, colon - LONGEST_SCHEME), SCHEME);
  const host = overUser(text, colon + SCHEME_END.length);
  const last = hostEnd(text, host);
  if (colon - start < 2 || last === host) return undefined;
  const port = portAt(text, last);
  const end = last + port.length;
  if (end < text.length && !AFTER.has(text.charAt(end))) return undefined;
  const name = text.slice(host, last).replace(/\.$/, '');
  return { start, end, host: name, origin: `${text.slice(start, colon)}://${name}${port}` };
}

/** An address that samples have as well is told with low confidence. */
function toMatch(endpoint: Endpoint, host: Extract<HostReading, { kind: 'internal' | 'common' }>, view: View): Match {
  const isSure = host.kind === 'internal';
  return {
    rule: INTERNAL_ENDPOINT_RULE,
    secret: new Secret(endpoint.origin, endpoint.origin.slice(0, endpoint.origin.indexOf(SCHEME_END) + 3)),
    view,
    start: endpoint.start,
    end: endpoint.end,
    confidence: isSure ? 'medium' : 'low',
    confirmed: isSure,
    evidence: [host.why],
    specificity: 0,
  };
}

/** Finds URLs of hosts in private networks; the origin is what is reported, so that many paths are one finding. */
export function internalEndpointDetector(): Detector {
  return {
    name: 'internal-endpoint',
    rule: INTERNAL_ENDPOINT_RULE,
    asks: { anchors: [{ literal: SCHEME_END }] },
    detect(view, clues, found, dropped) {
      const { text } = view;
      eachPair(clues.anchors, (at) => {
        const endpoint = endpointAt(text, at);
        if (endpoint === undefined) return;
        const host = readHost(endpoint.host);
        if (host.kind === 'public') return;
        if (host.kind === 'everybodys') return dropped({ rule: INTERNAL_ENDPOINT_RULE.id, reason: host.why });
        const reason = formalAt(text, endpoint.start, endpoint.end);
        if (reason === undefined) found(toMatch(endpoint, host, view));
        else dropped({ rule: INTERNAL_ENDPOINT_RULE.id, reason });
      });
    },
  };
}
