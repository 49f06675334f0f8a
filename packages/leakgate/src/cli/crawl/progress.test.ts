import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { progressLine } from './progress.ts';

const AT = { role: 'anonymous', waiting: 2, leased: 1, done: 10, failed: 0, findings: 1 };

function shown(isTerminal: boolean, times: readonly number[]): string {
  const stream = new PassThrough();
  let at = 0;
  const line = progressLine({ stream, isTerminal, now: () => at });
  for (const time of times) {
    at = time;
    line.show(AT);
  }
  line.end();
  return String(stream.read() ?? '');
}

test('a terminal is rewritten and left clean', () => {
  const text = 'anonymous: 10 addresses read, 2 waiting, 1 finding, 10.0 a second';
  expect(shown(true, [1000, 1050])).toBe(`\r\u001B[2K${text}\r\u001B[2K`);
});

test('a log gets a plain line now and then', () => {
  expect(shown(false, [1000, 9000])).toBe('');
  expect(shown(false, [10_000, 11_000])).toBe(
    'leakgate: anonymous: 10 addresses read, 2 waiting, 1 finding, 1.0 a second\n',
  );
});
