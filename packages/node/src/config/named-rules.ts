import { nearest } from './nearest.ts';
import { isRuleId, ruleIds } from './rule-ids.ts';
import type { Wrong } from '../usage-error.ts';

/** An id of a rule, and the setting that names it. */
type Named = readonly [setting: string, id: string];

/** A member of what may be no object at all: these options are read before anybody has checked them. */
function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function named(setting: string, id: unknown): readonly Named[] {
  return typeof id === 'string' && id.trim() !== '' ? [[setting, id]] : [];
}

/** What is no id could be anything, a token too, and is in no message. */
function idsOf(format: unknown): readonly string[] {
  const ids = [member(format, 'id'), ...listOf(member(format, 'aliases'))];
  return ids.filter((id): id is string => typeof id === 'string' && isRuleId(id));
}

/** Every id that a setting names, with the setting. */
export function namedRules(options: unknown): readonly Named[] {
  const policy = listOf(member(options, 'policy')).flatMap((rule, index) =>
    named(`policy[${index}].when.rule`, member(member(rule, 'when'), 'rule')),
  );
  const disable = listOf(member(member(options, 'formats'), 'disable')).flatMap((id, index) =>
    named(`formats.disable[${index}]`, id),
  );
  return [...policy, ...disable];
}

/** The ids that formats of the team's own bring; undefined where the options say nothing of formats. */
export function customIds(options: unknown): readonly string[] | undefined {
  const formats = member(options, 'formats');
  return formats === undefined ? undefined : listOf(member(formats, 'custom')).flatMap(idsOf);
}

function unknownRule([setting, id]: Named, known: readonly string[]): Wrong {
  const near = nearest(id, known);
  // An id that is near no known one is not shown: it could be anything, a token too.
  if (near === undefined) {
    return { wrong: `\`${setting}\` names no known rule`, mend: '`rule` ids are the ones that a report shows' };
  }
  return { wrong: `\`${setting}\` names no known rule: «${id}»`, mend: `did you mean «${near}»?` };
}

/** The ids that no rule has; which rules there are is only asked where some are named. */
export function unknownRules(all: readonly Named[], known: () => readonly string[]): readonly Wrong[] {
  if (all.length === 0) return [];
  const ids = known();
  const valid = new Set(ids);
  return all.filter(([, id]) => !valid.has(id)).map((each) => unknownRule(each, ids));
}

/** Custom formats whose ids or aliases are taken, by a built-in format or by one another. */
export function clashes(options: unknown): readonly Wrong[] {
  const custom = listOf(member(member(options, 'formats'), 'custom'));
  if (custom.length === 0) return [];
  const taken = new Set(ruleIds([]).keys());
  return custom.flatMap((format, index) =>
    idsOf(format).flatMap((id) => {
      const clash = taken.has(id);
      taken.add(id);
      return clash
        ? [{ wrong: `\`formats.custom[${index}]\` has the id «${id}», which is taken`, mend: 'give it another' }]
        : [];
    }),
  );
}
