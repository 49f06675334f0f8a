import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findChromium } from './find.ts';

const OWN = 'store/chromium-12/chrome-linux64/chrome';

/** What is there, what is named, and what is taken. */
const CASES: readonly (readonly [string, readonly string[], string | undefined, string])[] = [
  ['the one that is named', ['bin/chromium', 'mine/chrome'], 'mine/chrome', 'mine/chrome'],
  ['the system’s Chromium before Playwright’s', ['bin/google-chrome', OWN], undefined, 'bin/google-chrome'],
  ['Playwright’s, where there is no other', [OWN], undefined, OWN],
];

function folderWith(programs: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'leakgate-find-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const program of programs) {
    mkdirSync(dirname(join(folder, program)), { recursive: true });
    writeFileSync(join(folder, program), '');
    chmodSync(join(folder, program), 0o755);
  }
  return folder;
}

test.for(CASES)('%s', ([, programs, named, taken]) => {
  const folder = folderWith(programs);
  const places = { path: join(folder, 'bin'), playwrights: join(folder, OWN) };
  const found = findChromium({ ...places, named: named === undefined ? undefined : join(folder, named) });
  expect(found).toBe(join(folder, taken));
});

test('what is missing is named, with how to bring it', () => {
  const folder = folderWith([]);
  const places = { path: join(folder, 'bin'), playwrights: join(folder, OWN) };
  expect(() => findChromium({ ...places, named: undefined })).toThrow(
    /no Chromium was found.*playwright-core install/s,
  );
  const shell = join(folder, 'chromium-headless-shell');
  expect(() => findChromium({ ...places, named: shell })).toThrow(/--browser.*around the gate/s);
  expect(() => findChromium({ ...places, named: join(folder, 'gone') })).toThrow(/--browser.*no program/s);
});
