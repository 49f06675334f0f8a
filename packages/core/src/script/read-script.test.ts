import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { minified, parseScript } from '../testing/parse-script.ts';
import { githubToken } from '../testing/token.ts';
import { compileTriggers, foldedView, readScript, toScript, worthParsing, type ScriptReading } from './index.ts';
import { rootView, toArtifact } from '../views/view.ts';
import { outline } from './slice/outline.ts';
import { eachChild, type EstreeNode } from './syntax/ast.ts';

/** The largest chunk of Vite itself: a real bundle of more than a megabyte. */
function realBundle(): string {
  const chunks = join(dirname(fileURLToPath(import.meta.resolve('vite'))), 'chunks');
  const files = readdirSync(chunks).map((file) => join(chunks, file));
  const [largest] = files.toSorted((a, b) => statSync(b).size - statSync(a).size);
  return readFileSync(largest ?? '', 'utf8');
}

const bundle = realBundle();
const token = githubToken('slice');
const [one, two, three] = [token.slice(0, 4), token.slice(4, 20), token.slice(20)].map((part) => JSON.stringify(part));
const backwards = JSON.stringify([...token].reverse().join(''));
const mixed = [...token].map((char) => char.charCodeAt(0) ^ 21);
const base64 = Buffer.from(token).toString('base64');
const [left, right] = [base64.slice(0, 25), base64.slice(25)].map((part) => JSON.stringify(part));
const rest = Array.from({ length: 40 }, (_, index) => `k${index}: ${index}`).join(', ');

/** Code at the top of a module, and code deep inside of a function of it. */
const PLANTS: readonly (readonly [name: string, top: string, deep: string])[] = [
  ['a list of literals', '', `sink([${one}, ${two}, ${three}].join(''))`],
  ['constants of the same function', '', `const zA = ${one}, zB = ${two}; sink(zA + zB + ${three})`],
  ['constants of the module', `const zA = ${one}; const zB = ${two}, zC = ${three};`, 'sink(zA + zB + zC)'],
  ['constants made of constants', `const zA = ${one}, zB = zA + ${two};`, `const zC = zB + ${three}; sink(zC)`],
  [
    'a template of constants',
    `const zA = ${one}; let zB = ${two};`,
    `sink(\`Bearer \${zA}\${zB}${JSON.parse(three ?? '')}\`)`,
  ],
  [
    'members of an object of the module',
    `const zO = { a: ${one}, b: ${two}, ${rest} };`,
    `sink(zO.a + zO.b + ${three})`,
  ],
  ['a list of the module', `const zL = [${one}, ${two}, ${three}];`, `sink(zL.map((part) => part.trim()).join(''))`],
  [
    'a function of the module',
    `function zF(text) { if (!text) return ''; ${filler()} return text.split('').reverse().join('') }`,
    `sink(zF(${backwards}), zF(''))`,
  ],
  [
    'arguments of a function of the module',
    `function zF(a, b) { ${filler()} return atob(a + b) }`,
    `sink(zF(${left}, ${right}), zF('', ''))`,
  ],
  ['codes of the module', `const zL = [${mixed}];`, `sink(zL.map((code) => String.fromCharCode(code ^ 21)).join(''))`],
  [
    'codes and a key of the module',
    `const zK = 21; const zD = (l) => l.map((code) => String.fromCharCode(code ^ zK)).join('');`,
    `sink(zD([${mixed}]), zD([]))`,
  ],
  ['a text that grows', '', `let zS = ${one}; zS += ${two}; zS += ${three}; sink(zS)`],
];

/** Long enough to be left out of a slice until it is asked for. */
function filler(): string {
  return `sink({ ${rest} });`;
}

/** Plants the code into a function in the middle of the bundle. */
function planted(top: string, deep: string): string {
  const middle = bundle.length / 2;
  const returns = [...bundle.matchAll(/(?<=[{;]\s*)return /g)].map((hit) => hit.index);
  const at = returns.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? 0;
  const sink = 'const sink = (...all) => globalThis.console.log("乡", ...all);';
  return `${bundle.slice(0, at)} ${deep}; ${bundle.slice(at)}\n${sink} ${top}`;
}

const find = compileTriggers(['ghp_']);

function read(text: string): ScriptReading {
  return readScript({ text, lang: 'js', offsets: find(text).map(({ at }) => at), parse: parseScript });
}

describe('deep in a bundle of more than a megabyte', () => {
  test.each(PLANTS)('%s', (_, top, deep) => {
    const text = planted(top, deep);
    const reading = read(text);
    expect(reading.lack).toBeUndefined();
    expect(reading.strings.map((string) => string.text)).toContainEqual(expect.stringContaining(token));
    expect(reading.parsed).toBeLessThan(text.length / 4);
  });

  test.each(PLANTS)('minified: %s', (_, top, deep) => {
    const text = minified(planted(top, deep));
    const reading = read(text);
    const texts = [text, ...reading.strings.map((string) => string.text)];
    expect(texts).toContainEqual(expect.stringContaining(token));
    expect(reading.parsed).toBeLessThan(text.length / 2);
  });

  test('a view leads back to the expression, behind CJK', () => {
    const text = `const cjk = "乡🙂字";${planted('', `sink("x", ${one} + ${two} + ${three})`)}`;
    const folded = read(text).strings.find((string) => string.text.includes(token));
    expect(folded).toBeDefined();
    if (folded === undefined) return;
    const view = foldedView(rootView(text), folded);
    expect(view.text).toBe(token);
    const span = toArtifact(view, { start: 0, end: token.length });
    expect(span).toEqual(toScript(folded, { start: 0, end: token.length }));
    expect(text.slice(span.start, span.end)).toBe(`${one} + ${two} + ${three}`.slice(1, -1));
  });
});

test('a statement that does not parse takes nothing from the others', () => {
  const text = `${planted('', `sink([${one}, ${two}, ${three}].join(''))`)}\n; let ghost = "ghp_" +* 3;`;
  const reading = read(text);
  expect(reading.lack).toBe('not-parsed');
  expect(reading.strings.map((string) => string.text)).toContain(token);
});

test('places that others found are read around as well', () => {
  const text = planted(
    '',
    `const zA = ${JSON.stringify(token.slice(4, 9))}; sink(zA + ${JSON.stringify(token.slice(9))})`,
  );
  const at = text.indexOf(token.slice(4, 9));
  expect(worthParsing(text, find).offsets).not.toContain(at);
  const offsets = worthParsing(text, find, [at]).offsets;
  expect(offsets).toContain(at);
  const { strings } = readScript({ text, lang: 'js', offsets, parse: parseScript });
  expect(strings.map((string) => string.text)).toContain(token.slice(4));
});

test('nothing is parsed where there is nothing to look for', () => {
  expect(find(bundle).length).toBeLessThan(5);
  expect(readScript({ text: bundle, lang: 'js', offsets: [], parse: parseScript })).toMatchObject({
    strings: [],
    parsed: 0,
  });
});

describe.each([
  ['as it was written', bundle],
  ['minified', minified(bundle)],
])('the outline of a real bundle, %s', (_, text) => {
  test('has the braces that the parser has', () => {
    const { opens, closes } = outline(text);
    const closing = new Map(opens.map((open, index) => [open, closes[index]]));
    const program = parseScript(text, 'js');
    let braces = 0;
    const nodes: EstreeNode[] = program === undefined ? [] : [program];
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
      if (/^(?:BlockStatement|ClassBody|Object(?:Expression|Pattern))$/.test(node.type)) {
        braces++;
        if (closing.get(node.start) !== node.end - 1) expect(text.slice(node.start, node.end)).toBe('');
      }
      eachChild(node, (each) => nodes.push(each));
    }
    expect(braces).toBeGreaterThan(5000);
  });
});
