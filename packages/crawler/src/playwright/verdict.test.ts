import type { Problem, Report } from '@leakgate/core';
import { expect, test } from 'vitest';
import { shortcoming } from './verdict.ts';

const UNREAD: Problem = { code: 'unread', effect: 'blind', where: 'https://a.test/', message: 'timed out' };
const FAILED: Problem = { code: 'engine-failure', effect: 'blind', where: 'https://a.test/', message: 'a mistake' };
const EVERYTHING = { leaks: true, incomplete: true };
const LEAKS_ALONE = { leaks: true, incomplete: false };
const NOTHING = { leaks: false, incomplete: false };

test.each<
  [what: string, outcome: Report['outcome'], problems: readonly Problem[], demands: typeof NOTHING, why?: string]
>([
  ['a clean page', 'clean', [], EVERYTHING],
  ['a token', 'leaks', [], LEAKS_ALONE, 'leaks'],
  ['a token that is let pass', 'leaks', [], NOTHING],
  ['something unread', 'incomplete', [UNREAD], EVERYTHING, 'incomplete'],
  ['something unread that is let pass', 'incomplete', [UNREAD], LEAKS_ALONE],
  ['an engine that failed', 'incomplete', [FAILED], NOTHING, 'incomplete'],
  ['an engine that failed behind a token that is let pass', 'leaks', [FAILED], NOTHING, 'incomplete'],
])('%s', (_, outcome, problems, demands, why) => {
  expect(shortcoming({ outcome, problems }, demands)).toBe(why);
});
