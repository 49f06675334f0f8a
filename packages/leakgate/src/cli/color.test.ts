import { expect, test } from 'vitest';
import { wantsColor } from './color.ts';

test.each([
  [{ allowed: true, env: {}, isTTY: true }, true],
  [{ allowed: true, env: {}, isTTY: false }, false],
  [{ allowed: false, env: { FORCE_COLOR: '1' }, isTTY: true }, false],
  [{ allowed: true, env: { NO_COLOR: '1' }, isTTY: true }, false],
  [{ allowed: true, env: { NO_COLOR: '' }, isTTY: true }, true],
  [{ allowed: true, env: { FORCE_COLOR: '1' }, isTTY: false }, true],
  [{ allowed: true, env: { FORCE_COLOR: '' }, isTTY: false }, true],
  [{ allowed: true, env: { FORCE_COLOR: '0' }, isTTY: true }, false],
  [{ allowed: true, env: { FORCE_COLOR: 'false' }, isTTY: true }, false],
  [{ allowed: true, env: { NO_COLOR: '1', FORCE_COLOR: '1' }, isTTY: true }, false],
  [{ allowed: true, env: { TERM: 'dumb' }, isTTY: true }, false],
])('%j: %s', (request, color) => {
  expect(wantsColor(request)).toBe(color);
});
