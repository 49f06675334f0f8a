// One baseline for every door: what a build reported is accepted once, and passes the build, a scan of its folder and
// the commit.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@leakgate/core';
import { leakgate } from 'leakgate/vite';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { leakgate as command, scanJson, TOKEN } from '../cli/run.ts';
import { git } from '../commit/repository.ts';
import { emptyFolder, writeFiles } from './project.ts';

test('what a build reported is accepted for the build, the folder and the commit', async () => {
  const root = emptyFolder('baseline');
  writeFiles(root, {
    'index.html': '<!doctype html><script type="module" src="/src/main.ts"></script>',
    'src/main.ts': `document.title = '${TOKEN}';\n`,
    'package.json': '{ "type": "module" }',
  });
  const run = (): Promise<unknown> =>
    build({ root, configFile: false, logLevel: 'silent', plugins: [leakgate({ reports: { json: 'leakgate.json' } })] });
  const report = (): Report => JSON.parse(readFileSync(join(root, 'leakgate.json'), 'utf8')) as Report;
  const accept = ['baseline', '--from', 'leakgate.json', '--reason', 'a demo account', '--who', 'Ada'];

  await expect(run()).rejects.toThrow('1 token must not ship');
  expect(await command(accept, { cwd: root })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('holds one now'),
  });
  await expect(run()).rejects.toThrow('1 token must not ship');
  expect(report()).toMatchObject({ outcome: 'leaks', scan: { salt: 'project' }, findings: [{ baseline: 'new' }] });
  expect(await command(accept, { cwd: root })).toMatchObject({ code: 0 });

  await run();
  expect(report()).toMatchObject({ outcome: 'clean', findings: [{ baseline: 'known', verdict: 'error' }] });
  const folder = await scanJson(['dist'], { cwd: root });
  expect(folder).toMatchObject({ run: { code: 0 }, report: { findings: [{ baseline: 'known' }] } });
  git(root, 'init', '-q', '.');
  git(root, 'add', 'src/main.ts');
  const staged = await scanJson(['--staged'], { cwd: root });
  expect(staged).toMatchObject({
    run: { code: 0 },
    report: { scan: { kind: 'commit' }, findings: [{ baseline: 'known' }] },
  });
});
