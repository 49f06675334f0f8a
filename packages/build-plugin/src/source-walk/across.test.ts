import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { slashed } from '../host/paths.ts';
import { nothingKnown } from '../provenance/known-sources.ts';
import type { Sources } from '../provenance/provenance.ts';
import { usesElsewhere } from './across.ts';
import { modulesOf } from './modules.ts';
import { usesAt } from './uses.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'leakgate-across-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

/** Who imports whom, as a host would have resolved it. */
type Imports = Readonly<Record<string, readonly string[]>>;

function project(name: string, files: Files, imports: Imports, asks: Imports = {}): Sources {
  const root = slashed(join(folder, name.replaceAll(/\W/g, '-')));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const id = (file: string): string => `${root}/${file}`;
  const importers = (of: string, by = imports): readonly string[] =>
    Object.entries(by).flatMap(([from, to]) => (to.some((file) => id(file) === of) ? [id(from)] : []));
  return {
    root,
    base: root,
    folder: root,
    graphs: [
      {
        ids: () => Object.keys(files).map(id),
        module: (of) => ({ importers: importers(of), dynamicImporters: importers(of, asks), isEntry: false }),
      },
    ],
    dependencies: false,
    replaced: () => [],
    defined: [],
    replacer: false,
    known: nothingKnown(),
  };
}

/** What other modules do with the `KEY` of `config.ts`. */
function usesIn(name: string, files: Files, imports: Imports, asks?: Imports): readonly string[] {
  const sources = project(name, files, imports, asks);
  const modules = modulesOf(sources.root);
  const module = modules.module('config.ts');
  if (module?.parsed.kind !== 'parsed') throw new Error('config.ts cannot be parsed');
  const exported = usesAt(module.parsed, module.text.indexOf('KEY')).filter((use) => use.kind === 'exported');
  return [...usesElsewhere(sources, modules, 'config.ts', exported)].flatMap(({ module: where, use }) =>
    use.kind === 'use' ? [`${use.text} in ${where}:${use.line}`] : [],
  );
}

const CONSTANT = "export const key = 'KEY';\n";
const OBJECT = "export const config = { stripe: { key: 'KEY' } };\n";

describe('what other modules do with a token that one exports', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'a constant',
      CONSTANT,
      "import { key } from './config';\n\nnew Stripe(key);",
      ['given to new Stripe(…) in api.ts:3'],
    ],
    [
      'by another name',
      CONSTANT,
      "import { key as k } from './config.js';\nnew Stripe(k);",
      ['given to new Stripe(…) in api.ts:2'],
    ],
    [
      'joined there',
      CONSTANT,
      "import { key } from './config';\nconst auth = `Bearer ${key}`;\nfetch('/', { headers: { auth } });",
      ['held by auth in api.ts:2', 'the header auth of fetch(…) in api.ts:3'],
    ],
    [
      'exported apart',
      "const own = 'KEY';\nexport { own as key };",
      "import { key } from './config';\nnew Stripe(key);",
      ['given to new Stripe(…) in api.ts:2'],
    ],
    [
      'as a default',
      "export default 'KEY';",
      "import key from './config';\nnew Stripe(key);",
      ['given to new Stripe(…) in api.ts:2'],
    ],
    [
      'a constant as a default',
      "const own = 'KEY';\nexport default own;",
      "import { default as key } from './config';\nnew Stripe(key);",
      ['given to new Stripe(…) in api.ts:2'],
    ],
    [
      'a property',
      OBJECT,
      "import { config } from './config';\nnew Stripe(config.stripe.key);\nnew Other(config.other.key);",
      ['given to new Stripe(…) in api.ts:2'],
    ],
    [
      'a property of a default',
      "export default { key: 'KEY' } satisfies Config;",
      "import config from './config';\nnew Stripe(config?.key);",
      ['given to new Stripe(…) in api.ts:2'],
    ],
    [
      'all of a module',
      OBJECT,
      "import * as all from './config';\nnew Stripe(all.config.stripe.key);",
      ['given to new Stripe(…) in api.ts:2'],
    ],
    [
      'by an alias with the path',
      CONSTANT,
      "import { key } from '@/config';\nnew Stripe(key);",
      ['given to new Stripe(…) in api.ts:2'],
    ],
    [
      'by an alias of its own',
      CONSTANT,
      "import { key } from '#settings';\nnew Stripe(key);",
      ['given to new Stripe(…) in api.ts:2'],
    ],
    [
      'from the root',
      CONSTANT,
      "import { key } from '/config.ts';\nnew Stripe(key);",
      ['given to new Stripe(…) in api.ts:2'],
    ],
    [
      'a default by an alias of its own, which could be any',
      "export default 'KEY';",
      "import key from '#settings';\nnew Stripe(key);",
      [],
    ],
    [
      'the same name from elsewhere',
      CONSTANT,
      "import { key } from 'lib';\nimport { other } from './config';\nnew Stripe(key, other);",
      [],
    ],
    ['the same name from another file', CONSTANT, "import { key } from './other';\nnew Stripe(key);", []],
    ['a name of its own', CONSTANT, "import './config';\nconst key = 'a';\nnew Stripe(key);", []],
    ['another name', CONSTANT, "import { other } from './config';\nnew Stripe(other);", []],
    ['broken syntax', CONSTANT, 'import { key } from ', []],
  ])('%s', (name, config, api, expected) => {
    expect(usesIn(name, { 'config.ts': config, 'api.ts': api }, { 'api.ts': ['config.ts'] })).toEqual(expected);
  });

  const STRIPE = ['given to new Stripe(…) in api.ts:2'];
  test.each<[string, string, string, readonly string[]]>([
    ['awaited, by name', CONSTANT, "const { key } = await import('./config');\nnew Stripe(key);", STRIPE],
    ['by another name', CONSTANT, "const { key: k } = await import('./config.ts');\nnew Stripe(k);", STRIPE],
    ['as a whole', CONSTANT, 'const all = await import(`./config`);\nnew Stripe(all.key);', STRIPE],
    ['read at once', CONSTANT, "async () =>\nnew Stripe((await import('./config')).key);", STRIPE],
    ['an object of it', OBJECT, "const { config } = await import('./config');\nnew Stripe(config.stripe.key);", STRIPE],
    ['a default', "export default 'KEY';", "const all = await import('./config');\nnew Stripe(all.default);", STRIPE],
    ['then', CONSTANT, "import('./config').then((all) =>\nnew Stripe(all.key));", STRIPE],
    ['then, by name', CONSTANT, "import('./config').then(({ key }) =>\nnew Stripe(key));", STRIPE],
    [
      'then twice',
      CONSTANT,
      "import('./config').then((all) => all.key).then(function (key) {\nnew Stripe(key); });",
      STRIPE,
    ],
    [
      'then awaited',
      CONSTANT,
      "const key = await import('./config').then((all) => all.key);\nnew Stripe(key);",
      ['held by key in api.ts:1', ...STRIPE],
    ],
    [
      'by a function',
      CONSTANT,
      "const load = () => import('./config');\nnew Stripe((await load()).key);",
      ['returned by load in api.ts:1', ...STRIPE],
    ],
    ['by an alias', CONSTANT, "const { key } = await import('#settings');\nnew Stripe(key);", STRIPE],
    ['of CommonJS', CONSTANT, "const { key } = require('./config');\nnew Stripe(key);", STRIPE],
    [
      'of CommonJS, read at once',
      CONSTANT,
      "const key = require('./config.ts').key;\nnew Stripe(key);",
      ['held by key in api.ts:1', ...STRIPE],
    ],
    [
      'from CommonJS',
      "module.exports = { key: 'KEY' };",
      "const { key } = require('./config');\nnew Stripe(key);",
      STRIPE,
    ],
    ['from CommonJS by name', "exports.key = 'KEY';", "import { key } from './config';\nnew Stripe(key);", STRIPE],
    [
      'a function of CommonJS',
      "module.exports = () => 'KEY';",
      "import get from './config';\nnew Stripe(get());",
      STRIPE,
    ],
    ['a function', "export const get = () => 'KEY';", "import { get } from './config';\nnew Stripe(get());", STRIPE],
    [
      'a function, asked for',
      "export function get() { return 'KEY'; }",
      "const { get } = await import('./config');\nnew Stripe(get());",
      STRIPE,
    ],
    [
      'a function as a default',
      "export default () => 'KEY';",
      "import get from './config';\nnew Stripe(get());",
      STRIPE,
    ],
    [
      'a declared function as a default',
      "export default function key() { return 'KEY'; }",
      "import get from './config';\nnew Stripe(get());",
      STRIPE,
    ],
    [
      'one without a name',
      "export default function () { return { key: 'KEY' }; }",
      "import get from './config';\nnew Stripe(get().key);",
      STRIPE,
    ],
    [
      'a function that promises',
      "export async function get() { return 'KEY'; }",
      "import { get } from './config';\nnew Stripe(await get());",
      STRIPE,
    ],
    ['another module', CONSTANT, "const { key } = await import('./other');\nnew Stripe(key);", []],
    ['another name', CONSTANT, "const { other } = await import('./config');\nnew Stripe(other);", []],
    ['a name that is not written out', CONSTANT, "const { key } = await import('./' + name);\nnew Stripe(key);", []],
    ['a require of its own', CONSTANT, "const require = load;\nnew Stripe(require('./config').key);", []],
    [
      'a function that is not called',
      "export const get = () => 'KEY';",
      "import { get } from './config';\nnew Stripe(get);",
      [],
    ],
  ])('asked for or given by a function: %s', (name, config, api, expected) => {
    const files = { 'config.ts': config, 'api.ts': api };
    expect(usesIn(`asked ${name}`, files, {}, { 'api.ts': ['config.ts'] })).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ['by name', "export { key } from './config';", "import { key } from './lib';\nnew Stripe(key);"],
    [
      'by another name',
      "export { key as secret } from './config';",
      "import { secret } from './lib/index.js';\nnew Stripe(secret);",
    ],
    ['all', "export * from './config';", "import { key } from './lib';\nnew Stripe(key);"],
    ['all as one', "export * as all from './config';", "import { all } from './lib';\nnew Stripe(all.key);"],
    [
      'imported first',
      "import { key } from './config';\nexport { key };",
      "import { key } from './lib';\nnew Stripe(key);",
    ],
  ])('handed on %s', (name, barrel, api) => {
    const files = { 'config.ts': CONSTANT, 'lib/index.ts': barrel.replace('./', '../'), 'api.ts': api };
    expect(usesIn(`handed ${name}`, files, { 'lib/index.ts': ['config.ts'], 'api.ts': ['lib/index.ts'] })).toEqual([
      'given to new Stripe(…) in api.ts:2',
    ]);
  });

  test('modules that hand it on in a circle end', () => {
    const files = {
      'config.ts': CONSTANT,
      'a.ts': "export * from './config';\nexport * from './b';",
      'b.ts': "export * from './a';",
    };
    expect(usesIn('circle', files, { 'a.ts': ['config.ts', 'b.ts'], 'b.ts': ['a.ts'] })).toEqual([]);
  });

  test('what the host does not know of is not read', () => {
    const files = { 'config.ts': CONSTANT, 'test.ts': "import { key } from './config';\nnew Stripe(key);" };
    expect(usesIn('unknown', files, {})).toEqual([]);
  });
});
