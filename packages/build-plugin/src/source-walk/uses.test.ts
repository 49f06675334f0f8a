import { describe, expect, test } from 'vitest';
import { parseModule, scriptsOf } from './parse-module.ts';
import { usesAt } from './uses.ts';

/** What is done with the `KEY` in a module, each thing once, as it is told. */
function usesIn(file: string, text: string): readonly string[] {
  const parsed = parseModule(file, text);
  if (parsed.kind !== 'parsed') throw new Error(`${file}: ${parsed.kind}`);
  const uses = usesAt(parsed, text.indexOf('KEY')).flatMap((use) => (use.kind === 'use' ? [use.text] : []));
  return [...new Set(uses)];
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
    [
      'what a function returns',
      'a.ts',
      "const getKey = (): string => 'KEY';\nnew Stripe(getKey());",
      ['returned by getKey', 'given to new Stripe(…)'],
    ],
    [
      'what a declared function returns, of a constant',
      'a.js',
      "const key = 'KEY';\nfunction getKey() { if (x) return key; return ''; }\nconst k = getKey();\nnew Stripe(k);",
      ['held by key', 'returned by getKey', 'held by k', 'given to new Stripe(…)'],
    ],
    [
      'what a function promises',
      'a.ts',
      "async function getKey() { return 'KEY'; }\nnew Stripe(await getKey());\ngetKey().then((k) => send(k));",
      ['returned by getKey', 'given to new Stripe(…)', 'given to send(…)'],
    ],
    [
      'an object that a function returns',
      'a.ts',
      "const settings = () => ({ stripe: { key: 'KEY' } });\nnew Stripe(settings().stripe.key);\nlog(settings().other);",
      ['the property key', 'returned by settings', 'given to new Stripe(…)'],
    ],
    [
      'part of an object that a function returns',
      'a.ts',
      "function settings() { return { key: 'KEY' }; }\nconst { key } = settings();\nnew Stripe(key);",
      ['the property key', 'returned by settings', 'given to new Stripe(…)'],
    ],
    [
      'a function in an object',
      'a.ts',
      "const config = { getKey: () => 'KEY' };\nnew Stripe(config.getKey());\nnew Other(config.getOther());",
      ['given to new Stripe(…)'],
    ],
    [
      'a function by another name',
      'a.ts',
      "const getKey = () => 'KEY';\nconst get = getKey;\nnew Stripe(get?.());",
      ['returned by getKey', 'given to new Stripe(…)'],
    ],
    [
      'a function that is not called',
      'a.ts',
      "const getKey = () => 'KEY';\nnew Stripe(getKey);",
      ['returned by getKey'],
    ],
    [
      'a function that calls itself',
      'a.ts',
      "function getKey() { const key = 'KEY'; return key || getKey(); }",
      ['held by key', 'returned by getKey'],
    ],
    [
      'a method of a name that another has',
      'a.ts',
      "const getKey = () => 'KEY';\nnew Stripe(other.getKey());",
      ['returned by getKey'],
    ],
    [
      'a variable of the environment, with another value for none',
      'a.ts',
      "const key = import.meta.env.KEY ?? '';\nnew OpenAI(key || fail());",
      ['held by key', 'given to new OpenAI(…)'],
    ],
    [
      'one of two values',
      'a.ts',
      "new Stripe(live ? 'KEY' : test);\nconst on = 'KEY' ? 1 : 2;",
      ['given to new Stripe(…)'],
    ],
    ['a value that is asked for', 'a.ts', "const on = 'KEY' ? 1 : 2;\nsend(on);", []],
    [
      'what a promise hands on',
      'a.ts',
      "Promise.resolve('KEY').then((key) => new Stripe(key));",
      ['given to Promise.resolve(…)'],
    ],
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
