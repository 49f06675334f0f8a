import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Identity } from '../run/identity.ts';
import { openState, type State } from './open-state.ts';

function stateFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'leakgate-state-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'state.sqlite');
}

function read({ database }: State): void {
  database.prepare("insert or ignore into artifacts values ('a key', 'script', 1, null)").run();
}

/** Opens the state for a moment, as a run that is stopped. */
function visit(file: string, parts: Identity): { readonly resumed: boolean; readonly changed: readonly string[] } {
  const state = openState(file, { identity: () => parts, startedAt: new Date(0) });
  read(state);
  const { resumed, changed } = state;
  state.close(false);
  return { resumed, changed };
}

const BEFORE = { options: '1', 'the values of --forbid red': '2' };

test('the same crawl goes on', () => {
  const file = stateFile();
  expect(visit(file, BEFORE)).toEqual({ resumed: false, changed: [] });
  expect(visit(file, BEFORE)).toEqual({ resumed: true, changed: [] });
});

test('a crawl that was refused before it read anything leaves nothing to go on with', () => {
  const file = stateFile();
  openState(file, { identity: () => BEFORE, startedAt: new Date(0) }).close(false);
  expect(existsSync(file)).toBe(false);
  expect(visit(file, BEFORE)).toEqual({ resumed: false, changed: [] });
});

test.for([
  [{ ...BEFORE, 'the values of --forbid red': '3' }, ['the values of --forbid red']],
  [{ options: '1' }, ['the values of --forbid red']],
  [{ ...BEFORE, options: '0', 'the file of --role admin': '4' }, ['options', 'the file of --role admin']],
] as const)('another crawl begins anew, and says what has changed: %j', ([now, changed]) => {
  const file = stateFile();
  visit(file, BEFORE);
  expect(visit(file, now)).toEqual({ resumed: false, changed });
  expect(visit(file, now)).toEqual({ resumed: true, changed: [] });
});

test('what a crawl is told by is given the key of its state, which no other state has', () => {
  const keys = [stateFile(), stateFile()].map((file) => {
    const state = openState(file, { identity: (key) => ({ part: key }), startedAt: new Date(0) });
    read(state);
    state.close(false);
    return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(readFileSync(file, 'latin1'))?.[0];
  });
  expect(keys[0]).toBeDefined();
  expect(keys[0]).not.toBe(keys[1]);
});
