import { expect, test } from 'vitest';
import { parseScript } from '../testing/parse-script.ts';
import { githubToken } from '../testing/token.ts';
import { inlineScripts } from './inline-scripts.ts';
import { compileTriggers, readScript, shifted, toScript, worthParsing } from './index.ts';

test.each([
  ['a script', '<script>one()</script>', ['one()']],
  ['a module', '<script type="module" crossorigin>one()</script>', ['one()']],
  [
    'types without quotes',
    "<SCRIPT type=text/javascript>one()</SCRIPT ><script type='module'>two()</script>",
    ['one()', 'two()'],
  ],
  ['data', '<script type="application/json">{}</script><script type="importmap">{}</script>', []],
  ['a file', '<script src="/a.js"> </script><script data-src="x">one()</script>', ['one()']],
  ['a script without an end', '<p><script>one()', ['one()']],
  [
    'text that looks like a tag',
    '<script>if (a<b) "<script>"</script><script>two()</script>',
    ['if (a<b) "<script>"', 'two()'],
  ],
  ['none', '<p>script</p><scripts>a</scripts>', []],
])('%s', (_, html, scripts) => {
  expect(inlineScripts(html).map(({ start, end }) => html.slice(start, end))).toEqual(scripts);
});

test('what a script of a page puts together leads back to the page', () => {
  const token = githubToken('inline');
  const [head, tail] = [token.slice(0, 9), token.slice(9)];
  const html = `<p>乡</p><script>window.k = ["${head}", "${tail}"].join("")</script>`;
  const found = inlineScripts(html).flatMap(({ start, end }) => {
    const text = html.slice(start, end);
    const offsets = worthParsing(text, compileTriggers(['ghp_'])).offsets;
    const { strings } = readScript({ text, lang: 'js', offsets, parse: parseScript });
    return strings.map((folded) => shifted(folded, start));
  });
  expect(found.map(({ text }) => text)).toEqual([token]);
  const spans = found.map((folded) => toScript(folded, { start: 0, end: token.length }));
  expect(spans.map(({ start, end }) => html.slice(start, end))).toEqual([`${head}", "${tail}`]);
});

test('pages of unclosed tags cost no more than others', () => {
  expect(inlineScripts('<script '.repeat(100_000))).toEqual([]);
  expect(inlineScripts('<script>'.repeat(100_000)).length).toBe(1);
});
