// Part of the builds of packages that a command line starts with: see their `tsdown.config.ts`.

import type { Plugin } from 'rolldown';

const IMPORT = /^import (?:(?:(?<whole>[\w$]+)|\{(?<members>[^}]*)\}) from )?"(?<module>node:[\w/]+)";$/gm;

/** `a, b as c` of an import as a pattern takes them apart. */
function pattern(members: string): string {
  return `{${members.replaceAll(' as ', ': ')}}`;
}

/**
 * Takes Node's own modules as they are. An `import` of one makes Node ask for each of its members, and `node:fs`,
 * `node:util` and `node:process` load streams, workers and standard input when they are asked for theirs: a third of the
 * time that Node takes to start at all.
 * @param chunks which chunks: one that older versions of Node read, to be told that they are too old, must stay as it is
 */
export function builtins(chunks: RegExp = /./): Plugin {
  return {
    name: 'builtins',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !file.fileName.endsWith('.mjs') || !chunks.test(file.fileName)) continue;
        file.code = file.code.replace(IMPORT, (...given) => {
          const { whole, members, module } = given.at(-1) as Record<string, string | undefined>;
          const name = members === undefined ? whole : pattern(members);
          if (name === undefined) return '';
          return `const ${name} = globalThis.process.getBuiltinModule("${module}");`;
        });
      }
    },
  };
}
