// What a method of a telling name is given: `client.setApiKey("…")`, `builder.clientSecret("…")`, `setToken("…")`, in Objective-C
// `setApiKey:@"…"`. Names of methods outlive minifiers.

import type { Candidate } from '../candidate.ts';
import { quoted, type LedLiterals } from './led.ts';
import { readLiteral } from '../literal.ts';
import { readName } from '../names/name-kind.ts';
import { overBackslashes } from '../names/naming.ts';
import { inFront, readBack } from '../read-back.ts';

const WORDS = ['ecret(', 'piKey(', 'APIKey(', 'ccessKey(', 'ivateKey(', 'ecretKey(', 'oken(', 'assword('];
const METHOD = inFront(String.raw`(?:[.>]|(?<![\w$])(?=(?:set|with|use)[A-Z]))([A-Za-z_$][\w$]{2,60})(?:\(|:@)`);
/** What a method does with what its name says. */
const VERB = /^(?:set|with|use)(?=[A-Z_])/;
const REACH = 64;

function read(text: string, last: number): Candidate | undefined {
  const opener = overBackslashes(text, last);
  const method = readBack(METHOD, text.slice(Math.max(0, opener - REACH), opener))?.[1];
  const reading = method === undefined ? undefined : readName(method.replace(VERB, ''));
  const literal = reading === undefined ? undefined : readLiteral(text, last, last - opener);
  return reading === undefined || literal === undefined ? undefined : { reading, giving: 'shown', ...literal };
}

export const SETTERS: LedLiterals = {
  anchors: [...quoted(WORDS), ...['ecret:@"', 'oken:@"', 'piKey:@"', 'assword:@"'].map((literal) => ({ literal }))],
  read,
};
