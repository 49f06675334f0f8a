import { describe, expect, test } from 'vitest';
import { parseScript } from '../../testing/parse-script.ts';
import { githubToken } from '../../testing/token.ts';
import { compileTriggers, readScript } from '../index.ts';
import { outline } from './outline.ts';
import { isShadowed } from './shadow.ts';

describe('a name of the script', () => {
  // The use is marked.
  test.each([
    ['a parameter', 'function f(e,«t){return t+e}'],
    ['in a function that has it as a parameter', 'function f(e,t){return g(«t)+e}'],
    ['in an arrow function', '(e,t)=>{g(«t)}'],
    ['in one of a single parameter', 't=>{g(«t)}'],
    ['in one without braces', 'x.map((e,t)=>g(e,«t))'],
    ['in one within another', 'x(t=>e=>g(e,«t))'],
    ['in a method', '({m(t){return g(«t)}})'],
    ['behind a parameter that is taken apart', 'function f({t}){g(«t)}'],
    ['where a block declares it first', '{var e=1,t=2;g(«t)}'],
    ['beside a function of that name', '{g(«t);function t(){}}'],
    ['where an error is caught', 'try{}catch(t){g(«t)}'],
  ])('stands for something else: %s', (_, marked) => {
    const text = `var t="x";${marked.replace('«', '')}`;
    const at = `var t="x";${marked}`.indexOf('«');
    expect(isShadowed(text, outline(text), 't', 0, at)).toBe(true);
  });

  test.each([
    ['at the top', 'g(«t)'],
    ['in a function of other parameters', 'function f(e,n){return g(«t)+e}'],
    ['in what a test is made for', 'if(t){g(«t)}'],
    ['in a loop', 'for(;f(t);){g(«t)}'],
    ['behind an arrow function', 'g(t=>t.a,«t)'],
    ['behind one in a list', '[t=>1,«t]'],
    ['beside a longer name', '{var at=1;g(«t)}'],
  ])('is meant %s', (_, marked) => {
    const text = `var t="x";${marked.replace('«', '')}`;
    const at = `var t="x";${marked}`.indexOf('«');
    expect(isShadowed(text, outline(text), 't', 0, at)).toBe(false);
  });
});

/** A module as bundlers hand them over, in which the same letters stand for other things. */
function module(index: number): string {
  const functions = Array.from({ length: 60 }, (_, k) => `function f${k}(e,t){return t.x+f${k - 1}(t,e)+"${index}"}`);
  return `m${index}=e((e=>{var t=Symbol.for("m${index}");${functions.join('')}e.exports=f1(t,"a")}))`;
}

test('modules of a bundle are not read for a constant of one letter', () => {
  const token = githubToken('shadow');
  const [head, tail] = [token.slice(0, 14), token.slice(14)].map((part) => JSON.stringify(part));
  const modules = Array.from({ length: 12 }, (_, index) => module(index)).join(',');
  const text = `var e=(e,t)=>()=>(t||e((t={exports:{}}).exports,t),t.exports),t=${head},${modules};function y(n){n(t+${tail})}`;
  const offsets = compileTriggers(['ghp_'])(text).map(({ at }) => at);
  expect(offsets.length).toBeGreaterThan(0);
  const { strings, parsed, lack } = readScript({ text, lang: 'js', offsets, parse: parseScript });
  expect(strings.map((each) => each.text)).toContain(token);
  expect(lack).toBeUndefined();
  expect(parsed / text.length).toBeLessThan(0.25);
});
