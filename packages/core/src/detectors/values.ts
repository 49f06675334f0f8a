import { alphabet, runStart, type CharSet } from '../text/alphabet.ts';
import { escapeTail } from '../text/boundary.ts';
import type { ValueRule, ValueShape } from '../kernel/index.ts';
import { charSetOf } from '../text/char-set.ts';
import type { Span } from '../views/view.ts';

/** Fewest characters of a run that is looked at as a value. */
export const SHORTEST_VALUE = 16;
const LONGEST = 288;

function withSigns(signs: string): CharSet {
  const set = alphabet('base64url').slice();
  for (const char of signs) set[char.charCodeAt(0)] = 1;
  return set;
}

/** What the runs are made of that values are looked for in. */
export const VALUE_CHARS: CharSet = withSigns('+/~.');

/**
 * A value as code gives it to a name: behind a quote, `=`, `:` or white space, and ended by a quote or by what may
 * follow an unquoted value. Looking for values first and for words around them second keeps common words cheap.
 */
const BEFORE: ReadonlySet<string> = new Set('"\'`=: \t\n\r>(,');
const AFTER: ReadonlySet<string> = new Set('"\'`&;, \t\n\r\\)}]<');
const AFTER_SET: CharSet = charSetOf([...AFTER].join(''));

/** Fewest and most characters of values. */
export const VALUE_LENGTHS: Pick<ValueRule, 'min' | 'max'> = { min: SHORTEST_VALUE, max: LONGEST };

/** The rule by which the kernel looks for values of some shapes; it knows `valueIn`. */
export function valueRule(shapes: readonly ValueShape[]): ValueRule {
  return { ...VALUE_LENGTHS, before: charSetOf([...BEFORE].join('')), after: AFTER_SET, shapes };
}

/** Lengths of what may stand behind the colon of a value in two parts. */
export function ledLengths(shortest: number, longest: number): Pick<ValueShape, 'min' | 'max'> {
  return { min: Math.max(1, shortest - LONGEST_LEAD - 1), max: longest - 2 };
}

/** The value that a run of its characters holds, with its base64 padding, or undefined where it is no value. */
export function valueIn(text: string, from: number, to: number): Span | undefined {
  const tail = escapeTail(text, from);
  const start = from + tail;
  if (to - start > LONGEST) return undefined;
  if (start > 0 && tail === 0 && !BEFORE.has(text.charAt(start - 1))) return undefined;
  let end = to;
  while (end < to + 2 && text.charAt(end) === '=') end++;
  if (end < text.length && !AFTER.has(text.charAt(end))) return undefined;
  return isCode(text, start, end) || isStyleName(text, start, end) ? undefined : { start, end };
}

const STYLE_NAME = /^(?:\.|--)[a-z][a-z\d._-]*$/;

/** True for what style sheets name, a class or a property of their own: `.is-col-from-end-12`, `--link-45-l`. */
function isStyleName(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  return (first === '.' || first === '-') && STYLE_NAME.test(text.slice(start, end));
}

const QUOTES = '"\'`';
/** What ends an expression of code; behind an unquoted value of a file of settings a line ends, or the file. */
const ENDS_EXPRESSION = ';,)}]';
const MEMBER = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+(?:[-+/]\w{1,3})?$/;

/** True where the value stands without quotes and reads as a member of an object: `a_1.default;`, `lines.length-1)`. */
function isCode(text: string, start: number, end: number): boolean {
  if (start > 0 && QUOTES.includes(text.charAt(start - 1))) return false;
  return end < text.length && ENDS_EXPRESSION.includes(text.charAt(end)) && MEMBER.test(text.slice(start, end));
}

/** What may stand in front of the colon of a value in two parts: a UUID, a region, a project or a list of them. */
const LEAD_CHARS: CharSet = withSigns('*[].');
const LONGEST_LEAD = 64;

/** The same value with what stands before its colon, in one literal: `project:environment.hash`, `region:uuid`. */
export function withLead(text: string, value: Span): Span | undefined {
  if (text.charAt(value.start - 1) !== ':') return undefined;
  const start = runStart(text, value.start - 1, Math.max(0, value.start - 1 - LONGEST_LEAD), LEAD_CHARS);
  return start < value.start - 1 && start > 0 && QUOTES.includes(text.charAt(start - 1))
    ? { start, end: value.end }
    : undefined;
}
