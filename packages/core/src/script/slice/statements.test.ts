import { describe, expect, test } from 'vitest';
import { parseScript } from '../../testing/parse-script.ts';
import { githubToken } from '../../testing/token.ts';
import { compileTriggers, readScript } from '../index.ts';

const token = githubToken('statements');
const [head, tail] = [token.slice(0, 14), token.slice(14)].map((part) => JSON.stringify(part));
const find = compileTriggers(['ghp_']);

/** Long enough to be cut, none of it like a token. */
function functions(word: string): string {
  const one = (index: number): string => `${word}${index}(e,t){return(t+"item").repeat(e%3)+globalThis.x${index}}`;
  return Array.from({ length: 400 }, (_, index) => one(index)).join('');
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

const before = functions('function a');
const behind = functions('function b');

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
