import { expect, test } from 'vitest';
import { openState, type State } from '../state/open-state.ts';
import type { Frontier, Target } from './frontier.ts';
import { sqliteFrontier } from './sqlite-frontier.ts';

const SITE = 'https://app.example';
const BUDGET = { maxPages: 4, maxDepth: 2, maxPerShape: 2 };

const page = (path: string, rest: Partial<Target> = {}): Target => ({
  url: SITE + path,
  kind: 'page',
  depth: 0,
  parent: undefined,
  ...rest,
});

/** Stands for the engine: hides what follows `key=`. */
const mask = (url: string): string => url.replace(/key=\w+/, 'key=…');

function stateInMemory(): State {
  return openState(undefined, { identity: () => ({}), startedAt: new Date(0) });
}

function frontierIn(state: State): Frontier {
  return sqliteFrontier({ state, role: 'anonymous', budget: BUDGET, mask });
}

async function drain(frontier: Frontier): Promise<readonly string[]> {
  const paths: string[] = [];
  for (let lease = await frontier.lease(); lease !== undefined; lease = await frontier.lease()) {
    paths.push(lease.url.replace(SITE, ''));
    await frontier.complete(lease);
  }
  return paths;
}

test('each address comes once, pages first', async () => {
  const frontier = frontierIn(stateInMemory());
  await frontier.add([page('/x.js', { kind: 'fetch' }), page('/b'), page('/a'), page('/b')]);
  expect(await drain(frontier)).toEqual(['/a', '/b', '/x.js']);
  expect(await frontier.stats()).toEqual({ waiting: 0, leased: 0, done: 3, failed: 0 });
});

test('a file that passed by is not asked for again, unless it is a page after all', async () => {
  const frontier = frontierIn(stateInMemory());
  await frontier.add([page('/known.js', { kind: 'fetch' })]);
  for (const path of ['/known.js', '/new.js', '/page']) await frontier.passed({ url: SITE + path, depth: 1 });
  await frontier.add([page('/new.js', { kind: 'fetch' }), page('/page'), page('/other.js', { kind: 'fetch' })]);
  expect(await drain(frontier)).toEqual(['/page', '/other.js']);
});

test('what is over a budget is told', async () => {
  const frontier = frontierIn(stateInMemory());
  const targets = [
    page('/n/1'),
    page('/n/2'),
    page('/n/3'),
    page('/deep', { depth: 3 }),
    page('/a'),
    page('/b'),
    page('/c'),
  ];
  expect(await frontier.add(targets)).toEqual([
    { url: `${SITE}/n/3`, reason: 'shape' },
    { url: `${SITE}/deep`, reason: 'depth' },
    { url: `${SITE}/c`, reason: 'pages' },
  ]);
});

test('what was fetched and turns out to be a page is visited as one', async () => {
  const frontier = frontierIn(stateInMemory());
  await frontier.add([page('/route', { kind: 'fetch' })]);
  const lease = await frontier.lease();
  if (lease === undefined) throw new Error('nothing was leased');
  await frontier.add([page('/route')]);
  await frontier.complete(lease);
  expect(await frontier.lease()).toMatchObject({ url: `${SITE}/route`, kind: 'page' });
});

test('what failed is tried again, and not for ever', async () => {
  const frontier = frontierIn(stateInMemory());
  await frontier.add([page('/a')]);
  const tried: boolean[] = [];
  for (let lease = await frontier.lease(); lease !== undefined; lease = await frontier.lease()) {
    tried.push(await frontier.fail(lease, true));
  }
  expect(tried).toEqual([true, true, false]);
  expect(await frontier.stats()).toMatchObject({ failed: 1 });
});

test('what an earlier run had under way is visited again', async () => {
  const state = stateInMemory();
  const before = frontierIn(state);
  await before.add([page('/a'), page('/b')]);
  await before.lease();
  expect(await drain(frontierIn(state))).toEqual(['/a', '/b']);
});

test('an address with a token is not kept; the page it stands on is visited again', async () => {
  const state = stateInMemory();
  const before = frontierIn(state);
  await before.add([page('/list')]);
  expect(await drain(before)).toEqual(['/list']);
  await before.add([page('/item?key=s3cret', { parent: `${SITE}/list` })]);
  const row = state.database.prepare("select group_concat(url || shape, ' ') as all_ from targets").get();
  expect(row?.['all_']).not.toContain('s3cret');
  const after = frontierIn(state);
  expect(await after.lease()).toMatchObject({ url: `${SITE}/list` });
  await after.add([page('/item?key=s3cret', { parent: `${SITE}/list` })]);
  expect(await after.lease()).toMatchObject({ url: `${SITE}/item?key=s3cret` });
});
