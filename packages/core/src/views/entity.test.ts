import { expect, test } from 'vitest';
import { placesOf, viewsOf } from '../testing/read.ts';
import { githubToken } from '../testing/token.ts';
import { entityReader } from './entity.ts';

const token = githubToken('entity');

function entities(text: string, write: (code: number) => string): string {
  return Array.from(text, (char) => `&#${write(char.charCodeAt(0))}`).join('');
}

const decimal = entities(token, (code) => `${code};`);
const hex = entities(token, (code) => `x${code.toString(16)};`);
const padded = entities(token, (code) => `X${code.toString(16).toUpperCase().padStart(6, '0')};`);
const open = entities(token, String);
const named = token.replace('_', '&lowbar;');

test.each([
  ['decimal', `<p>${decimal}</p>`, decimal],
  ['hexadecimal', `<a title="${hex}">`, hex],
  ['upper case with zeros', `<a title='${padded}'>`, padded],
  ['without semicolons', `<p>${open}</p>`, open],
  ['by name', `<meta content="${named}">`, named],
  ['one character', `<b>${token.slice(0, 9)}&#x${token.charCodeAt(9).toString(16)};${token.slice(10)}</b>`, undefined],
  ['behind ampersands that are none', `<p>a&b &nosuch; &&amp;&#;&#x;${decimal}</p>`, decimal],
  ['behind an astral character', `<p>&#128578;&#x5B57;${decimal}</p>`, decimal],
])('%s', (_, text, carrier) => {
  const places = placesOf(text, token, [entityReader]);
  expect(places.map((place) => place.via)).toEqual(['entity']);
  if (carrier !== undefined) expect(places).toEqual([{ via: 'entity', carrier, start: text.indexOf(carrier) }]);
});

test('a key of several lines', () => {
  const label = `PRIVATE ${'KEY'}-----`;
  const key = `-----BEGIN ${label}\n${token}\n-----END ${label}`;
  const carrier = key.replaceAll('\n', '&#10;');
  expect(placesOf(`<a title="${carrier}">`, key, [entityReader])).toEqual([{ via: 'entity', carrier, start: 10 }]);
});

test.each([
  ['JSON in an attribute', '<div data-props="{&quot;apiKey&quot;:&quot;abc&quot;}">', '{"apiKey":"abc"}'],
  ['a query', '<a href="https://a.example/?sv=1&amp;sig=abc">', 'https://a.example/?sv=1&sig=abc'],
  ['names without semicolons', '<p>fish &amp chips &lt 5</p>', 'fish & chips < 5'],
  ['a name that goes on is none', '<p>&amplifier &amp; more</p>', '&amplifier & more'],
  ['a parameter that is called like a name', '<a href="/?a=1&quot=2&amp;b=3">', '/?a=1&quot=2&b=3'],
  ['names of Object', '<p>&constructor; &amp; &toString;</p>', '&constructor; & &toString;'],
])('%s', (_, text, decoded) => {
  expect(viewsOf(text, [entityReader]).map((view) => view.text)).toContain(decoded);
});

test.each([
  ['code', 'if(a&&b&c){x&=1;y=a&b}'],
  ['brackets only', '<p>a &lt; b &gt; c and d &nbsp; e</p>'],
  ['a table of names', '{"&amp;":"&","&quot;":1}'],
])('%s opens no view', (_, text) => {
  expect(viewsOf(text, [entityReader])).toHaveLength(1);
});

test('JSON as Angular up to 16 wrote it', () => {
  const [, view] = viewsOf(
    `<script type="application/json">{&q;key&q;:&q;${token}&q;,&q;b&q;:&q;&l;&a;&s;&q;}</script>`,
    [entityReader],
  );
  expect(view?.text).toContain(`{"key":"${token}","b":"<&'"}`);
});

test('operators of code are no such text', () => {
  expect(viewsOf(`for(;t&q;)r=n&q;[a&q;,"${token}"]`, [entityReader])).toHaveLength(1);
});
