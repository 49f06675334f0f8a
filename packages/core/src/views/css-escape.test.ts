import { expect, test } from 'vitest';
import { placesOf, viewsOf } from '../testing/read.ts';
import { githubToken } from '../testing/token.ts';
import { cssEscapeReader } from './css-escape.ts';

const token = githubToken('css');

function escaped(text: string, end: string, width = 2): string {
  return Array.from(text, (char) => `\\${char.charCodeAt(0).toString(16).padStart(width, '0')}${end}`).join('');
}

const one = `${token.slice(0, 9)}\\${token.charCodeAt(9).toString(16)} ${token.slice(10)}`;

test.each([
  ['two digits and a space', `a{content:"${escaped(token, ' ')}"}`, escaped(token, ' ')],
  ['six digits', `a{content:'${escaped(token, '', 6)}'}`, escaped(token, '', 6)],
  ['a line break behind each', `a{content:"${escaped(token, '\r\n')}"}`, escaped(token, '\r\n')],
  ['one character', `.a::after{content:"${one}"}`, one],
  ['in a name', `.${escaped(token, ' ')}{top:0}`, escaped(token, ' ')],
  ['in an address', `a{background:url(x?k=${escaped(token, ' ')})}`, escaped(token, ' ')],
  ['between other escapes', `a{content:"\\f101 \\:\\\n${escaped(token, ' ')}\\""}`, escaped(token, ' ')],
])('%s', (_, text, carrier) => {
  expect(placesOf(text, token, [cssEscapeReader])).toEqual([
    { via: 'css-escape', carrier, start: text.indexOf(carrier) },
  ]);
});

test.each([
  ['icons', 'a{content:"\\f101"}b{content:"\\2713"}c{content:"\\e900 and more"}'],
  ['class names', '.md\\:flex,.w-1\\/2,.p-\\[3px\\]{top:0}'],
  ['patterns in code', 'x=/\\d+\\b(\\s*)\\1/.test("a\\nb")'],
])('%s open no view', (_, text) => {
  expect(viewsOf(text, [cssEscapeReader])).toHaveLength(1);
});
