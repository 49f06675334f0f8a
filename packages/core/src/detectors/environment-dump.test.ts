import { sample } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { detectIn } from '../testing/detect.ts';
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
