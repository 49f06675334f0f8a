import { stringify } from 'devalue';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf, viewsOf } from '../../testing/read.ts';
import { githubToken } from '../../testing/token.ts';
import { jsEscapeReader } from '../js-escape.ts';
import { partsInArtifact, toArtifact } from '../view.ts';
import { flattenedReader } from './flattened.ts';
import { referredReader } from './referred.ts';
import { streamedReader } from './streamed.ts';
import { taggedReader } from './tagged.ts';

const READERS = [jsEscapeReader, streamedReader, flattenedReader];
const secret = githubToken('payload');

/** What the payload reads as, written out again. */
function written(text: string): readonly string[] {
  return viewsOf(text, READERS)
    .filter(({ via }) => via.at(-1) === 'flattened')
    .map((view) => view.text.trim());
}

/** As devalue 5 writes it, and turbo-stream 2 as of React Router 8. */
const DEVALUE = `[{"user":1,"m":4,"u":-1},{"name":2,"key":3},"Joe","${secret}",["Map",5,6],"other","b"]`;
const TURBO = `[{"_1":2},"loaderData",{"_3":4,"_5":-5},"user",{"_6":7},"none","key","${secret}"]`;
const MADE = `{"user":{"name":"Joe","key":"${secret}"},"m":{"other":"b"},"u":null}`;

test.each([
  ['devalue, the whole text', DEVALUE, MADE],
  ['with white space', DEVALUE.replaceAll(',', ' ,\n '), MADE],
  ['SvelteKit', `{"type":"data","nodes":[null,{"type":"data","data":${DEVALUE},"uses":{}}]}`, MADE],
  ['SvelteKit, what it appends', `{"type":"chunk","id":12,"data":["${secret}",{"late":0}]}\n`, `{"late":"${secret}"}`],
  [
    'Nuxt',
    `<script type="application/json" id="__NUXT_DATA__">[["ShallowReactive",1],{"data":2},["Reactive",3],{"a":4},"${secret}"]</script>`,
    `{"data":{"a":"${secret}"}}`,
  ],
  ['Nuxt, prerendered', `[{"data":1},["ShallowReactive",2],{"a":3},"${secret}"]`, `{"data":{"a":"${secret}"}}`],
  ['in a script element', `<script type="application/json">${DEVALUE}</script>`, MADE],
  ['turbo-stream', TURBO, `{"loaderData":{"user":{"key":"${secret}"},"none":null}}`],
  [
    'turbo-stream, and the value of a promise',
    `[{"_1":2},"p",["P",2]]\nP2:[{"_4":5},"key","${secret}"]\n`,
    `{"p":null}\n{"key":"${secret}"}`,
  ],
  ['an object without a prototype', `[["N",{"_1":2}],"key","${secret}"]`, `{"key":"${secret}"}`],
  ['the same of devalue', `[["null","key",1],"${secret}"]`, `{"key":"${secret}"}`],
  ['a name like a place', `[{"_1":1,"a":1},"${secret}"]`, `{"_1":"${secret}","a":"${secret}"}`],
  ['a circle', `[{"own":0,"key":1},"${secret}"]`, `{"own":null,"key":"${secret}"}`],
  ['a value of two names', `[{"a":1,"b":1},"${secret}"]`, `{"a":"${secret}","b":"${secret}"}`],
  [
    'lists, dates and numbers',
    `[[1,2,3,5,6],"a",["Date","2026-01-01T00:00:00Z"],["D",1795000000000],{},7,"${secret}"]`,
    `["a","2026-01-01T00:00:00Z",null,7,"${secret}"]\n{}`,
  ],
  ['what is cut off behind the array', `[{"_1":2},"key","${secret}"]\nP2:[{"_4":5},"ke`, `{"key":"${secret}"}`],
])('%s', (_, text, made) => {
  expect(written(text)).toEqual([made]);
  const places = placesOf(text, secret, READERS).filter(({ via }) => via !== '');
  expect(places.length).toBeGreaterThan(0);
  expect(places.every(({ carrier, start }) => carrier === secret && start === text.indexOf(secret))).toBe(true);
});

test.each([
  ['objects that hold their values', `[{"name":"key","value":"${secret}"}]`],
  ['numbers with fractions', `[{"a":1.5},"${secret}"]`],
  ['no texts', '[{"a":1},2]'],
  ['no names', `["a","${secret}"]`],
  ['an array that does not end', `[{"a":1},"${secret}"`],
  ['deeper values', `[{"a":{"b":1}},"${secret}"]`],
  ['code', `x=>[{"a":b}]`],
])('%s are no payload', (_, text) => {
  expect(written(text)).toEqual([]);
});

test('objects that lie too deep come behind the others, and no place leads further than once', () => {
  const items = Array.from({ length: 500 }, (_, index) => `{"n":${index + 1},"back":${Math.max(0, index - 1)}}`);
  const text = `[${items.join(',')},{"key":501},"${secret}"]`;
  expect(written(text).join('')).toContain(`{"key":"${secret}"}`);
});

test.each([
  [
    'a long text with many names',
    `[{${Array.from({ length: 3000 }, (_, index) => `"n${index}":1`).join(',')}},"${'x'.repeat(400)}"]`,
  ],
  ['a long name of many fields', `[{${Array.from({ length: 3000 }, () => '"_1":1').join(',')}},"${'x'.repeat(400)}"]`],
  ['heads in one another', '>[{"":0},"'.repeat(3000)],
  ['strings that hold heads', `>[{"a":0},${'">[{",'.repeat(3000)}`],
])('%s write no more than a few times the text', (_, text) => {
  expect(written(text).join('').length).toBeLessThan(5 * text.length);
});

const half = Math.floor(secret.length / 2);
const [front, back] = [secret.slice(0, half), secret.slice(half)];
const NEXT = `<script>self.__next_f.push([1,"0:{\\"key\\":\\"${front}"])</script><script>self.__next_f.push([1,"${back}\\"}\\n"])</script>`;

test.each([
  ['Next.js', NEXT],
  ['in three parts, one of them short', NEXT.replace(back, `"])</script><script>self.__next_f.push([1,"${back}`)],
  ['with other scripts between', NEXT.replace('<script>', '<script>f("x")</script><script>')],
  [
    'escapes at the end',
    NEXT.replace(`${front}"`, `${front.slice(0, -1)}\\x${front.charCodeAt(half - 1).toString(16)}"`),
  ],
  ['React Router', NEXT.replaceAll('__next_f.push([1,', 'c.streamController.enqueue(').replaceAll('])', ')')],
])('a token that is cut off between two calls: %s', (_, text) => {
  const views = viewsOf(text, READERS).filter(({ text: own, via }) => via.length === 1 && own.includes(secret));
  expect(views.map(({ via }) => via)).toEqual([['streamed']]);
  const [view] = views;
  const start = view?.text.indexOf(secret) ?? 0;
  const parts = view === undefined ? [] : partsInArtifact(view, { start, end: start + secret.length });
  expect(parts.length).toBeGreaterThan(1);
  expect(parts[0]?.start).toBe(text.indexOf(front.slice(0, -1)));
  expect(parts.at(-1)?.end).toBe(text.indexOf(back) + back.length);
});

test('a payload that comes in pieces is written out again', () => {
  const call = (part: string): string =>
    `<script>window.__reactRouterContext.streamController.enqueue(${JSON.stringify(part)});</script>`;
  const text = call(TURBO.slice(0, 40)) + call(TURBO.slice(40));
  expect(written(text)).toEqual([`{"loaderData":{"user":{"key":"${secret}"},"none":null}}`]);
});

test.each([
  [
    'Astro',
    `<astro-island props="{"user":[0,{"name":[0,"Joe"],"key":[0,"${secret}"]}],"n":[0,5]}">`,
    `"key":"${secret}"`,
  ],
  ['far from one another', `"a":[0,"b"]${' '.repeat(9000)}"key":[0,"${secret}"]`, `"key":"${secret}"`],
])('values behind the number of their kind: %s', (_, text, made) => {
  expect(viewsOf(text, [taggedReader]).filter((view) => view.text.includes(made))).toHaveLength(1);
  expect(placesOf(text, secret, [taggedReader]).filter(({ via }) => via === 'flattened')).toEqual(
    placesOf(text, secret, []).map((place) => ({ ...place, via: 'flattened' })),
  );
});

/** devalue refuses objects with this key. */
const names = fc.string().filter((name) => name !== '__proto__');

test('places of Qwik', () => {
  const text = `<script type="qwik/json">{"refs":{"4":"0 1"},"ctx":{},"objs":["${secret}",{"key":"0","region":"2!"},"eu",7,["0"],"\\u0002b"],"subs":[["_1"]]}</script>`;
  const view = viewsOf(text, [referredReader]).find(({ via }) => via.at(-1) === 'flattened');
  expect(view?.text).toBe(`{"key":"${secret}"}\n{"region":"eu"}\n`);
  const places = placesOf(text, secret, [referredReader]).filter(({ via }) => via !== '');
  expect(places.map(({ carrier, start }) => [carrier, start])).toEqual([[secret, text.indexOf(secret)]]);
});

test('many fields of Qwik with one value write no more than a few times the text', () => {
  const text = `{"objs":[${Array.from({ length: 3000 }, () => '{"n":"2bc"}').join()},"${'x'.repeat(400)}"]}`;
  const view = viewsOf(text, [referredReader]).find(({ via }) => via.at(-1) === 'flattened');
  expect(view?.text.length).toBeGreaterThan(text.length);
  expect(view?.text.length).toBeLessThan(4 * text.length);
});

/** Data as pages are sent it. */
const { data } = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(secret)),
  data: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('data'), { maxLength: 4 }),
    fc.dictionary(names, tie('data'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

test('what devalue writes reads as what it was made of', () => {
  fc.assert(
    fc.property(fc.record({ first: data, key: fc.constant(secret), second: data }), (value) => {
      const [payload, json] = [stringify(value), JSON.stringify(value)];
      // Where one text stands in very many places, not every place has it: see the tests of what is written at most.
      fc.pre(json.length < 2 * payload.length);
      const [made = ''] = written(payload);
      expect(JSON.parse(made)).toEqual(JSON.parse(json));
    }),
  );
});

test('no text makes it throw, and every range leads into the text', () => {
  const sign = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    '"',
    ':',
    ',',
    '0',
    '1',
    '-1',
    '_1',
    '\\',
    'P2:',
    '[{"',
    '>[{"',
    '":[0,"',
    'Reactive",',
    '"_1":2',
    'Map',
    '"objs":[',
    '"0"',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
      const text = signs.join('');
      for (const view of viewsOf(text, [...READERS, taggedReader, referredReader])) {
        for (let start = 0; start < view.text.length; start += 3) {
          const { start: from, end } = toArtifact(view, { start, end: Math.min(start + 4, view.text.length) });
          expect(from).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(from);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 2000 },
  );
});
