import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from './child.ts';
import { TEMPORARY } from './project.ts';
import type { Ending } from './run-together.ts';

test('builds in one process do not see one another', async () => {
  mkdirSync(TEMPORARY, { recursive: true });
  const file = join(TEMPORARY, 'together.json');
  const ended = await runScript('run-together.ts', [file]);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  const { sideBySide, reused } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, readonly Ending[]>;
  const leaking = {
    message: expect.stringContaining('leakgate: 1 token must not ship'),
    printed: [expect.stringContaining('1 token must not ship')],
  };
  const clean = { message: '', printed: [expect.stringMatching(/^leakgate: clean/)] };
  expect(sideBySide).toEqual([leaking, clean, leaking, clean]);
  expect(reused).toEqual([leaking, clean]);
});
