import { random } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import { isClassName } from './class-names.ts';

const draw = random('generic/class-names');
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A class as bundlers name it. */
function name(): string {
  return `fZ${draw.chars(BASE64URL, 18)}`;
}

test.each<[string, boolean, (value: string) => string]>([
  ['a table', true, (value) => `{_page:"${name()}",footer:"${name()}",password:"${value}",data:"${name()}"}`],
  [
    'a table with spaces',
    true,
    (value) => `{\n  "a": "${name()}",\n  "password": "${value}",\n  "b": "${name()}",\n  "c": "${name()}"\n}`,
  ],
  ['two members besides', false, (value) => `{page:"${name()}",password:"${value}",data:"${name()}"}`],
  [
    'a key among them',
    false,
    (value) => `{page:"${name()}",apiKey:"${name()}",password:"${value}",data:"${name()}",x:"${name()}"}`,
  ],
  [
    'an id among them',
    false,
    (value) => `{page:"${name()}",clientId:"${name()}",password:"${value}",data:"${name()}",x:"${name()}"}`,
  ],
  [
    'digits in front',
    false,
    (value) => `{page:"7${name().slice(1)}",a:"${name()}",password:"${value}",data:"${name()}",x:"${name()}"}`,
  ],
  ['other lengths', false, (value) => `{page:"${name()}x",a:"${name()}y",password:"${value}",data:"${name()}z"}`],
  ['no members', false, (value) => `password="${value}"`],
])('%s', (_, expected, textOf) => {
  const value = name();
  const text = textOf(value);
  expect(isClassName(text, text.indexOf(value), value)).toBe(expected);
});

test('digests in hexadecimal are no classes', () => {
  const hex = (): string => draw.bytes(10).toString('hex');
  const value = hex();
  const text = `{tenant:"${hex()}",zone:"${hex()}",secret:"${value}",data:"${hex()}"}`;
  expect(isClassName(text, text.indexOf(value), value)).toBe(false);
});
