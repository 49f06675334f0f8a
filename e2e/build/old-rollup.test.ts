import { join } from 'node:path';
import { leakgate } from 'leakgate/rollup';
import type * as Rollup from 'rollup';
import { expect, test } from 'vitest';
import { TOKEN } from '../cli/run.ts';
import { emptyFolder, filesBelow, writeFiles } from './project.ts';

/** Builds a leak with a version of Rollup; tells the error that stopped it, and what was written. */
async function build(name: string): Promise<readonly [error: string, files: readonly string[]]> {
  const { rollup } = (await import(name)) as typeof Rollup;
  const root = emptyFolder(`old-${name}`);
  const dir = join(root, 'dist');
  writeFiles(root, { 'src/main.js': `console.log('${TOKEN}');\n` });
  try {
    const bundle = await rollup({ input: join(root, 'src/main.js'), plugins: [leakgate()] });
    await bundle.write({ dir });
    return ['', filesBelow(dir)];
  } catch (error) {
    return [(error as Error).message, filesBelow(dir)];
  }
}

test('Rollup 3 is searched', async () => {
  expect(await build('rollup3')).toEqual([expect.stringContaining('leakgate: 1 token must not ship'), []]);
});

test('Rollup 2, which would pass over the search, is refused', async () => {
  expect(await build('rollup2')).toEqual([
    expect.stringMatching(/^leakgate: Rollup 2\.79\.2: .* update to Rollup 3 or Vite 5/),
    [],
  ]);
});
