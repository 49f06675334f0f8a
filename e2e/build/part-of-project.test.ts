// Vite's root is a part of the project, as `app/` is with Nuxt: configuration, baseline and env files stand above it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import { TOKEN } from '../cli/run.ts';
import { fileOfPackage, runNode } from '../recipes/recipe.ts';
import { emptyFolder, writeFiles } from './project.ts';

const value = sample('github-pat-classic', 'part of a project').value.slice(4, 30);

function build(source: string) {
  const root = emptyFolder('part-of-project');
  writeFiles(root, {
    'vite.config.js': [
      "import { leakgate } from 'leakgate/vite';",
      "export default { root: 'app', build: { outDir: '../dist' }, plugins: [leakgate()] };",
      '',
    ].join('\n'),
    'leakgate.config.json': '{ "reports": { "json": "leakgate.json" } }\n',
    'leakgate.baseline.json': '{ "version": 1, "salt": "0123456789abcdef0123456789abcdef", "entries": [] }\n',
    '.env': `LICENSE=${value}\n`,
    'app/public/robots.txt': `# ${TOKEN}\n`,
    'app/index.html': '<!doctype html>\n<script type="module" src="/main.js"></script>\n',
    'app/main.js': source,
  });
  const built = runNode(root, [fileOfPackage('vite', 'bin/vite.js'), 'build']);
  return { ...built, report: JSON.parse(readFileSync(join(root, 'leakgate.json'), 'utf8')) as Report };
}

test('what stands above the root of Vite counts, and names go by the project', () => {
  const { status, output, report } = build(`console.log('${value}');\n`);
  expect(status).toBe(1);
  expect(output).toContain('removed again: dist/robots.txt');
  expect(report.scan.salt).toBe('project');
  const places = report.findings.map(({ rule, places: [place] }) => [rule, place?.artifact, place?.origin?.file]);
  expect(places.toSorted()).toEqual([
    ['github-pat-classic', 'robots.txt', 'app/public/robots.txt'],
    ['known-value', expect.stringMatching(/^assets\/index-.*\.js$/), 'app/main.js'],
  ]);
});
