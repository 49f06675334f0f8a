import { expect, test } from 'vitest';
import { TimeLimitError } from '../limits.ts';
import { loginError } from './login-error.ts';

const FILE = '/project/login.ts';
const TYPED = 'what was typed';

function thrown(name: string, message: string, stack = `at login (file://${FILE}:7:14)`): Error {
  return Object.assign(new Error(message), { name, stack: `${name}: ${message}\n    ${stack}` });
}

test.each<[string, unknown, string]>([
  [
    'a step that took too long',
    thrown('TimeoutError', `page.fill: Timeout 1000ms exceeded.\nCall log:\n  fill("${TYPED}")`),
    'failed at login.ts:7 (page.fill: Timeout 1000ms exceeded)',
  ],
  [
    'a page that is not there',
    thrown('Error', `page.goto: net::ERR_CONNECTION_REFUSED at https://a.example/?${TYPED}`),
    'failed at login.ts:7 (page.goto: net::ERR_CONNECTION_REFUSED)',
  ],
  ['an error of its own', thrown('Error', `refused: ${TYPED}`), 'failed at login.ts:7 (Error)'],
  ['an error from elsewhere', thrown('Error', TYPED, 'at other (file:///a.js:1:2)'), 'failed (Error)'],
  ['what is no error', TYPED, 'failed'],
  ['no end', new TimeLimitError('the login script took longer'), 'did not end within 60 s'],
])('%s', (_, error, expected) => {
  expect(loginError(error, FILE, 60_000)).toBe(expected);
});
