// The manifest that a build writes beside its output, held to what stands on disk.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifest, type Manifest } from '@leakgate/node';
import { describe, expect, test } from 'vitest';
import type { BuildCase } from './case.ts';
import { namer } from './cases/emitters.ts';
import { vite } from './cases/vite-case.ts';
import { publishable } from './apps/vite-app.ts';
import { tinyApp } from './apps/tiny.ts';
import { filesBelow, TEMPORARY } from './project.ts';
import { runCase } from './run-case.ts';

const NAME = 'leakgate.manifest.json';

const plainFiles = {
  'src/main.js': "export const key = '@@publishable@@';\nvoid import('./lazy.js');\n",
  'src/lazy.js': 'export const lazy = 1;\n',
};

function plain(host: 'rollup' | 'rolldown'): BuildCase {
  return {
    host,
    setting: 'manifest',
    files: plainFiles,
    plants: [publishable],
    inRoot: true,
    config: () => ({ input: 'src/main.js', output: { dir: 'dist', sourcemap: true } }),
    expected: { kind: 'passes', prints: /./ },
  };
}

const passing: readonly BuildCase[] = [
  vite('manifest', {
    files: {
      ...tinyApp(["import './style.css';", "console.log('@@publishable@@');"]),
      'src/style.css': 'body { color: red }\n',
      'public/robots.txt': 'User-agent: *\n',
      'public/keys/pay.json': '{ "key": "@@publishable@@" }\n',
    },
    plants: [publishable],
    config: () => ({ build: { sourcemap: true } }),
    expected: { kind: 'passes', prints: /./ },
  }),
  plain('rollup'),
  plain('rolldown'),
];

async function build(test: BuildCase, folder: string): Promise<string> {
  await runCase({ ...test, options: { manifest: true } }, 'leaking', folder);
  return join(TEMPORARY, folder, 'leaking', 'dist');
}

function readManifest(dist: string): Manifest {
  return parseManifest(readFileSync(join(dist, NAME), 'utf8'), NAME);
}

describe.each(passing.map((each) => [each.host, each] as const))('%s', (host, each) => {
  test('every file of the output is in it, with its hash and size', async () => {
    const dist = await build(each, `manifest-${host}`);
    const { files } = readManifest(dist);
    expect(files.map(({ path }) => path)).toEqual(filesBelow(dist).filter((path) => path !== NAME));
    for (const file of files) {
      const content = readFileSync(join(dist, file.path));
      expect(file.bytes).toBe(content.length);
      expect(file.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    }
  });

  test('a script names its map, and both tell what was found in them', async () => {
    const { files } = readManifest(await build(each, `manifest-${host}-maps`));
    const script = files.find(({ path, surface }) => surface === 'chunk' && /(?:index|main)[^/]*\.js$/.test(path));
    expect(script?.map).toBe(`${script?.path}.map`);
    expect(script?.fingerprints).toHaveLength(1);
    expect(files.find(({ path }) => path === script?.map)).toMatchObject({
      surface: 'source-map',
      fingerprints: script?.fingerprints,
    });
  });

  test('the same output has the same id', async () => {
    const first = readManifest(await build(each, `manifest-${host}-a`));
    const second = readManifest(await build(each, `manifest-${host}-b`));
    expect(second.buildId).toBe(first.buildId);
  });
});

test('public files are called so, with what was found in them', async () => {
  const [each] = passing;
  if (each === undefined) throw new Error('there is no case');
  const { files } = readManifest(await build(each, 'manifest-public'));
  const publicFiles = files.filter(({ surface }) => surface === 'public-file');
  expect(publicFiles.map(({ path, fingerprints }) => [path, fingerprints.length])).toEqual([
    ['keys/pay.json', 1],
    ['robots.txt', 0],
  ]);
});

test("a token in a file's name is masked in it, as in the report", async () => {
  const named = vite('manifest of a name', {
    files: { ...tinyApp(["console.log('nothing');"]), 'public/keys.txt': 'fine\n' },
    // Vite itself lists the files that it writes.
    config: (project) => ({ plugins: [namer(project)], logLevel: 'warn' }),
    options: { failOn: 'never', manifest: true },
    expected: { kind: 'passes', prints: /./ },
  });
  const { report, showing } = await runCase(named, 'leaking', 'manifest-name');
  const { files } = readManifest(join(TEMPORARY, 'manifest-name', 'leaking', 'dist'));
  const [finding] = report?.findings ?? [];
  expect(finding?.rule).toBe('github-pat-classic');
  expect(files.find(({ path }) => path.startsWith('data/'))).toMatchObject({
    path: 'data/ghp_…(40).txt',
    map: 'data/ghp_…(40).txt.map',
    fingerprints: [finding?.fingerprint],
  });
  expect(showing).toEqual([]);
});

test('a build that was stopped writes none', async () => {
  const leaking = vite('manifest of a leak', {
    files: tinyApp(["console.log('@@github@@');"]),
    expected: { kind: 'passes', prints: /./ },
  });
  expect(existsSync(join(await build(leaking, 'manifest-stopped'), NAME))).toBe(false);
});
