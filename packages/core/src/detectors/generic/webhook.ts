import { apart } from '../../apart/index.ts';
import type { Candidate } from './candidate.ts';
import { readLiteral } from './literal.ts';
import type { Naming } from './names/naming.ts';
import { isUuid } from './judging/uuid.ts';

/** Paths and hosts of services whose addresses are the credential. */
const MARK =
  /\/(?:webhooks?|hooks|incomingwebhook)(?:-test)?\/|\.m\.pipedream\.net|\/with\/key\/|\/hook\.[a-z]+\d?\.make\.com|hooks\./i;
const TOLD = /web_?-?hook|(?:^|_)hook(?:s|url|_url)?$/i;
const SHORTEST_PART = 10;
const SURE_BITS = 16;

/** True where a name says that its value is the address of a webhook. */
function saysWebhook(name: string): boolean {
  return TOLD.test(name);
}

function isUnguessable(part: string): boolean {
  return isUuid(part) || (part.length >= SHORTEST_PART && apart('matching').randomness(part) >= SURE_BITS);
}

/** The parts of an address that a secret could be: labels of the host, segments of the path, values of the query. */
function partsOf(address: string): readonly string[] {
  return address.replace(/^https?:\/\//, '').split(/[/?&=.#:]/);
}

/** True where an address is a webhook's: it says so, itself or by its name, and nobody could guess it. */
function isWebhook(address: string, named: boolean): boolean {
  return (named || MARK.test(address)) && partsOf(address).some(isUnguessable);
}

/** The address of a webhook, which is a credential as a whole. */
export function webhook(naming: Naming | undefined, text: string, at: number, depth: number): Candidate | undefined {
  const literal = readLiteral(text, at, depth);
  const named = naming !== undefined && saysWebhook(naming.name);
  if (literal === undefined || !isWebhook(literal.value, named)) return undefined;
  return {
    reading: { kind: 'address', words: 'webhook', own: false },
    giving: named ? 'assigned' : 'pair',
    ...literal,
  };
}
