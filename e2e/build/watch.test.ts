import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { HostName } from './case.ts';
import { runScript } from './child.ts';
import { TEMPORARY } from './project.ts';
import type { Watched } from './watch-host.ts';

const HOSTS: readonly HostName[] = ['vite', 'vite7', 'vite6', 'vite5', 'rollup', 'rolldown'];

test.each(HOSTS)('%s: a leak stops a rebuild, and mending it lets the next one pass', async (host) => {
  mkdirSync(TEMPORARY, { recursive: true });
  const file = join(TEMPORARY, `watch-${host}.json`);
  const ended = await runScript('watch-host.ts', [host, file]);
  expect(ended.stderr).not.toContain('Error');
  expect(ended.code).toBe(0);
  const { rebuilds, unhandled } = JSON.parse(readFileSync(file, 'utf8')) as Watched;
  expect(unhandled).toEqual([]);
  const leak = expect.stringMatching(/leakgate: 1 token must not ship/);
  const silent = expect.not.stringMatching(/must not ship/);
  expect(rebuilds).toEqual([
    { step: 'leaking', end: 'ERROR', printed: leak, holding: [] },
    { step: 'mended', end: 'END', printed: silent, holding: [] },
    { step: 'another writes a leak', end: 'END', printed: leak, holding: ['late.txt'] },
    { step: 'mended again', end: 'END', printed: silent, holding: [] },
    { step: 'leaking again', end: 'ERROR', printed: leak, holding: [] },
  ]);
});
