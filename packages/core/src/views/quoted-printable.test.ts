import { expect, test } from 'vitest';
import { placesOf, viewsOf } from '../testing/read.ts';
import { githubToken } from '../testing/token.ts';
import { quotedPrintableReader } from './quoted-printable.ts';

const token = githubToken('quoted-printable');
const every = Array.from(token, (char) => `=${char.charCodeAt(0).toString(16).toUpperCase()}`).join('');
const broken = `${token.slice(0, 20)}=\r\n${token.slice(20)}`;

test.each([
  ['every character', `Subject: ${every}\r\n`, every],
  ['a soft line break', `<a href=3D"https://a.example/?t=3D${broken}">`, broken],
  ['behind several bytes of one character', `=E5=AD=97 x=3D${every}`, every],
])('%s', (_, text, carrier) => {
  expect(placesOf(text, token, [quotedPrintableReader])).toEqual([
    { via: 'quoted-printable', carrier, start: text.indexOf(carrier) },
  ]);
});

test.each([
  ['assignments of numbers', 'a=23,b=45;c=67;d==30&&e=>20'],
  ['a declaration', 'const a =\n  23;\nlet b=\n30'],
])('%s open no view', (_, text) => {
  expect(viewsOf(text, [quotedPrintableReader])).toHaveLength(1);
});
