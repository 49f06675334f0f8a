import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';

test.each([
  ['y\n', true],
  ['YES\n', true],
  [' yes \n', true],
  ['\n', false],
  ['n\n', false],
  ['yesterday\n', false],
  ['', false],
])('the answer %j: %s', async (answer, agreed) => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(answer);
  expect(await ask('Well? ', input, output)).toBe(agreed);
  expect(String(output.read())).toBe('Well? ');
});
