// Literals that a call stands around: `apiSecret = signal("…")`, `const [apiSecret, setApiSecret] = useState("…")`, and what
// compilers make of private fields, `_apiSecret.set(this, "…")`.

import { toCandidate, type Candidate } from '../candidate.ts';
import { NAME, QUOTE, quoted, type LedLiterals } from './led.ts';
import { readLiteral } from '../literal.ts';
import { mayTell, readName } from '../names/name-kind.ts';
import { overBackslashes } from '../names/naming.ts';
import { inFront, readBack } from '../read-back.ts';

/**
 * Ends of calls that keep a value, or make the same of it: `ref`, `shallowRef`, `useState`, `$state`, `BehaviorSubject`,
 * `createContext`, `writable`, `new Set([…])`, `z.string().default(…)`.
 */
const KEEPING = ['Ref(', 'ref(', 'ignal(', 'tate(', 'ubject(', 'atom(', 'ontext(', 'able(', 'Set(['];
const MAKING = ['String(', 'reeze(', '.encode(', 'string>(', 'any>(', 'input(', '::from(', ']byte(', 'efault('];
const LEADS = [...KEEPING, ...MAKING];
const FIELD_LEADS = ['.set(this,', '.set(this, '];

const CALL = String.raw`(?:new\s)?[\w$.:[\]]{1,40}(?:\(\)[\w$.]{0,20}){0,4}(?:<(?:string|any)>)?\(\[?`;
const NAMED: readonly RegExp[] = [
  String.raw`\[\s?${NAME}\s?(?:,\s?[\w$]{1,60})?\s?\]\s?=\s?${CALL}`,
  String.raw`${NAME}(?:${QUOTE}\]?)?(?:\s?:\s?[\w$.<>]{1,60})?\s?:?[:=]\s?${CALL}`,
  String.raw`${NAME}\.set\(this,\s?`,
].map((pattern) => inFront(pattern));
/** Behind the name of a value that of what keeps it, by custom a dollar for observables. */
const KEEPER = /(?:\$|Context|Signal|Atom|Ref|Store)$/;
const REACH = 120;

function read(text: string, last: number): Candidate | undefined {
  const opener = overBackslashes(text, last);
  const before = text.slice(Math.max(0, opener - REACH), opener);
  if (!mayTell(before)) return undefined;
  const name = NAMED.map((pattern) => readBack(pattern, before)?.[1]).find((each) => each !== undefined);
  const reading = name === undefined ? undefined : readName(name.replace(KEEPER, ''));
  const literal = reading === undefined ? undefined : readLiteral(text, last, last - opener);
  return reading === undefined || literal === undefined ? undefined : toCandidate(reading, 'assigned', literal);
}

export const WRAPPED: LedLiterals = { anchors: quoted([...LEADS, ...FIELD_LEADS]), read };
