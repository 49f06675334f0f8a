// What the build of the package does besides bundling: see `tsdown.config.ts`.

import { join } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import type { Apart } from '../src/apart/index.ts';
import { bake, bakedModules } from '../src/baked/bake.ts';

const SRC = join(import.meta.dirname, '..', 'src');
const ENTRY = join(SRC, 'index.ts');

/** Puts what can be computed of the built-in formats in the place of what computes it. */
export function baked(): Plugin {
  const modules = bakedModules(bake());
  const byPath = new Map(Array.from(modules, ([name, text]) => [join(SRC, name), text]));
  return { name: 'baked', load: (id) => byPath.get(id) };
}

/** The parts of the engine that are files of their own, by name: see `src/apart`. */
export const PARTS: Readonly<Record<keyof Apart, string>> = {
  formats: 'src/formats/text.ts',
  matching: 'src/apart/matching.ts',
  scripts: 'src/apart/scripts.ts',
  tables: 'src/apart/tables.ts',
};

const NAMES = Object.keys(PARTS);

/** Loads the file of a part; a host without Node's loader is provided with all of them: see `portable.ts`. */
const LOAD = `import type { Apart } from './index.ts';
import { missingPart } from './missing.ts';
export function load<Name extends keyof Apart>(name: Name): Apart[Name] {
  try {
    return process.getBuiltinModule('node:module').createRequire(import.meta.url)(\`./\${name}.mjs\`);
  } catch (error) {
    throw missingPart(name, error);
  }
}
`;

/** Imports the files of all parts. */
const ALL = `import type { Apart } from './index.ts';
${NAMES.map((name) => `import * as ${name} from 'part:${name}';`).join('\n')}
export const ALL: Apart = { ${NAMES.join(', ')} };
`;

/** Leaves what few processes need out of what all start with. */
export function partsApart(): Plugin {
  const texts = new Map([
    [join(SRC, 'apart', 'load.ts'), LOAD],
    [join(SRC, 'apart', 'all.ts'), ALL],
  ]);
  return {
    name: 'parts-apart',
    load: (id) => texts.get(id),
    resolveId: (id) => (id.startsWith('part:') ? { id: `./${id.slice(5)}.mjs`, external: true } : undefined),
  };
}

/** The modules that a process starts with: those of the package's first file, were it built alone. */
async function startingModules(plugins: readonly Plugin[]): Promise<ReadonlySet<string>> {
  const bundle = await rolldown({ input: ENTRY, plugins: [...plugins], platform: 'neutral' });
  const { output } = await bundle.generate();
  await bundle.close();
  const modules = Object.entries(output[0].modules);
  return new Set([ENTRY, ...modules.flatMap(([id, { renderedLength }]) => (renderedLength === 0 ? [] : [id]))]);
}

/** A group of modules that make one chunk. */
interface Together {
  readonly name: string;
  readonly test: (id: string) => boolean;
}

/**
 * What a process starts with is one file: each costs as much as 60 KB of code. What parts need of it is exported under
 * short names beside what the types tell of.
 */
export async function startTogether(plugins: readonly Plugin[]): Promise<Together> {
  const modules = await startingModules(plugins);
  return { name: 'engine', test: (id) => modules.has(id) };
}

/**
 * Writes characters beyond ASCII as escapes, in comments too: with a single one of them V8 holds the whole file with two
 * bytes for each character, and takes longer to read it. Last of all, as what runs before may write them out again.
 */
export function ascii(): Plugin {
  return {
    name: 'ascii',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !file.fileName.endsWith('.mjs')) continue;
        file.code = file.code.replace(
          /[^\x00-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
      }
    },
  };
}
