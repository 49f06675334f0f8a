// What is searched is hostile: a pattern that may take exponential time is a hang that somebody else chooses.

import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from '@babel/parser';
import { check } from 'recheck';
import { describe, expect, test, vi } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
/** Longer than a pattern that is exponential takes to be told as such; others are cut off, and count as fine. */
const TIMEOUT_MS = 1000;
const PACKAGES = globSync('packages/*', { cwd: ROOT });

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

function sourcesOf(folder: string): readonly string[] {
  return globSync('src/**/*.ts', { cwd: folder }).filter((file) => !file.endsWith('.test.ts'));
}

/** The literals of a file, by the tokens of the parser. */
function patternsIn(path: string): readonly Pattern[] {
  const { tokens } = parse(readFileSync(path, 'utf8'), { sourceType: 'module', plugins: ['typescript'], tokens: true });
  return (tokens ?? []).flatMap(({ type, value, loc }) =>
    type.label === 'regexp'
      ? [{ where: `${relative(ROOT, path)}:${loc.start.line}`, source: value.pattern, flags: value.flags }]
      : [],
  );
}

/** The modules of a folder that put patterns together. */
function composers(folder: string): readonly string[] {
  return sourcesOf(folder).filter((file) => readFileSync(join(folder, file), 'utf8').includes('new RegExp('));
}

/** Patterns that modules put together as they are loaded, with all that they load. */
async function patternsComposedBy(paths: readonly string[]): Promise<readonly Pattern[]> {
  const patterns: Pattern[] = [];
  const composed = new Proxy(RegExp, {
    construct(native, given: [string, string?]) {
      const pattern = Reflect.construct(native, given);
      patterns.push({ where: `composed: ${pattern.source}`, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  vi.resetModules();
  vi.stubGlobal('RegExp', composed);
  for (const path of paths) await import(path);
  vi.unstubAllGlobals();
  return patterns;
}

async function isExponential({ source, flags }: Pattern): Promise<boolean> {
  const diagnosis = await check(source, flags.replace('v', 'u'), { timeout: TIMEOUT_MS });
  return diagnosis.status === 'vulnerable' && diagnosis.complexity.type === 'exponential';
}

async function exponential(patterns: readonly Pattern[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pattern of patterns) if (await isExponential(pattern)) found.push(pattern.where);
  return found;
}

describe('no pattern takes exponential time', () => {
  test('one that does is told', async () => {
    const lines = String.raw`^(?:(?:#[^\n]{0,400})?\r?\n){0,60}x`;
    expect(await exponential([{ where: 'here', source: lines, flags: '' }])).toEqual(['here']);
  });

  test('nor one that is put together', { timeout: 600_000 }, async () => {
    const folder = join(ROOT, 'packages/core');
    const patterns = await patternsComposedBy(composers(folder).map((file) => join(folder, file)));
    expect(patterns.length).toBeGreaterThan(20);
    expect(await exponential(patterns)).toEqual([]);
  });

  test.each(PACKAGES)('%s', { timeout: 600_000 }, async (name) => {
    const folder = join(ROOT, name);
    const patterns = sourcesOf(folder).flatMap((file) => patternsIn(join(folder, file)));
    expect(patterns.length).toBeGreaterThan(0);
    expect(await exponential(patterns)).toEqual([]);
  });
});
