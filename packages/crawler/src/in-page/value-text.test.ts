import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { MAKE_WRITER, type WriteValue } from './value-text.ts';

const NATIVE = { Blob, File, FormData, Headers, Request, TextEncoder, URL, URLSearchParams };

/** What the writer makes of a value that a script of another world has made. */
function written(code: string, bounds = { characters: 10_000, values: 1_000 }): ReturnType<WriteValue> {
  const script = `const write = ${MAKE_WRITER}; ${code}; write(value, ${JSON.stringify(bounds)});`;
  return runInNewContext(script, { ...NATIVE }) as ReturnType<WriteValue>;
}

test.each([
  ['a text', 'var value = "a\\nb"', '"a\\nb"'],
  ['numbers', 'var value = [1, 2n]', '["1","2",null]'],
  ['a list of characters', 'var value = [..."spell it"]', '["s","p","e","l","l"," ","i","t","spell it",null]'],
  ['a list of codes', 'var value = Array(8).fill(65)', `[${'"65",'.repeat(8)}"AAAAAAAA",null]`],
  ['no list of anything else', 'var value = Array(8).fill(1)', `[${'"1",'.repeat(8)}null]`],
  ['objects', 'var value = { a: { b: "c" } }', '{"a":{"b":"c","":0},"":0}'],
  ['no getters', 'var value = { get a() { throw new Error("read") }, b: "c" }', '{"b":"c","":0}'],
  ['maps', 'var value = new Map([["a", "b"], [1, "c"]])', '[{"a":"b"},["1","c"],null]'],
  ['sets', 'var value = new Set(["a"])', '["a",null]'],
  ['bytes', 'var value = new TextEncoder().encode("few\\0\\0a run of them")', '"a run of them\\n"'],
  ['UTF-16', 'var value = Uint16Array.from([..."sixteen bits"], (c) => c.charCodeAt(0))', '"sixteen bits\\n"'],
  [
    'a buffer once',
    'var value = [0, 8].map((from) => new Uint8Array(new Uint8Array(16).fill(65).buffer))',
    '["AAAAAAAAAAAAAAAA\\n","AAAAAAAAAAAAAAAA\\n",null]',
  ],
  ['an address', 'var value = new URL("https://app.example/?a=b")', '["https://app.example/?a=b",null]'],
  ['a query', 'var value = new URLSearchParams({ a: "b" })', '[["a","b",null],null]'],
  ['headers', 'var value = new Headers({ a: "b" })', '[["a","b",null],null]'],
  ['a form', 'var value = new FormData(); value.set("a", "b")', '[["a","b",null],null]'],
  [
    'a request',
    'var value = new Request("https://app.example/", { headers: { a: "b" } })',
    '["https://app.example/",[["a","b",null],null],null]',
  ],
  ['a pattern', 'var value = /a+b/', '["a+b",null]'],
  ['a circle once', 'var value = {}; value.self = value', '{"self":null,"":0}'],
  ['what hangs on a class', 'var value = class A { static token = "b" }', '{"token":"b","":0}'],
  ['not what a proxy refuses', 'var value = [new Proxy({}, { ownKeys() { throw 1 } })]', '[null,null]'],
])('%s', (_, code, text) => {
  expect(written(code)).toMatchObject({ text, cut: false });
});

test.each([
  ['characters', 'var value = "a".repeat(50)', { characters: 10, values: 10 }],
  ['values', 'var value = Array.from({ length: 50 }, (_, i) => i)', { characters: 1_000, values: 10 }],
  ['depth', 'var value = {}; for (let i = 0; i < 50; i++) value = { value }', { characters: 1_000, values: 100 }],
])('a bound of %s is told of', (_, code, bounds) => {
  const { text, cut } = written(code, bounds);
  expect(cut).toBe(true);
  expect(text.length).toBeLessThan(500);
});

test('blobs are handed out', () => {
  expect(written('var value = { file: new Blob(["abc"]) }').blobs.map((blob) => blob.size)).toEqual([3]);
});

test('what a page does to the built-ins after the writer was made changes nothing', () => {
  const value = 'var value = { map: new Map([["a", ["b"]]]), bytes: new Uint8Array(8).fill(104) }';
  const holders = '[Object, Reflect, JSON, Array, Array.prototype, String.prototype, Map.prototype, WeakSet.prototype]';
  const patch = `
    const refuse = () => { throw new Error('patched') };
    const { getOwnPropertyDescriptor, getOwnPropertyNames } = Object;
    const methods = ${holders}.flatMap((holder) => getOwnPropertyNames(holder).map((name) => ({ holder, name })));
    const kept = methods.filter(({ holder, name }) => typeof getOwnPropertyDescriptor(holder, name).value === 'function');
    for (let at = 0; at < kept.length; at++) kept[at].holder[kept[at].name] = refuse;
    Object.prototype.toJSON = refuse;`;
  expect(written(`${value}; ${patch}; 1`).text).toBe('{"map":[{"a":["b",null]},null],"bytes":"hhhhhhhh\\n","":0}');
  expect(() => written(`${value}; ${patch}; JSON.parse('1')`)).toThrow('patched');
});
