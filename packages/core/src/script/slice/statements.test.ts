import { describe, expect, test } from 'vitest';
import { parseScript } from '../../testing/parse-script.ts';
import { githubToken } from '../../testing/token.ts';
import { compileTriggers, readScript } from '../index.ts';

const token = githubToken('statements');
const [head, tail] = [token.slice(0, 14), token.slice(14)].map((part) => JSON.stringify(part));
const find = compileTriggers(['ghp_']);

/** Long enough to be cut, none of it like a token. */
function many(one: (index: number) => string, between: string): string {
  return Array.from({ length: 400 }, (_, index) => one(index)).join(between);
}

function functions(name: string): string {
  return many((index) => `function ${name}${index}(e,t){return(t+"item").repeat(e%3)+globalThis.x${index}}`, '');
}

function arrows(name: string): string {
  return many((index) => `${name}${index}=(e,t)=>(t+"item").repeat(e%3)+globalThis.x${index}`, ',');
}

interface Read {
  readonly strings: readonly string[];
  readonly parsed: number;
  readonly lack: string | undefined;
}

function read(text: string): Read {
  const offsets = find(text).map(({ at }) => at);
  const { strings, ...rest } = readScript({ text, lang: 'js', offsets, parse: parseScript });
  return { ...rest, strings: strings.map((each) => each.text) };
}

const before = functions('a');
const behind = functions('b');

describe('what stands between functions that no semicolon ends', () => {
  test.each([
    ['a declaration', `const k=${head}+${tail};`],
    ['a declaration of several', `var k=${head},l=[X,Y,Z],m=e=>f(k+${tail}+e);`],
    ['a function', `function k(){f(${head}+${tail})}`],
    ['an async function', `async function k(){f(${head}+${tail})}`],
    ['a function behind a comment', `/* the { key */ // }\n function k(){f(${head}+${tail})}`],
    ['a class', `class K{a(){f(${head}+${tail})}b(){}}`],
    ['an exported function', `export function k(){f(${head}+${tail})}`],
    ['a condition', `if(x){f(1)}else{f(${head}+${tail})}`],
    ['a condition of conditions', `if(x){f(1)}else if(y){f(2)}else f(${head}+${tail});`],
    ['a loop that ends in its condition', `do{f(1)}while(f(${head}+${tail}));`],
    ['what may be thrown', `try{f(1)}catch{f(2)}finally{f(${head}+${tail})}`],
    ['an object of functions', `var k={a(){return ${head}},b:function(){}},l=${head}+${tail};`],
    ['a name of the function behind it', `f(${head}+k());function k(){return ${tail}}`],
    ['a loop', `for(const e of[1]){f(${head}+${tail})}`],
  ])('%s', (_, code) => {
    const { strings, parsed, lack } = read(`${before}${code}${behind}`);
    expect(lack).toBeUndefined();
    expect(strings).toContain(token);
    expect(parsed).toBeLessThan(1000);
  });
});

test('names beside the literal are not looked for', () => {
  const names = Array.from({ length: 40 }, (_, index) => `b${index}`).join();
  const code = `var k=${JSON.stringify(token)},l=[${names}],m=e=>f(${JSON.stringify(token)}+e);`;
  const { strings, parsed, lack } = read(`${before}${code}${behind}`);
  expect({ strings, lack }).toEqual({ strings: [], lack: undefined });
  expect(parsed).toBeLessThan(1000);
});

/** Declarations and expressions of a whole module, joined by commas. */
const LONG: readonly (readonly [name: string, start: string, end: string])[] = [
  ['declarations', 'var ', ';'],
  ['constants that are exported', 'export const ', ';'],
  ['declarations without a semicolon', 'let ', '\n'],
  ['declarations behind a comment', '/* } ; , */ var ', ';'],
  ['declarations in a function', '(function(){var ', '})();'],
];

describe.each(LONG)('in the middle of %s', (_, start, end) => {
  test.each([
    ['the literals', `k=${head}+${tail}`],
    ['the first name beside the second', `k=${head},l=k+${tail}`],
    ['a function with both', `k=e=>{f(1);f(e,${head}+${tail})}`],
    ['a list with both', `k=[X,${head},${tail}].slice(1).join("")`],
    ['an object with both', `k={a:${head},b:${tail}},l=k.a+k.b`],
    ['names of a chain', `k=${head},l=k,m=l,n=m,o=n,p=o,q=p,r=q+${tail}`],
  ])('%s', (__, code) => {
    const { strings, parsed, lack } = read(`${start}${arrows('a')},${code},${arrows('b')}${end}`);
    expect(lack).toBeUndefined();
    expect(strings).toContain(token);
    expect(parsed).toBeLessThan(4000);
  });

  test('names far from one another', () => {
    const code = `${start}k=${head},${arrows('a')},l=[k,${tail}],${arrows('b')},m=f(l.join("")),${arrows('c')}${end}`;
    const { strings, lack, parsed } = read(code);
    expect({ strings, lack }).toMatchObject({ strings: expect.arrayContaining([token]), lack: undefined });
    expect(parsed).toBeLessThan(8000);
  });

  test('at both ends', () => {
    const { strings, parsed } = read(`${start}k=${head}+${tail},${arrows('a')},l=[${head},${tail}].join("")${end}`);
    expect(strings).toEqual([token, token]);
    expect(parsed).toBeLessThan(4000);
  });
});

test.each([
  ['expressions of a module', '', ';'],
  ['expressions of a function', '(()=>{', '})();'],
])('in the middle of %s', (_, start, end) => {
  const { strings, parsed } = read(`${start}${arrows('a')},k=f(${head}+${tail}),${arrows('b')}${end}`);
  expect(strings).toEqual([token]);
  expect(parsed).toBeLessThan(4000);
});

describe('long statements that stay whole, for their parts are none', () => {
  test.each([
    ['a value that is returned', `function k(){return ${arrows('a')},${head}+${tail}}`],
    ['members of an object', `k({${arrows('a').replaceAll('=(', ':(')},k:${head}+${tail}})`],
    ['a condition', `if(x)${arrows('a')},f(${head}+${tail});else f(2)`],
    ['a label', `x:${arrows('a')},f(${head}+${tail})`],
    ['lines', `f(1)\nconst ${arrows('a').replaceAll(',', ',\n')},k=${head}\nf(k+${tail})`],
  ])('%s', (_, code) => {
    expect(read(`${code};${behind}`)).toMatchObject({
      strings: expect.arrayContaining([token]),
      lack: undefined,
    });
  });
});
