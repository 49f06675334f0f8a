import { expect, test } from 'vitest';
import type { LedgerEntries, Results } from '../state/results.ts';
import { startAnswers } from './start-answers.ts';

type Answer = LedgerEntries['start'];

const answer = (role: string, said = 'answered 403', at = 0): Answer => ({ at, role, said, mend: 'mend it' });

function told(answers: readonly Answer[], pages: number, roles = ['anonymous', 'blue']): readonly string[] {
  const results = { entries: () => answers, pages: () => pages } as unknown as Pick<Results, 'entries' | 'pages'>;
  return startAnswers(['https://a.example/', 'https://a.example/b'], roles, results).map(
    ({ effect, where, message }) => `${effect} ${where} ${message}`,
  );
}

const signIn: Answer = { ...answer('anonymous', 'led to a page that asks for a password'), shown: true };

test.each<[string, readonly string[], readonly string[]]>([
  ['alone', told([signIn], 1, ['anonymous']), ['note']],
  ['and another role is refused', told([signIn, answer('blue')], 1), ['note', 'note']],
])('a page to sign in at is what a visitor is shown: %s', (_, lines, effects) => {
  expect(lines.map((line) => line.split(' ', 1)[0])).toEqual(effects);
});

const SO = 'so what stands behind it was not searched as';

test.each<[string, readonly string[], readonly string[]]>([
  ['no role comes behind it', told([answer('anonymous'), answer('blue')], 0), ['blind', 'blind']],
  ['one role does', told([answer('anonymous')], 1), ['note']],
  ['each comes behind another', told([answer('anonymous'), answer('blue', undefined, 1)], 2), ['note', 'note']],
])('where %s', (_, lines, effects) => {
  expect(lines.map((line) => line.split(' ', 1)[0])).toEqual(effects);
});

test('what is not there, and led nowhere', () => {
  expect(told([answer('anonymous', 'answered 404')], 1, ['anonymous'])).toEqual([
    `blind https://a.example/ answered 404, ${SO} anonymous; mend it`,
  ]);
});

test('the page of an app that a host of files answers with, and that led further', () => {
  expect(told([answer('anonymous', 'answered 404')], 3, ['anonymous'])).toEqual([
    'note https://a.example/ answered 404; mend it',
  ]);
});
