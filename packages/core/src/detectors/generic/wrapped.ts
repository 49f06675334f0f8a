// Literals that a call stands around: `apiSecret = signal("…")`, `const [apiSecret, setApiSecret] = useState("…")`, and what
// compilers make of private fields, `_apiSecret.set(this, "…")`.

import { toCandidate, type Candidate } from './candidate.ts';
import { NAME, QUOTE, quoted, type LedLiterals } from './led.ts';
import { readLiteral } from './literal.ts';
import { mayTell, readName } from './name-kind.ts';
import { overBackslashes } from './naming.ts';

/** Ends of calls that keep a value, or make the same of it: `ref`, `shallowRef`, `useState`, `$state`, `BehaviorSubject`. */
const LEADS = ['Ref(', 'ref(', 'ignal(', 'tate(', 'ubject(', 'atom(', 'String(', 'reeze(', '.encode(', 'string>('];
const FIELD_LEADS = ['.set(this,', '.set(this, '];

const CALL = String.raw`(?:new\s)?[\w$.]{1,40}(?:\(\))?[\w$.]{0,20}(?:<string>)?\($`;
const NAMED: readonly RegExp[] = [
  String.raw`\[\s?${NAME}\s?(?:,\s?[\w$]{1,60})?\s?\]\s?=\s?${CALL}`,
  String.raw`${NAME}(?:${QUOTE}\]?)?(?:\s?:\s?[\w$.<>]{1,60})?\s?[:=]\s?${CALL}`,
  String.raw`${NAME}\.set\(this,\s?$`,
].map((pattern) => new RegExp(pattern));
const REACH = 120;

function read(text: string, last: number): Candidate | undefined {
  const opener = overBackslashes(text, last);
  const before = text.slice(Math.max(0, opener - REACH), opener);
  if (!mayTell(before)) return undefined;
  const name = NAMED.map((pattern) => pattern.exec(before)?.[1]).find((each) => each !== undefined);
  // Observables end with a dollar, by custom.
  const reading = name === undefined ? undefined : readName(name.replace(/\$$/, ''));
  const literal = reading === undefined ? undefined : readLiteral(text, last, last - opener);
  return reading === undefined || literal === undefined ? undefined : toCandidate(reading, 'assigned', literal);
}

export const WRAPPED: LedLiterals = { anchors: quoted([...LEADS, ...FIELD_LEADS]), read };
