// What a function returns in one of several branches: `getApiSecret(env){switch(env){case"prod":return"…"`.

import { NAME, QUOTE } from './led.ts';
import { inFront, readBack } from '../read-back.ts';

const OPEN = 0x7b;
const CLOSE = 0x7d;
/** What opens a block of the same function. */
const BRANCH = inFront(
  String.raw`(?:\b(?:if|for|while|switch|catch|with)\s?\((?:[^(){}]|\([^(){}]{0,80}\)){0,160}\)|\b(?:else|try|finally|do|get))\s?`,
);
const TYPE = String.raw`(?:\s?:\s?(?:Promise<)?string>?)?`;
const PARAMETERS = String.raw`\([^()]{0,60}\)${TYPE}`;
/** What opens a function, with its name. */
const HEADS: readonly RegExp[] = [
  String.raw`${NAME}(?:${QUOTE}\]?)?\s?[:=]\s?(?:async\s?)?(?:function\*?(?:\s[\w$]{1,60})?\s?${PARAMETERS}|(?:${PARAMETERS}|[\w$]{1,40})\s?=>)\s?`,
  String.raw`${NAME}(?:${QUOTE}\]?)?\s?${PARAMETERS}\s?`,
  // A property of Swift, and one of C#.
  String.raw`(?:\bvar\s${NAME}\s?:\s?String|\bstring\s${NAME})\s?`,
].map((pattern) => inFront(pattern));

/**
 * The name of the function that the end of a text is in, undefined where it has none or starts before the text.
 * @param before a short text: it is walked once for each of its braces
 */
export function functionAround(before: string): string | undefined {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const code = before.charCodeAt(at);
    if (code === CLOSE) depth++;
    if (code !== OPEN || depth-- > 0) continue;
    depth = 0;
    const head = before.slice(0, at);
    if (readBack(BRANCH, head) !== undefined) continue;
    for (const pattern of HEADS) {
      const [, name, other = name] = readBack(pattern, head) ?? [];
      if (other !== undefined) return other;
    }
    return undefined;
  }
  return undefined;
}
