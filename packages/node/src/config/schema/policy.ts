import type { PolicyCondition, PolicyRule } from '@leakgate/core';
import * as v from 'valibot';
import { filledText, oneOf } from './basic.ts';
import { exact } from './exact.ts';
import { day, fingerprintText } from './texts.ts';
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

const condition: v.GenericSchema<PolicyCondition> = exact({
  rule: v.exactOptional(filledText),
  exposure: v.exactOptional(oneOf(EXPOSURES)),
  surface: v.exactOptional(oneOf(SURFACES)),
  path: v.exactOptional(v.pipe(filledText, v.check(isGlob, 'it must be a glob whose braces are closed'))),
  fingerprint: v.exactOptional(fingerprintText),
});

const because: v.GenericSchema<string> = v.pipe(
  v.string('it must say why this may be, in a sentence'),
  v.check((text) => text.trim() !== '', 'it must say why this may be, in a sentence'),
);

/** A decision of the team. */
export const policyRule: v.GenericSchema<PolicyRule> = exact({
  when: condition,
  verdict: oneOf(VERDICT_NAMES),
  because,
  until: v.exactOptional(day),
});
