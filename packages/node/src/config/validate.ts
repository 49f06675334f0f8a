import type { TokenFormat } from '@leakgate/core';
import * as v from 'valibot';
import { usageError, type UsageError } from '../usage-error.ts';
import { nearest } from './nearest.ts';
import type { LeakgateOptions } from './options.ts';
import { ruleIds } from './rule-ids.ts';
import { withoutUndefined } from './schema/exact.ts';
import { optionsSchema } from './schema/options.ts';
import { sentenceOf, type Wrong } from './schema/sentence.ts';

/** What errors call options that stand in code. */
export const INLINE = 'the options of leakgate()';

function unknownRule(source: string, setting: string, id: string, known: readonly string[]): UsageError {
  const near = nearest(id, known);
  // An id that is near no known one is not shown: it could be anything, a token too.
  if (near === undefined) {
    return usageError(source, `\`${setting}\` names no known rule`, '`rule` ids are the ones that a report shows');
  }
  return usageError(source, `\`${setting}\` names no known rule: «${id}»`, `did you mean «${near}»?`);
}

/** Every id that a setting names, with the setting. */
function namedRules(options: LeakgateOptions): readonly (readonly [string, string])[] {
  const policy = (options.policy ?? []).map((rule, index) => [`policy[${index}].when.rule`, rule.when.rule] as const);
  const disable = (options.formats?.disable ?? []).map((id, index) => [`formats.disable[${index}]`, id] as const);
  return [...policy, ...disable].flatMap(([setting, id]) => (id === undefined ? [] : [[setting, id] as const]));
}

/** Refuses custom formats whose ids or aliases are taken, by a built-in format or by one another. */
function refuseClashes(source: string, custom: readonly TokenFormat[]): void {
  if (custom.length === 0) return;
  const taken = new Set(ruleIds([]).keys());
  for (const [index, format] of custom.entries()) {
    for (const id of [format.id, ...(format.aliases ?? [])]) {
      if (taken.has(id)) {
        throw usageError(source, `\`formats.custom[${index}]\` has the id «${id}», which is taken`, 'give it another');
      }
      taken.add(id);
    }
  }
}

/** The sentence on options that stand in code: they are several, and no file exports them. */
function inPlural({ wrong, mend }: Wrong): Wrong {
  if (!wrong.startsWith('it exports')) return { wrong, mend };
  return { wrong: wrong.replace('it exports', 'they are'), mend: mend.replace(/^it must/, 'they must') };
}

/**
 * Options as the schema has them.
 * @param source what the error names: the file, or where the options were written
 * @param phrase what becomes of the sentence that says what is wrong
 */
export function validate(source: string, input: unknown, phrase = (wrong: Wrong): Wrong => wrong): LeakgateOptions {
  const result = v.safeParse(optionsSchema, withoutUndefined(input), { abortEarly: true });
  if (!result.success) {
    const { wrong, mend } = phrase(sentenceOf(result.issues[0]));
    throw usageError(source, wrong, mend);
  }
  refuseClashes(source, result.output.formats?.custom ?? []);
  return result.output;
}

/** Options that stand in code as the schema has them; `key` says what an error calls one, by its path. */
export function validateInline(source: string, input: unknown, key: (path: string) => string): LeakgateOptions {
  return validate(source, input, (wrong) => {
    const plural = inPlural(wrong);
    return { ...plural, wrong: plural.wrong.replace(/`([^`]*)`/, (_, path: string) => `\`${key(path)}\``) };
  });
}

/** Refuses ids of rules that no rule has; custom formats of the whole configuration count as known. */
export function refuseUnknownRules(source: string, options: LeakgateOptions, custom: readonly TokenFormat[]): void {
  const named = namedRules(options);
  if (named.length === 0) return;
  const known = ruleIds(custom);
  for (const [setting, id] of named) {
    if (!known.has(id)) throw unknownRule(source, setting, id, [...known.keys()]);
  }
}
