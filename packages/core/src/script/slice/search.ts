import { isNamePart, significantBefore, wordEndingAt } from './lexis.ts';
import { braceAround, type Outline } from './outline.ts';
import { isShadowed } from './shadow.ts';

/** Places of a name that are looked at; names of one letter stand everywhere in minified code. */
const MOST_PLACES = 20_000;
const MOST_DEFINITIONS = 4;
const MOST_USES = 48;
const MOST_SORTED = 1000;

/** Visits the places where the name stands as a whole word and as no member; stops where `visit` says so. */
function eachPlace(text: string, name: string, from: number, to: number, visit: (at: number) => boolean): void {
  let at = text.indexOf(name, from);
  for (let count = 0; at !== -1 && at < to && count < MOST_PLACES; count++) {
    const behind = at + name.length;
    const before = text.charCodeAt(at - 1);
    const member = text.charAt(at - 1) === '.' && !text.endsWith('...', at);
    if (!isNamePart(before) && !member && !isNamePart(text.charCodeAt(behind)) && visit(at)) return;
    at = text.indexOf(name, behind);
  }
}

/** The first character behind `at` that is no white space, by its offset. */
function significantBehind(text: string, at: number): number {
  let next = at;
  while (next < text.length && text.charCodeAt(next) <= 0x20) next++;
  return next;
}

function isDefinition(text: string, at: number, behind: number): boolean {
  const next = significantBehind(text, behind);
  const sign = text.charAt(next);
  if (sign === '=') return !'=>'.includes(text.charAt(next + 1));
  const word = wordEndingAt(text, significantBefore(text, at));
  return word === 'function' || word === 'class';
}

/** Places where the name is declared or assigned in one of the braces. */
export function definitionsOf(
  text: string,
  outline: Outline,
  name: string,
  inScope: (brace: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  eachPlace(text, name, 0, text.length, (at) => {
    if (isDefinition(text, at, at + name.length) && inScope(braceAround(outline, at))) found.push(at);
    return found.length === MOST_DEFINITIONS;
  });
  return found;
}

/** True where what stands around the name may put its value together with others. */
function isComposed(text: string, at: number, behind: number): boolean {
  const last = significantBefore(text, at);
  const before = text.charAt(last);
  if (before === '+' || text.startsWith('${', last - 1) || text.startsWith('...', last - 2)) return true;
  const next = text.charAt(significantBehind(text, behind));
  if (next === '+' || next === '(') return true;
  if (next === '.' || next === '[') return before !== '=' || text.charAt(last - 1) !== '!';
  return (before === '(' || before === ',' || before === '[') && (next === ',' || next === ')' || next === ']');
}

/** Places inside a brace where the name's value may be put together with others, the nearest ones first. */
export function usesOf(text: string, outline: Outline, name: string, brace: number, near: number): readonly number[] {
  const found: number[] = [];
  const from = Math.max(0, outline.opens[brace] ?? 0);
  eachPlace(text, name, from, outline.closes[brace] ?? text.length, (at) => {
    if (isComposed(text, at, at + name.length) && !isShadowed(text, outline, name, brace, at)) found.push(at);
    return found.length === MOST_SORTED;
  });
  // In minified code the same short name stands for other things in other functions.
  const order = (at: number): number => Math.abs(at - near) + (braceAround(outline, at) === brace ? 0 : text.length);
  return found.toSorted((a, b) => order(a) - order(b)).slice(0, MOST_USES);
}
