import { sample } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { detectIn } from '../testing/detect.ts';
import { createEngine } from '../engine.ts';
import { environmentDumpDetector } from './environment-dump.ts';

const PATH = '/usr/local/bin:/usr/bin:/bin';

function found(text: string): readonly string[] {
  const values: string[] = [];
  detectIn(environmentDumpDetector())(text, ({ start, end }) => values.push(text.slice(start, end)));
  return values;
}

const DUMP = { npm_lifecycle_event: 'build', HOME: '/home/runner', PATH, SHLVL: '1', LOGNAME: 'runner' };

describe('finds the environment of a process', () => {
  test.each([
    ['as JSON', JSON.stringify(DUMP)],
    ['as JSON in a literal', `window.__ENV=JSON.parse(${JSON.stringify(JSON.stringify(DUMP))})`],
    [
      'as minified code',
      `var e={npm_lifecycle_event:"build",HOME:"/home/runner",PATH:"${PATH}",SHLVL:"1",LOGNAME:"runner"}`,
    ],
    ['as code', `{\n  PATH: '${PATH}',\n  HOME: '/root',\n  PWD: '/app',\n  NODE_OPTIONS: '',\n  INIT_CWD: '/app',\n}`],
    [
      'as assignments',
      `process.env.PATH="${PATH}";e.GITHUB_RUN_ID="1";e.RUNNER_OS="Linux";e.HOME="/";e.USER="me"`.replaceAll('e.', ''),
    ],
  ])('%s', (_, text) => expect(found(text)).toEqual([PATH]));

  test('of the table', () => {
    const { text } = sample('server-env-dump', 1);
    expect(found(text)).toHaveLength(1);
  });

  test('of Windows', () => {
    const folders = String.raw`C:\\Windows\\system32;C:\\Windows`;
    const text = `{"Path":"${folders}","USERPROFILE":"C:\\\\Users\\\\me","ComSpec":"cmd","APPDATA":"x","npm_execpath":"y"}`;
    expect(found(text)).toEqual([folders]);
  });

  test('once, however often the folders stand in it', () => {
    expect(found(`{PATH:"${PATH}",_PATH:1,'PATH':"${PATH}",HOME:"/",USER:"me",SHLVL:"1",CI:"true"}`)).toEqual([PATH]);
  });
});

test.each([
  ['all that there are', {}, 'HOME, LOGNAME, npm_lifecycle_event, SHLVL'],
  ['as many as are told', { CI: 'true' }, 'HOME, LOGNAME, npm_lifecycle_event, SHLVL, CI'],
  ['of more the first', { CI: 'true', NODE: '/bin/node' }, 'HOME, LOGNAME, npm_lifecycle_event, SHLVL, CI …'],
])('names %s', (_, more, names) => {
  const evidence: string[] = [];
  detectIn(environmentDumpDetector())(JSON.stringify({ ...DUMP, ...more }), (match) =>
    evidence.push(...match.evidence),
  );
  expect(evidence).toEqual([`variables of a process stand around it: ${names}`]);
});

test('the next build has the fingerprint of this one, whatever its folders and variables', () => {
  const engine = createEngine({ scan: 'build', now: new Date('2026-11-29') });
  const printsOf = (dump: object): readonly string[] =>
    engine
      .scan({ where: { kind: 'chunk', path: 'a.js' }, content: JSON.stringify(dump) })
      .sightings.map(({ fingerprint }) => fingerprint);
  const next = { ...DUMP, PATH: `/tmp/xfs-3f1a/bin:${PATH}`, TERM: 'xterm', CI: 'true' };
  expect(printsOf(DUMP)).toHaveLength(1);
  expect(printsOf(next)).toEqual(printsOf(DUMP));
});

describe('is silent on', () => {
  test.each([
    [
      'the environment of an emulated shell',
      `{USER:"web_user",LOGNAME:"web_user",PATH:"/",PWD:"/",HOME:"/home/web_user",LANG:"C"}`,
    ],
    ['one with folders of programs', `{PATH:"${PATH}",HOME:"/root",USER:"root",SHELL:"/bin/sh",TERM:"xterm"}`],
    ['folders alone', `{PATH:"${PATH}"}`],
    ['names of variables', 'const names=["PATH","HOME","USER","CI","SHLVL"];PATH:"x"'],
    ['variables far away', `{PATH:"${PATH}"}${' '.repeat(9000)}{HOME:"/",USER:"me",SHLVL:"1",CI:"true"}`],
  ])('%s', (_, text) => expect(found(text)).toEqual([]));
});
