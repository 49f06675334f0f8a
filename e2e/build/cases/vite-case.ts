import type { InlineConfig } from 'vite';
import { tinyApp } from '../apps/tiny.ts';
import type { BuildCase, Expected } from '../case.ts';
import type { Plant } from '../plants.ts';
import type { Project } from '../project.ts';

type Stopped = Extract<Expected, { kind: 'stopped' }>;

interface Special extends Partial<BuildCase> {
  readonly files: BuildCase['files'];
  readonly expected: Expected;
  readonly config?: (project: Project) => InlineConfig;
}

/** A token that nobody can edit a source of. */
export const placeless: Plant = {
  key: 'github',
  rule: 'github-pat-classic',
  row: 'github-pat-classic',
  surface: 'chunk',
  artifact: 'assets/index.js',
};

/** A token in the only script of a page. */
export const github: Plant = { ...placeless, file: 'src/main.ts' };

/** An app that leaks it. */
export const leaking: BuildCase['files'] = tinyApp(["console.log('@@github@@');"]);

/** An app that leaks nothing. */
export const clean: BuildCase['files'] = tinyApp(["console.log('nothing to see');"]);

/** What is printed of a clean build. */
export const CLEAN = /leakgate: clean \([^)]*\d+ files?, [\d.]+ [kM]?B, \d+ ms\)/;

/** Nothing of ours is printed. */
export const SILENT = /^(?!.*leakgate: )/s;

/** Stopped before anything is written, unless it is said otherwise. */
export function stopped(leaks: readonly Plant[], more: Partial<Stopped> = {}): Stopped {
  return { kind: 'stopped', leaks, maps: 'none', hook: 'generateBundle', ...more };
}

/** Stopped when it was written, for what only maps hold; and these were removed. */
export function stoppedByMap(plant: Plant): Pick<BuildCase, 'expected' | 'onRollup'> {
  const says =
    /on disk in dist: do not deploy it\.\nSource maps that leak were removed again: dist\/assets\/index-.{8}\.js\.map$/;
  return {
    expected: stopped([plant], { maps: 'external', hook: 'writeBundle', says }),
    onRollup: stopped([plant], { maps: 'external', says: /Nothing of this output was written/ }),
  };
}

/** A setting of Vite. */
export function vite(setting: string, special: Special): BuildCase {
  return { host: 'vite', setting, plants: [github], config: () => ({}), ...special };
}
