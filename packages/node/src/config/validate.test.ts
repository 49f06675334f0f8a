import { expect, describe, test } from 'vitest';
import { ACME } from '@leakgate/fixture-tokens';
import { UsageError } from '../usage-error.ts';
import { refuseFlaws } from './validate.ts';

/** The sentence without the name of its source. */
function sentenceOf(options: unknown): string {
  try {
    refuseFlaws({ source: 'here', input: options }, { source: 'there', input: {} });
    return 'nothing is wrong';
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message.replace('leakgate: here: ', '');
  }
}

const when = { rule: 'github-pat-classic' };
const custom = ACME;

function customWith(change: object): object {
  return { formats: { custom: [{ ...custom, ...change }] } };
}

function partsOf(...parts: readonly object[]): object {
  return customWith({ shape: { kind: 'sequence', parts } });
}

describe('a wrong option is named with its mend', () => {
  test.each<[unknown, string]>([
    [{ failOnn: 'error' }, 'there is no key «failOnn»; did you mean «failOn»?'],
    [{ fail_on: 'error' }, 'there is no key «fail_on»; did you mean «failOn»?'],
    [{ formats: { disabled: [] } }, 'there is no key «disabled» in `formats`; did you mean «disable»?'],
    [
      { knownValues: { whatever: [] } },
      'there is no key «whatever» in `knownValues`; the keys there are envFiles, env or ignore',
    ],
    [
      { reports: { spreadsheet: 'x.html' } },
      'there is no key «spreadsheet» in `reports`; the keys there are pretty, json, sarif, junit, github, gitlab or html',
    ],
    [
      { policy: [{ when: { rul: 'x' }, verdict: 'note', because: 'y' }] },
      'there is no key «rul» in `policy[0].when`; did you mean «rule»?',
    ],
    [
      { [`k${'x'.repeat(40)}`]: 1 },
      expect.stringMatching(/^there is no key of 41 characters; the keys there are /) as string,
    ],
    [{ failOn: 1 }, "`failOn` cannot be used as it is; it must be 'error', 'warning' or 'never'"],
    [
      { failOn: 'errors' },
      "`failOn` cannot be used as it is; it must be 'error', 'warning' or 'never' (did you mean 'error'?)",
    ],
    [{ failOnIncomplete: 'yes' }, '`failOnIncomplete` is a text; it must be true or false'],
    [{ policy: {} }, '`policy` is an object; it must be a list'],
    [
      { policy: [{ when, verdict: 'note' }] },
      '`policy[0].because` is missing; it must say why this may be, in a sentence',
    ],
    [
      { policy: [{ when, verdict: 'note', because: ' ' }] },
      '`policy[0].because` cannot be used as it is; it must say why this may be, in a sentence',
    ],
    [{ policy: [{ verdict: 'note', because: 'x' }] }, '`policy[0].when` is missing; it must be an object'],
    [
      { policy: [{ when, verdict: 'note', because: 'x', until: '2027-02-30' }] },
      '`policy[0].until` cannot be used as it is; it must be a day of the calendar as a text, e.g. 2027-06-30',
    ],
    [
      { policy: [{ when, verdict: 'note', because: 'x', until: 20270630 }] },
      '`policy[0].until` is a number; it must be a day of the calendar as a text, e.g. 2027-06-30',
    ],
    [
      { policy: [{ when: { path: 'src/{a,b' }, verdict: 'note', because: 'x' }] },
      '`policy[0].when.path` cannot be used as it is; it must be a glob whose braces are closed',
    ],
    [
      { policy: [{ when: { fingerprint: 'abc' }, verdict: 'note', because: 'x' }] },
      '`policy[0].when.fingerprint` cannot be used as it is; it must be a fingerprint of 32 hex digits, as a report shows it',
    ],
    [
      { policy: [{ when: { rule: 'github-pat-clasic' }, verdict: 'note', because: 'x' }] },
      '`policy[0].when.rule` names no known rule: «github-pat-clasic»; did you mean «github-pat-classic»?',
    ],
    [
      { policy: [{ when: { rule: 'known-values' }, verdict: 'note', because: 'x' }] },
      '`policy[0].when.rule` names no known rule: «known-values»; did you mean «known-value»?',
    ],
    [
      { formats: { disable: ['zzzzzzzzzzzzzzzzzzzzzzzzzzzz'] } },
      '`formats.disable[0]` names no known rule; `rule` ids are the ones that a report shows',
    ],
    [{ mode: 'redacted' }, "`mode` cannot be used as it is; it must be 'gate' or 'redact' (did you mean 'redact'?)"],
    [
      { forbidden: [{ value: 'abc', label: 'y' }] },
      '`forbidden[0]` cannot be used as it is; it is shorter than 4 characters, so it could not be searched for',
    ],
    [{ forbidden: [{ value: 'abcdef' }] }, '`forbidden[0].label` is missing; it must be a text'],
    [
      { forbidden: [{ sha256: 'ABC', length: 20, label: 'y' }] },
      '`forbidden[0]` cannot be used as it is; it has no SHA-256 in lower-case hex, so it could not be searched for',
    ],
    [{ manifest: 'yes' }, '`manifest` is a text; it must be true or false'],
    [{ crawl: { maxPage: 5 } }, expect.stringContaining('did you mean «maxPages»?') as string],
    [{ crawl: { rate: 0 } }, expect.stringContaining('it must be a whole number from 1 to 1000') as string],
    [
      { knownValues: { env: ['A B'] } },
      '`knownValues.env[0]` cannot be used as it is; it must be the name of an environment variable',
    ],
    [{ baseline: '' }, '`baseline` cannot be used as it is; it must be a text that is not empty'],
    [
      customWith({ shape: { kind: 'regex', source: 'x' } }),
      expect.stringContaining('`formats.custom[0].shape.kind`') as string,
    ],
    [
      partsOf({ kind: 'literal', text: 'acme_' }, { kind: 'run', alphabet: 'hex', min: 8 }),
      '`formats.custom[0].shape.parts[1].max` is missing; it must be a whole number from 1 to 65536',
    ],
    [
      partsOf({ kind: 'literal', text: 'acme_' }, { kind: 'run', alphabet: 'hex', min: 8, max: Infinity }),
      '`formats.custom[0].shape.parts[1].max` cannot be used as it is; it must be a whole number from 1 to 65536',
    ],
    [
      partsOf({ kind: 'literal', text: 'acme_' }, { kind: 'run', alphabet: 'hex', min: 9, max: 8 }),
      '`formats.custom[0].shape.parts[1]` cannot be used as it is; its `min` may not be above its `max`',
    ],
    [
      partsOf({ kind: 'literal', text: 'acme_' }, { kind: 'run', alphabet: 'hexx', min: 8, max: 8 }),
      expect.stringMatching(/^`formats\.custom\[0\]\.shape\.parts\[1\]\.alphabet` .*did you mean 'hex'/) as string,
    ],
    [
      partsOf({ kind: 'run', alphabet: 'hex', min: 8, max: 8 }),
      expect.stringContaining('nothing would ever lead to it') as string,
    ],
    [
      customWith({ id: 'github-pat-classic' }),
      '`formats.custom[0]` has the id «github-pat-classic», which is taken; give it another',
    ],
    [
      { formats: { custom: [custom, { ...custom, id: 'other', aliases: ['acme-key'] }] } },
      '`formats.custom[1]` has the id «acme-key», which is taken; give it another',
    ],
    [
      customWith({ severity: undefined }),
      expect.stringMatching(/^`formats\.custom\[0\]\.severity` is missing; it must be 'critical'/) as string,
    ],
  ])('%j', (options, sentence) => {
    expect(sentenceOf(options)).toEqual(sentence);
  });
});

/** The whole message on what a file and the options in code say. */
function messageOf(file: unknown, code: unknown = {}): string {
  try {
    refuseFlaws(
      { source: 'leakgate.config.ts', input: file },
      { source: 'the flags', input: code, key: (path) => `--${path}` },
    );
    return 'nothing is wrong';
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message;
  }
}

describe('everything that is wrong is told at once', () => {
  test('keys, values, members of lists and rules, each with its path and its mend', () => {
    const options = {
      failOnn: 'error',
      fail_on: 'error',
      mode: 'redacted',
      reports: { jsn: 'a.json', htm: 'a.html' },
      policy: [
        { when: { rule: 'github-pat-clasic' }, verdict: 'note', because: 'x' },
        { when: { fingerprint: 'abc' }, verdict: 'nota' },
      ],
      crawl: { rate: 0.5 },
    };
    expect(messageOf(options).split('\n')).toEqual([
      'leakgate: leakgate.config.ts: 10 things are wrong:',
      "  `mode` cannot be used as it is; it must be 'gate' or 'redact' (did you mean 'redact'?)",
      '  `policy[1].when.fingerprint` cannot be used as it is; it must be a fingerprint of 32 hex digits, as a report shows it',
      "  `policy[1].verdict` cannot be used as it is; it must be 'error', 'warning', 'note' or 'ignored' (did you mean 'note'?)",
      '  `policy[1].because` is missing; it must say why this may be, in a sentence',
      '  there is no key «jsn» in `reports`; did you mean «json»?',
      '  there is no key «htm» in `reports`; did you mean «html»?',
      '  `crawl.rate` cannot be used as it is; it must be a whole number from 1 to 1000',
      '  there is no key «failOnn»; did you mean «failOn»?',
      '  there is no key «fail_on»; did you mean «failOn»?',
      '  `policy[0].when.rule` names no known rule: «github-pat-clasic»; did you mean «github-pat-classic»?',
    ]);
  });

  test('of the file and of what stands in code', () => {
    expect(messageOf({ failOn: 1 }, { mode: 1, manifest: 1 }).split('\n')).toEqual([
      "leakgate: leakgate.config.ts: `failOn` cannot be used as it is; it must be 'error', 'warning' or 'never'",
      'leakgate: the flags: 2 things are wrong:',
      "  `--mode` cannot be used as it is; it must be 'gate' or 'redact'",
      '  `--manifest` is a number; it must be true or false',
    ]);
  });

  test('of very many the first twenty', () => {
    const lines = messageOf({ policy: Array.from({ length: 30 }, () => 'x') }).split('\n');
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe('  and 10 more');
  });

  test('and what holds itself is looked at once', () => {
    const own: Record<string, unknown> = { failOn: 1 };
    own['self'] = Array.from({ length: 9 }, () => ({ own }));
    expect(messageOf(own)).toContain('there is no key «self»');
  });

  test('a custom format that is wrong is still one that a policy may name', () => {
    const options = {
      formats: { custom: [{ ...ACME, title: 1 }] },
      policy: [{ when: { rule: 'acme-key' }, verdict: 'note', because: 'x' }],
    };
    expect(messageOf(options)).toBe(
      'leakgate: leakgate.config.ts: `formats.custom[0].title` is a number; it must be a text',
    );
  });
});
