import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { slashed } from '../paths.ts';
import type { Sources } from '../provenance.ts';
import { usesElsewhere } from './across.ts';
import { modulesOf } from './modules.ts';
import { usesAt } from './uses.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'leakgate-across-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

/** Who imports whom, as a host would have resolved it. */
type Imports = Readonly<Record<string, readonly string[]>>;

function project(name: string, files: Files, imports: Imports): Sources {
  const root = slashed(join(folder, name.replaceAll(/\W/g, '-')));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const id = (file: string): string => `${root}/${file}`;
  const importers = (of: string): readonly string[] =>
    Object.entries(imports).flatMap(([from, to]) => (to.some((file) => id(file) === of) ? [id(from)] : []));
  return {
    root,
    folder: root,
    graphs: [
      {
        ids: () => Object.keys(files).map(id),
        module: (of) => ({ importers: importers(of), dynamicImporters: [], isEntry: false }),
      },
    ],
    dependencies: false,
    replaced: () => [],
    defined: [],
    files: new Map(),
    chains: new Map(),
  };
}

/** What other modules do with the `KEY` of `config.ts`. */
function usesIn(name: string, files: Files, imports: Imports): readonly string[] {
  const sources = project(name, files, imports);
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
