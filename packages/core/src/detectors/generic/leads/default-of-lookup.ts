// What stands in for a variable that is not there, where a call looks it up by its name: `os.getenv("API_SECRET") or "…"`,
// `env::var("API_SECRET").unwrap_or("…")`, `ENV.fetch('API_SECRET') { '…' }`, `localStorage.getItem("api_secret")||"…"`.

import { charSetOf } from '../../../text/char-set.ts';
import { toCandidate, type Candidate } from '../candidate.ts';
import { NAME, type LedLiterals } from './led.ts';
import { isCompared, readLiteral } from '../literal.ts';
import { readName } from '../names/name-kind.ts';
import { inFront, readBack } from '../read-back.ts';

const WORDS = ['ecret', 'ECRET', 'assword', 'ASSWORD', 'oken', 'OKEN', 'api_key', 'API_KEY', 'ECRET_KEY'];
const CLOSINGS = ['")', "')"];
const GOES_ON = { chars: charSetOf(' .?|'), min: 1 };
const NAMED = inFront(String.raw`["']${NAME}`);
const REACH = 64;
const INSTEAD =
  /\s?(?:(?:or|\?:)\s{1,8}["']|(?:\|\||\?\?)\s{0,8}["'`])|\.(?:unwrap_or|unwrap_or_else|or_?[eE]lse|getOrElse)\((?:\|\w?\|\s|\(\)\s?[=-]>\s?)?"|\s\{\s["']/y;

/** @param last the offset of the bracket behind the name */
function read(text: string, last: number): Candidate | undefined {
  INSTEAD.lastIndex = last + 1;
  if (!INSTEAD.test(text)) return undefined;
  const name = readBack(NAMED, text.slice(Math.max(0, last - 1 - REACH), last - 1))?.[1];
  const reading = name === undefined ? undefined : readName(name);
  const literal = reading === undefined ? undefined : readLiteral(text, INSTEAD.lastIndex - 1, 0);
  if (literal === undefined || isCompared(text, literal.end)) return undefined;
  return reading === undefined ? undefined : toCandidate(reading, 'assigned', literal);
}

export const DEFAULTS_OF_LOOKUPS: LedLiterals = {
  anchors: WORDS.flatMap((word) => CLOSINGS.map((sign) => ({ literal: word + sign, follows: GOES_ON }))),
  read,
};
