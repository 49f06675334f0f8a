import { braceAround, type Outline } from './outline.ts';

/** How far in front of a brace the parameters of its function are looked for, and behind it what it declares. */
const REACH = 160;
const ONE = /([\w$]+)\s*=>\s*$/;
const LIST = /([\w$]*)\s*\(([^()]*)\)\s*(?:=>\s*)?$/;
/** Words whose parentheses hold no parameters. */
const TESTS: ReadonlySet<string | undefined> = new Set(['if', 'while', 'for', 'switch', 'with']);
const DECLARED = /^\s*(?:["']use strict["'];)?\s*(?:var|let|const)\s([^;]*)/;
/** The rest of a list of parameters. */
const PARAMETER = /[\w$]+(?:\s*,\s*[\w$]+)*\s*\)\s*(?:=>|\{)/y;

function hasParameter(head: string, name: string): boolean {
  if (ONE.exec(head)?.[1] === name) return true;
  const [, word, list = ''] = LIST.exec(head) ?? [];
  return !TESTS.has(word) && list.split(/[\s,={}[\]]+|\.{3}/).includes(name);
}

function declares(block: string, name: string): boolean {
  const declared = DECLARED.exec(block)?.[1] ?? '';
  return declared.startsWith(`${name}=`) || declared.includes(`,${name}=`) || block.includes(`function ${name}(`);
}

/** False where the text closes a bracket that it does not open, or has a comma outside of those that it does. */
function isOneExpression(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
    if (depth < 0 || (depth === 0 && ',;'.includes(char))) return false;
  }
  return true;
}

/** True in the body of a function without braces that has the name as a parameter: `t=>f(t)`. */
function isInArrow(before: string, name: string): boolean {
  for (let arrow = before.lastIndexOf('=>'); arrow > 0; arrow = before.lastIndexOf('=>', arrow - 1)) {
    const body = arrow + '=>'.length;
    if (!isOneExpression(before.slice(body))) return false;
    if (hasParameter(before.slice(0, body), name)) return true;
  }
  return false;
}

function isParameter(text: string, at: number): boolean {
  PARAMETER.lastIndex = at;
  return PARAMETER.test(text);
}

/**
 * True where a name of an outer brace stands for something else at an offset, by the parameters of a function or by
 * what a block declares first: in minified code one letter is the name of many things.
 */
export function isShadowed(text: string, outline: Outline, name: string, outer: number, at: number): boolean {
  const { opens, parents } = outline;
  if (isParameter(text, at) || isInArrow(text.slice(Math.max(0, at - REACH), at), name)) return true;
  for (let brace = braceAround(outline, at); brace > outer; brace = parents[brace] ?? 0) {
    const open = opens[brace] ?? 0;
    if (hasParameter(text.slice(Math.max(0, open - REACH), open), name)) return true;
    if (declares(text.slice(open + 1, open + 1 + REACH), name)) return true;
  }
  return false;
}
