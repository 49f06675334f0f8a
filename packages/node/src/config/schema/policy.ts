import type { PolicyCondition, PolicyRule } from '@leakgate/core';
import * as v from 'valibot';
import { filledText, oneOf } from './basic.ts';
import { exact } from './exact.ts';
import { EXPOSURES, SURFACES, VERDICT_NAMES } from './words.ts';

/** True where every brace is closed, so that the glob can be translated. */
function isGlob(glob: string): boolean {
  let depth = 0;
  for (const char of glob) {
    if (char === '{') depth++;
    if (char === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** True where the text is a day of the calendar. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const condition: v.GenericSchema<PolicyCondition> = exact({
  rule: v.exactOptional(filledText),
  exposure: v.exactOptional(oneOf(EXPOSURES)),
  surface: v.exactOptional(oneOf(SURFACES)),
  path: v.exactOptional(v.pipe(filledText, v.check(isGlob, 'it must be a glob whose braces are closed'))),
  fingerprint: v.exactOptional(
    v.pipe(
      v.string('it must be a fingerprint of 32 hex digits, as a report shows it'),
      v.regex(/^[0-9a-f]{32}$/, 'it must be a fingerprint of 32 hex digits, as a report shows it'),
    ),
  ),
});

const because: v.GenericSchema<string> = v.pipe(
  v.string('it must say why this may be, in a sentence'),
  v.check((text) => text.trim() !== '', 'it must say why this may be, in a sentence'),
);

const DAY = 'it must be a day of the calendar as a text, e.g. 2027-06-30';

/** A decision of the team. */
export const policyRule: v.GenericSchema<PolicyRule> = exact({
  when: condition,
  verdict: oneOf(VERDICT_NAMES),
  because,
  until: v.exactOptional(v.pipe(v.string(DAY), v.check(isDay, DAY))),
});
