import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator as preset } from '@secretlint/secretlint-rule-preset-recommend';
import type { CorpusFile } from './corpus.ts';
import type { Contestant } from './measure.ts';

const PRESET = '@secretlint/secretlint-rule-preset-recommend';

/** `@secretlint/core` with its recommended preset, in this process. */
export async function secretlint(files: readonly CorpusFile[]): Promise<void> {
  for (const { path, text } of files) {
    await lintSource({
      source: { filePath: path, content: text, ext: extname(path), contentType: 'text' },
      options: { config: { rules: [{ id: PRESET, rule: preset }] }, noPhysicFilePath: true },
    });
  }
}

/** Processor time of the children in what the shell's `times` prints, e.g. `0m1.25s 0m0.10s` on its second line. */
function childrenTime(printed: string): number {
  const [, children = ''] = printed.trim().split('\n');
  const all = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return all.reduce((sum, [, minutes, seconds]) => sum + 60_000 * Number(minutes) + 1000 * Number(seconds), 0);
}

/** ripgrep, or undefined where it is not on PATH. */
export function ripgrep(literals: readonly string[], files: readonly CorpusFile[]): Contestant | undefined {
  const version = spawnSync('rg', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0];
  if (version === undefined || version === '') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'leakgate-bench-'));
  const list = join(folder, 'literals');
  // A literal with a line break would be two to ripgrep, and one of them a bracket, which stands everywhere.
  writeFileSync(list, literals.filter((literal) => !literal.includes('\n')).join('\n'));
  // One thread, every hit, no look at ignore files: the same work that the kernel is asked for.
  const args = ['-o', '-a', '-F', '-j1', '--no-config', '-u', '-f', list, '--'];
  return {
    name: version,
    run: (group) => {
      const own = files.filter(({ kind }) => kind === group);
      // The command line has room for so many paths only.
      let milliseconds = 0;
      for (let at = 0; at < own.length; at += 500) {
        const paths = own.slice(at, at + 500).map(({ path }) => path);
        const command = ['-c', '"$@" > /dev/null; times', 'sh', 'rg', ...args, ...paths];
        milliseconds += childrenTime(spawnSync('sh', command, { encoding: 'utf8' }).stdout);
      }
      return milliseconds;
    },
    end: () => rmSync(folder, { recursive: true }),
  };
}
