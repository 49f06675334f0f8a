// What `leakgate init` takes from the repository that a project is a package of.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, leakgate } from '../cli/run.ts';

describe('an app of a repository', () => {
  const saltIn = (folder: string): unknown =>
    JSON.parse(readFileSync(join(folder, 'leakgate.baseline.json'), 'utf8')).salt;

  test('has its salt, so that a token has one fingerprint in all of them', async () => {
    const root = folderOf({ '.git/HEAD': '', 'package.json': '{}', 'apps/web/package.json': '{}' });
    for (const cwd of [root, join(root, 'apps/web')]) await leakgate(['init', '--yes'], { cwd });
    expect(saltIn(root)).toMatch(/^[\da-f]{32}$/);
    expect(saltIn(join(root, 'apps/web'))).toBe(saltIn(root));
  });

  test('has one of its own where the repository has none that can be read', async () => {
    const root = folderOf({ '.git/HEAD': '', 'leakgate.baseline.json': '{', 'apps/web/package.json': '{}' });
    await leakgate(['init', '--yes'], { cwd: join(root, 'apps/web') });
    expect(saltIn(join(root, 'apps/web'))).toMatch(/^[\da-f]{32}$/);
  });

  test.each<[string, string, boolean]>([
    ['ignored already', 'leakgate.json\nleakgate.html\n', false],
    ['ignored in its own folder alone', '/leakgate.json\n/leakgate.html\n', true],
  ])('has its reports %s', async (_, ignored, own) => {
    const root = folderOf({ '.git/HEAD': '', '.gitignore': ignored, 'apps/web/package.json': '{}' });
    await leakgate(['init', '--yes'], { cwd: join(root, 'apps/web') });
    expect(existsSync(join(root, 'apps/web/.gitignore'))).toBe(own);
  });
});
