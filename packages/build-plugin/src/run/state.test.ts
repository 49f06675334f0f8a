import { expect, test } from 'vitest';
import type { Host } from '../host/host.ts';
import { beginRun, hasBegun, runOf, timed, type Run } from './state.ts';

const plain = { root: '/app', base: '/app', mode: 'production', envDirs: ['/app'], publicPrefixes: [] } as const;

function environment(environment: string, run: object, build: object = {}): Host {
  return {
    ...plain,
    kind: 'vite',
    consumer: 'client',
    environment,
    run,
    build,
    config: undefined as never,
    plugins: () => [],
  };
}

/** Stands for a run; only which one it is matters here. */
function opener(): () => Promise<Run> {
  let count = 0;
  return async () => ({ spent: ++count }) as Run;
}

test('the environments of one command share a run', async () => {
  const open = opener();
  const command = {};
  const [client, edge] = await Promise.all([
    beginRun(environment('client', command), open),
    beginRun(environment('edge', command), open),
  ]);
  expect(edge).toBe(client);
});

test('commands do not share one', async () => {
  const open = opener();
  const first = await beginRun(environment('client', {}), open);
  expect(await beginRun(environment('client', {}), open)).not.toBe(first);
});

test('a build that did not join is none of its run', async () => {
  const command = {};
  await beginRun(environment('client', command), opener());
  expect(await runOf(environment('ssr', command))).toBeUndefined();
});

test('a rebuild begins anew', async () => {
  const open = opener();
  const [command, build] = [{}, {}];
  const host = environment('client', command, build);
  const first = await beginRun(host, open);
  const second = await beginRun(host, open);
  expect(second).not.toBe(first);
  expect(await runOf(host)).toBe(second);
});

test('a build has begun once it has a run of its own', async () => {
  const host = environment('client', {});
  expect(hasBegun(host)).toBe(false);
  await beginRun(host, opener());
  expect(hasBegun(host)).toBe(true);
  expect(hasBegun(environment('client', {}))).toBe(false);
});

test('a config object that is used again begins anew, although its environment is a new one', async () => {
  const open = opener();
  const command = {};
  const first = await beginRun(environment('client', command, {}), open);
  expect(await beginRun(environment('client', command, {}), open)).not.toBe(first);
});

test('a run that did not begin is none to later hooks', async () => {
  const host = environment('client', {});
  await expect(beginRun(host, () => Promise.reject(new Error('wrong config')))).rejects.toThrow('wrong config');
  expect(await runOf(host)).toBeUndefined();
});

test('time is counted for work that fails, too', async () => {
  const run = { spent: 0 } as Run;
  await expect(timed(run, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(run.spent).toBeGreaterThan(0);
});
