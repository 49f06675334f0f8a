import type { ProcessEnv } from './process-env.ts';

/** Replacements of one value; values that refer to one another in a circle would go on for ever. */
const MOST_ROUNDS = 100;
/** Longest value that is expanded further. */
const LONGEST = 1_000_000;
const REFERENCE = /(?<!\\)\$\{([^{}]+)\}|(?<!\\)\$([A-Za-z_][A-Za-z0-9_]*)/;
const OPERATOR = /:\+|\+|:-|-/;

/** What a reference stands for: `NAME`, `NAME:-default` or `NAME:+alternative`. */
function replacementOf(expression: string, env: ProcessEnv, seen: ReadonlySet<string>): string {
  const operator = OPERATOR.exec(expression)?.[0];
  const at = operator === undefined ? expression.length : expression.indexOf(operator);
  const name = expression.slice(0, at);
  const rest = operator === undefined ? '' : expression.slice(at + operator.length);
  const value = env[name];
  if (operator === ':+' || operator === '+') return value ? rest : '';
  return value && !seen.has(value) ? value : rest;
}

function expandOne(value: string, env: ProcessEnv, parsed: ProcessEnv): string {
  const seen = new Set<string>();
  let result = value;
  for (let round = 0; round < MOST_ROUNDS && result.length < LONGEST; round++) {
    const match = REFERENCE.exec(result);
    if (match === null) break;
    seen.add(result);
    const expression = match[1] ?? match[2] ?? '';
    // As a pattern of `replace`, as there: `$$` in a value is one `$`.
    result = result.replace(match[0], replacementOf(expression, env, seen));
    if (result === parsed[expression.split(OPERATOR, 1)[0] ?? '']) break;
  }
  return result.replaceAll('\\$', () => '$');
}

/**
 * The values of env files with their references replaced, as Vite does it (dotenv-expand with a patch of Vite's: a
 * reference may name a variable of a later line). Written here, because no release of dotenv-expand does that and
 * each brings the whole of dotenv along; a test holds it to Vite's own `loadEnv`.
 */
export function expandAll(
  texts: Readonly<Record<string, string>>,
  processEnv: ProcessEnv,
): Readonly<Record<string, string>> {
  const parsed: Record<string, string> = { ...texts };
  for (const [name, text] of Object.entries(texts)) {
    parsed[name] = expandOne(text, { ...parsed, ...processEnv }, parsed);
  }
  return parsed;
}
