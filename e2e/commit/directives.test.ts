// One comment in a source file, at every door.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@leakgate/core';
import { leakgate as plugin } from 'leakgate/vite';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { folderOf, RULE, scanJson, TOKEN, type Files } from '../cli/run.ts';
import { git, repositoryOf } from './repository.ts';

const COMMENT = `// leakgate-ignore-next-line ${RULE} -- a token of the docs`;
const LEAK = `console.log("${TOKEN}");`;
const PAGE = '<!doctype html>\n<script type="module" src="/src/main.js"></script>\n';
const MUTED = [`ignored: a token of the docs (leakgate-ignore-next-line in src/main.js:1)`];
const STANDS = ['error'];

function app(lines: readonly string[], more: Files = {}): Files {
  return {
    'index.html': PAGE,
    'package.json': '{ "type": "module" }\n',
    'src/main.js': `${lines.join('\n')}\n`,
    ...more,
  };
}

/** The verdicts on the token; that a build has maps is a finding of its own. */
function verdicts({ findings }: Report): readonly string[] {
  return findings
    .filter(({ rule }) => rule === RULE)
    .map(({ verdict, because }) => (verdict === 'ignored' ? `ignored: ${because}` : verdict));
}

/** Builds with the plugin, which lets everything pass, and reads its report. */
async function built(root: string, sourcemap = false): Promise<Report> {
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [plugin({ failOn: 'never', reports: { json: 'leakgate.json' } })],
    build: { sourcemap },
  });
  return JSON.parse(readFileSync(join(root, 'leakgate.json'), 'utf8')) as Report;
}

describe('the line below the comment', () => {
  test.each([false, true])('is ignored in a build (with maps: %s)', async (sourcemap) => {
    expect(verdicts(await built(folderOf(app([COMMENT, LEAK])), sourcemap))).toEqual(MUTED);
  });

  test('is ignored where the value comes from the environment', async () => {
    const env = { '.env.production': `VITE_TOKEN=${TOKEN}\n` };
    const root = folderOf(app([COMMENT, 'console.log(import.meta.env.VITE_TOKEN);'], env));
    expect(verdicts(await built(root))).toEqual(MUTED);
  });

  test('is ignored where the folder is that of one of several packages', async () => {
    const files = Object.entries(app([COMMENT, LEAK])).map(([path, content]) => [`apps/web/${path}`, content] as const);
    const root = folderOf({ 'package.json': '{}', ...Object.fromEntries(files) });
    await built(join(root, 'apps/web'), true);
    const { report } = await scanJson(['apps/web/dist'], { cwd: root });
    expect(verdicts(report)).toEqual(MUTED.map((each) => each.replace('src/', 'apps/web/src/')));
  });

  test('is ignored in a folder that has maps, and in one that has none it cannot be known', async () => {
    const root = folderOf(app([COMMENT, LEAK]));
    await built(root, true);
    expect(verdicts((await scanJson(['dist'], { cwd: root })).report)).toEqual(MUTED);
    await built(root, false);
    expect(verdicts((await scanJson(['dist'], { cwd: root })).report)).toEqual(STANDS);
  });

  test('is ignored at commit, and an unused comment is told', async () => {
    const root = repositoryOf({ 'package.json': '{}' });
    writeFileSync(join(root, 'main.js'), [COMMENT, LEAK, COMMENT, 'console.log(1);', ''].join('\n'));
    git(root, 'add', '-A');
    const { run, report } = await scanJson(['--staged'], { cwd: root });
    expect(run.code).toBe(0);
    expect(verdicts(report)).toEqual([expect.stringMatching(/^ignored: a token of the docs/)]);
    expect(report.problems).toEqual([expect.objectContaining({ code: 'directive', where: 'main.js:3' })]);
  });
});

describe('nothing is ignored', () => {
  test('where the same token stands elsewhere, too', async () => {
    expect(verdicts(await built(folderOf(app([COMMENT, LEAK, LEAK.replace('log', 'warn')]))))).toEqual(STANDS);
  });

  test('by a comment that a build keeps in what it emits', async () => {
    const kept = `/*! leakgate-ignore-next-line ${RULE} -- because */`;
    const root = folderOf(app(['console.log(1);'], { 'dist/a.js': `x()\n${kept}\n${LEAK}\n` }));
    const { report } = await scanJson(['dist'], { cwd: root });
    expect(verdicts(report)).toEqual(STANDS);
  });

  test('by a comment in what a map says of a source that is no file of the project', async () => {
    const map = {
      version: 3,
      sources: ['../src/gone.js'],
      sourcesContent: [`${COMMENT}\n${LEAK}\n`],
      mappings: 'AACA',
    };
    const files = { 'dist/a.js': `${LEAK}\n//# sourceMappingURL=a.js.map\n`, 'dist/a.js.map': JSON.stringify(map) };
    const { report } = await scanJson(['dist'], { cwd: folderOf(app(['console.log(1);'], files)) });
    expect(verdicts(report)).toEqual(STANDS);
  });

  test('by a comment without a reason, which is told', async () => {
    const report = await built(folderOf(app([`// leakgate-ignore-next-line ${RULE}`, LEAK])));
    expect(verdicts(report)).toEqual(STANDS);
    expect(report.problems).toEqual([expect.objectContaining({ code: 'directive', where: 'src/main.js:1' })]);
  });
});
