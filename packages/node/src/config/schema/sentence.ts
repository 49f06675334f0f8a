import type * as v from 'valibot';
import type { Wrong } from '../../usage-error.ts';

/** A key as it may be shown: what does not look like a name could be a token that somebody pasted. */
function shown(key: string): string {
  return /^[A-Za-z_$][\w$-]{0,31}$/.test(key) ? `«${key}»` : `of ${key.length} characters`;
}

/** The path of a setting, e.g. `policy[0].when.rule`. */
export function settingPath(keys: readonly unknown[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}

/** A kind of value, in words. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  const names: Readonly<Record<string, string>> = { object: 'an object', string: 'a text', boolean: 'true or false' };
  return names[typeof value] ?? `a ${typeof value}`;
}

function wrongValue(issue: v.BaseIssue<unknown>, path: string): string {
  if (issue.input === undefined) return `\`${path}\` is missing`;
  const typed = issue.kind === 'schema' && !['picklist', 'variant'].includes(issue.type);
  // Of a value of the right type nothing is shown: it could be a token that stands in the wrong place.
  return typed ? `\`${path}\` is ${kindOf(issue.input)}` : `\`${path}\` cannot be used as it is`;
}

/** The sentence of an issue. Names keys and types; never a value. */
export function sentenceOf(issue: v.BaseIssue<unknown>): Wrong {
  const keys = (issue.path ?? []).map((item) => item.key);
  const { message: mend } = issue;
  if (issue.expected === 'never') {
    const parent = settingPath(keys.slice(0, -1));
    return { wrong: `there is no key ${shown(String(keys.at(-1)))}${parent === '' ? '' : ` in \`${parent}\``}`, mend };
  }
  if (keys.length === 0) return { wrong: `it exports ${kindOf(issue.input)}`, mend };
  return { wrong: wrongValue(issue, settingPath(keys)), mend };
}
