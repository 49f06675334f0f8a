import * as v from 'valibot';
import { complaint, UsageError, type Wrong } from '../usage-error.ts';
import { clashes, customIds, namedRules, unknownRules } from './named-rules.ts';
import type { LeakgateOptions } from './options.ts';
import { ruleIds } from './rule-ids.ts';
import { withoutUndefined } from './schema/exact.ts';
import { optionsSchema } from './schema/options.ts';
import { sentenceOf } from './schema/sentence.ts';

/** What errors call options that stand in code. */
export const INLINE = 'the options of leakgate()';

/** Options as somebody wrote them. */
export interface Written {
  /** What errors name: the file, or where the options were written. */
  readonly source: string;
  readonly input: unknown;
  /** What errors call one of them, by its path in the configuration; undefined where they stand in a file. */
  readonly key?: (path: string) => string;
}

/** The sentence on options that stand in code: they are several, and no file exports them. */
function inPlural({ wrong, mend }: Wrong): Wrong {
  if (!wrong.startsWith('it exports')) return { wrong, mend };
  return { wrong: wrong.replace('it exports', 'they are'), mend: mend.replace(/^it must/, 'they must') };
}

function inCode(key: (path: string) => string): (wrong: Wrong) => Wrong {
  return (wrong) => {
    const plural = inPlural(wrong);
    return { ...plural, wrong: plural.wrong.replace(/`([^`]*)`/, (_, path: string) => `\`${key(path)}\``) };
  };
}

/** Each flaw once: several checks may ask for the same of one value. */
function distinct(all: readonly Wrong[]): readonly Wrong[] {
  return [...new Map(all.map((each) => [`${each.wrong};${each.mend}`, each])).values()];
}

/** Everything that is wrong with the options; `known` adds ids of rules that other options bring. */
function flawsOf({ input, key }: Written, known: readonly string[]): readonly Wrong[] {
  const result = v.safeParse(optionsSchema, withoutUndefined(input));
  const flaws = [
    ...(result.issues ?? []).map((issue) => sentenceOf(issue)),
    ...clashes(input),
    ...unknownRules(namedRules(input), () => [...ruleIds([]).keys(), ...known]),
  ];
  return distinct(key === undefined ? flaws : flaws.map(inCode(key)));
}

/** Throws one `UsageError` that tells of every flaw of all that was written. */
export function refuseFlaws(file: Written, code: Written): void {
  const fromFile = customIds(file.input);
  const fromCode = customIds(code.input);
  const lines = [
    ...complaint(file.source, flawsOf(file, [...(fromFile ?? []), ...(fromCode ?? [])])),
    ...complaint(code.source, flawsOf(code, fromCode ?? fromFile ?? [])),
  ];
  if (lines.length > 0) throw new UsageError(lines.join('\n'));
}

/** Options that have no flaw, as the schema has them. */
export function asOptions(input: unknown): LeakgateOptions {
  return v.parse(optionsSchema, withoutUndefined(input));
}
