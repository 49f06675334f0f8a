import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TOKEN } from '../cli/run.ts';
import { runScript } from './child.ts';
import { emptyFolder } from './project.ts';

function run(contents: readonly string[], env?: Readonly<Record<string, string>>) {
  return runScript('run-careless.ts', [join(emptyFolder('careless'), 'app'), ...contents], env);
}

test.each<[string, readonly string[], number]>([
  ['a leak', [TOKEN], 1],
  ['no leak', ['fine'], 0],
  ['a leak that was mended in the same process', [TOKEN, 'fine'], 0],
])('a tool that takes no notice of errors ends with %s', async (_, contents, code) => {
  expect(await run(contents, {})).toMatchObject({ code });
});

test('tests may stop builds, and end as they like', async () => {
  expect(await run([TOKEN])).toMatchObject({ code: 0 });
});
