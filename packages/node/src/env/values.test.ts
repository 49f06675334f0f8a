import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, Secret } from '@leakgate/core';
import { afterAll, describe, expect, test } from 'vitest';
import { withDefaults } from '../config/resolve.ts';
import type { KnownValueOptions } from '../config/options.ts';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { knownValuesOf, type KnownValues } from './values.ts';

afterAll(removeFolders);

interface Case {
  readonly files?: Readonly<Record<string, string>>;
  readonly processEnv?: Readonly<Record<string, string>>;
  readonly options?: KnownValueOptions;
  readonly envFiles?: readonly string[];
  readonly mode?: string;
  readonly envDirs?: readonly string[];
}

function gather(given: Case): KnownValues {
  const root = folderOf(given.files ?? {});
  return knownValuesOf({
    config: withDefaults(given.options === undefined ? {} : { knownValues: given.options }, root, undefined),
    envDirs: given.envDirs ?? [root],
    mode: given.mode ?? 'production',
    publicPrefixes: ['VITE_', ''],
    processEnv: given.processEnv ?? {},
    ...(given.envFiles === undefined ? {} : { envFiles: given.envFiles }),
  });
}

/** A value is told by its fingerprint: no test reads what a `Secret` holds. */
function row(name: string, value: string, source: string, isPublic = false): readonly unknown[] {
  return [name, fingerprint(new Secret(value), 'test'), source, isPublic];
}

function rowsOf({ values }: KnownValues): readonly unknown[] {
  return values.map((known) => [known.name, fingerprint(known.value, 'test'), known.source, known.public]);
}

describe('values are gathered', () => {
  test.each<[string, Case, readonly unknown[]]>([
    [
      'from the files of the mode, later ones win',
      {
        files: {
          '.env': 'A=1\nB=1\nC=1\nD=1',
          '.env.local': 'B=2\nC=2\nD=2',
          '.env.production': 'C=3\nD=3',
          '.env.production.local': 'D=4',
          '.env.development': 'E=5',
        },
      },
      [
        row('A', '1', '.env'),
        row('B', '2', '.env.local'),
        row('C', '3', '.env.production'),
        row('D', '4', '.env.production.local'),
      ],
    ],
    [
      'from the files of Cloudflare, unless those of Vite have the name',
      { files: { '.dev.vars': 'A=1\nB=1\nC=1', '.dev.vars.production': 'B=2', '.env': 'C=3' } },
      [row('A', '1', '.dev.vars'), row('B', '2', '.dev.vars.production'), row('C', '3', '.env')],
    ],
    [
      'for another mode',
      { files: { '.env.staging': 'A=1', '.env.production': 'B=2' }, mode: 'staging' },
      [row('A', '1', '.env.staging')],
    ],
    [
      'public ones as public',
      { files: { '.env': 'VITE_A=1\nA=2' } },
      [row('A', '2', '.env'), row('VITE_A', '1', '.env', true)],
    ],
    [
      'of the process only by name',
      {
        processEnv: {
          HOME: 'h',
          PATH: 'p',
          API_TOKEN: 't',
          MY_SECRET: 's',
          DB_PASSWORD: 'w',
          API_KEY: 'k',
          GH_PAT: 'g',
          AWS_CREDENTIALS: 'c',
          SENTRY_DSN: 'd',
          AZURE_STORAGE_CONNECTION_STRING: 'z',
          VITE_X: 'v',
          KEYBOARD: 'q',
        },
      },
      [
        row('API_TOKEN', 't', 'process.env'),
        row('MY_SECRET', 's', 'process.env'),
        row('DB_PASSWORD', 'w', 'process.env'),
        row('API_KEY', 'k', 'process.env'),
        row('GH_PAT', 'g', 'process.env'),
        row('AWS_CREDENTIALS', 'c', 'process.env'),
        row('SENTRY_DSN', 'd', 'process.env'),
        row('AZURE_STORAGE_CONNECTION_STRING', 'z', 'process.env'),
        row('VITE_X', 'v', 'process.env', true),
      ],
    ],
    [
      'of the process where the team names them, whatever their prefix',
      { processEnv: { LICENCE: 'l', VITE_B: 'b' }, options: { env: ['LICENCE', 'VITE_B', 'NOT_SET'] } },
      [row('LICENCE', 'l', 'process.env'), row('VITE_B', 'b', 'process.env')],
    ],
    [
      'but not where the team ignores them',
      { files: { '.env': 'A=1\nB=2' }, processEnv: { C_KEY: '3' }, options: { ignore: ['A', 'C_KEY'] } },
      [row('B', '2', '.env')],
    ],
    [
      'from a file and from the process where they differ',
      { files: { '.env': 'A=1' }, processEnv: { A: '2' } },
      [row('A', '1', '.env'), row('A', '2', 'process.env')],
    ],
    [
      'once where they do not',
      { files: { '.env': 'A_KEY=1' }, processEnv: { A_KEY: '1' } },
      [row('A_KEY', '1', '.env')],
    ],
    ['expanded', { files: { '.env': 'A=a-$B\nB=b' } }, [row('A', 'a-b', '.env'), row('B', 'b', '.env')]],
    ['with their line breaks', { files: { '.env': 'A="1\n2"' } }, [row('A', '1\n2', '.env')]],
    ['unless they are empty', { files: { '.env': 'A=\nB=""' }, processEnv: { C_KEY: '' } }, []],
    ['not from files where the team says so', { files: { '.env': 'A=1' }, options: { envFiles: false } }, []],
    ['not from files where there is no folder of them', { files: { '.env': 'A=1' }, envDirs: [] }, []],
    [
      'from files that the user names, which win',
      { files: { '.env': 'A=1', 'ci/secrets.env': 'A=2' }, envFiles: ['ci/secrets.env'], options: { envFiles: false } },
      [row('A', '2', 'ci/secrets.env')],
    ],
  ])('%s', (_, given, expected) => {
    const known = gather(given);
    expect(rowsOf(known)).toEqual(expected);
    expect(known.problems).toEqual([]);
  });
});

test('nothing that belongs to the process is changed', () => {
  const processEnv = Object.freeze({ B: 'b' });
  gather({ files: { '.env': 'A=$B' }, processEnv });
  expect(processEnv).toEqual({ B: 'b' });
});

test('what cannot be read is a hole in the scan', () => {
  const root = folderOf({ '.env.local': 'A=1' });
  mkdirSync(join(root, '.env'));
  const known = knownValuesOf({
    config: withDefaults({}, root, undefined),
    envDirs: [root],
    mode: 'production',
    publicPrefixes: [],
    processEnv: {},
    envFiles: ['none.env'],
  });
  expect(rowsOf(known)).toEqual([row('A', '1', '.env.local')]);
  expect(known.problems).toEqual([
    {
      code: 'unreadable',
      effect: 'blind',
      where: '.env',
      message: 'could not be read, so its values were not searched for: a folder stands where a file is meant',
    },
    {
      code: 'unreadable',
      effect: 'blind',
      where: 'none.env',
      message: 'could not be read, so its values were not searched for: there is no such file or folder',
    },
  ]);
});
