import { describe, expect, test } from 'vitest';
import { parseModule, scriptsOf } from './parse-module.ts';
import { usesAt } from './uses.ts';

/** What is done with the `KEY` in a module. */
function usesIn(file: string, text: string): readonly string[] {
  const parsed = parseModule(file, text);
  if (parsed.kind !== 'parsed') throw new Error(`${file}: ${parsed.kind}`);
  return usesAt(parsed, text.indexOf('KEY')).flatMap((use) => (use.kind === 'use' ? [use.text] : []));
}

describe('what a module does with a token', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['a client is made with it', 'a.ts', "const stripe = new Stripe('KEY');", ['given to new Stripe(…)']],
    ['the second argument', 'a.ts', "createClient(url, 'KEY' as string);", ['given to createClient(…)']],
    ['a method', 'a.js', "sdk.auth.signIn('KEY')", ['given to sdk.auth.signIn(…)']],
    [
      'a header',
      'a.ts',
      "fetch('/x', { headers: { authorization: 'Bearer KEY' } });",
      ['the header authorization of fetch(…)'],
    ],
    [
      'a header joined with +',
      'a.js',
      "fetch(u, { headers: { 'x-api-key': 'Bearer ' + 'KEY' } })",
      ['the header x-api-key of fetch(…)'],
    ],
    ['a template', 'a.js', 'send({ token: `Bearer ${p}KEY` })', ['the property token of send(…)']],
    [
      'a constant that is used',
      'a.ts',
      "const key = 'KEY';\nexport const ai = new OpenAI(key);",
      ['held by key', 'given to new OpenAI(…)'],
    ],
    [
      'a constant of a constant',
      'a.ts',
      "const key = 'KEY';\nconst auth = `Bearer ${key}`;\nfetch('/x', { headers: { authorization: auth } });",
      ['held by key', 'held by auth', 'the header authorization of fetch(…)'],
    ],
    [
      'a property of a constant, however deep',
      'a.ts',
      "const config = { stripe: { 'key': 'KEY' as const } } as const;\nnew Stripe(config.stripe.key);\nlog(config.other);",
      ['the property key', 'given to new Stripe(…)'],
    ],
    [
      'a property of what was frozen',
      'a.js',
      "const config = Object.freeze({ key: 'KEY' });\nnew Stripe(config['key']);",
      ['the property key of Object.freeze(…)', 'given to new Stripe(…)'],
    ],
    [
      'a property by a name that is not written out',
      'a.js',
      "const config = { key: 'KEY' };\nnew Stripe(config[key]);",
      ['the property key'],
    ],
    [
      'the property of another',
      'a.js',
      "const config = { key: 'KEY' };\nnew Stripe(other[config]);",
      ['the property key'],
    ],
    ['another binding of the name', 'a.js', "const key = 'KEY';\nfunction f(key) { new Other(key); }", ['held by key']],
    ['a variable of the environment', 'a.ts', 'new OpenAI(import.meta.env.KEY)', ['given to new OpenAI(…)']],
    ['a global', 'a.js', "window.key = 'KEY';", ['assigned to window.key']],
    ['an attribute', 'a.tsx', "const a = <Map token='KEY' />;", ['the attribute token']],
    ['an attribute in braces', 'a.jsx', "const a = <Map token={'KEY'} />;", ['the attribute token']],
    ['a decorated class', 'a.ts', "@Inject({ token: 'KEY' })\nclass A {}", ['the property token of Inject(…)']],
    [
      'a component of Vue',
      'A.vue',
      '<template>{{ x }}</template>\n<script setup lang="ts">\nconst x: string = call(\'KEY\');\n</script>',
      ['given to call(…)'],
    ],
    ['a component of Svelte', 'A.svelte', "<script>\n  call('KEY');\n</script>\n<p>text</p>", ['given to call(…)']],
    [
      'the front of an Astro component',
      'A.astro',
      "---\nconst x = call('KEY');\n---\n<p>{x}</p>",
      ['given to call(…)'],
    ],
    ['a comment', 'a.ts', '// KEY\nexport const a = 1;', []],
    ['a name that no person gave', 'a.js', `f({ ['${'a'.repeat(60)}']: 'KEY' })`, []],
    ['a name that could be a token', 'a.js', `f({ ${'a1b2'.repeat(8)}: 'KEY' })`, []],
  ])('%s', (_, file, text, expected) => {
    expect(usesIn(file, text)).toEqual(expected);
  });
});

test.each([
  ['broken.ts', 'const = {', 'syntax-error'],
  ['style.css', '.a {}', 'no-script'],
])('%s is %s', (file, text, kind) => {
  expect(parseModule(file, text).kind).toBe(kind);
});

test('scripts stand where they stand in their component', () => {
  const text = '<p>\nä</p>\n<script>\nlet a;\n</script>\n<script setup>let b;</script>\n';
  const code = scriptsOf(text);
  expect(code).toHaveLength(text.length);
  expect([code.indexOf('let a'), code.indexOf('let b')]).toEqual([text.indexOf('let a'), text.indexOf('let b')]);
  expect(code.trim()).toMatch(/^let a;\s+let b;$/);
});
