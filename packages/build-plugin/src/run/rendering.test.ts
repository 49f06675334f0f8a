import { expect, test } from 'vitest';
import { abandonRendering, beginRendering, endRendering, nothingRendering, othersSearched } from './rendering.ts';
import type { Run } from './state.ts';

function runOf(...outputs: readonly object[]): Run {
  const run = { rendering: nothingRendering(), spent: 0 } as unknown as Run;
  outputs.forEach((output) => beginRendering(run, output));
  return run;
}

async function isWaiting(waiting: Promise<void>): Promise<boolean> {
  return Promise.race([waiting.then(() => false), new Promise<true>((resolve) => setImmediate(resolve, true))]);
}

test('waits until each output that began is searched', async () => {
  const [a, b] = [{}, {}];
  const run = runOf(a, b);
  const waiting = othersSearched(run);
  endRendering(run, a);
  expect(await isWaiting(waiting)).toBe(true);
  endRendering(run, b);
  expect(await isWaiting(waiting)).toBe(false);
});

test('waits for none where one could not be made', async () => {
  const run = runOf({}, {});
  const waiting = othersSearched(run);
  abandonRendering(run);
  expect(await isWaiting(waiting)).toBe(false);
});

test('waits no longer than it is told', async () => {
  await othersSearched(runOf({}), 1);
});

test('the time is none of ours', async () => {
  const run = runOf({});
  run.since = 0;
  await othersSearched(run, 5);
  expect(run.since).toBeGreaterThan(0);
});
