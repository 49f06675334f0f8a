// Values that Rollup and Rolldown put in for names, each told by its name.

import pluginReplace from '@rollup/plugin-replace';
import { replacePlugin } from 'rolldown/plugins';
import { join } from 'node:path';
import type { BuildCase } from '../case.ts';
import type { Project } from '../project.ts';
import { github, plain, type PlainHost } from './plain-case.ts';

/** Its types are those of its CommonJS form, and what is imported is the other. */
const replace = pluginReplace as unknown as typeof pluginReplace.default;

interface Replacing {
  readonly plugins?: (project: Project) => readonly object[];
  readonly input?: (project: Project) => object;
  readonly sourcemap?: boolean;
}

function told(host: PlainHost, setting: string, prints: RegExp, replacing: Replacing): BuildCase {
  const { plugins = () => [], input = () => ({}), sourcemap = false } = replacing;
  return plain(host, {
    setting,
    plugins,
    input,
    output: (root) => ({ dir: join(root, 'dist'), sourcemap }),
    expected: { kind: 'passes', prints },
    more: {
      files: { 'src/main.js': '\nconsole.log(API_KEY);\n' },
      plants: [github],
      options: { failOn: 'never' },
    },
  });
}

function values({ value }: Project): Readonly<Record<string, string>> {
  return { API_KEY: JSON.stringify(value('github')) };
}

/** What a plugin puts in is its own business: the name is that of the source. */
const BY_PLUGIN = /put in for API_KEY by a plugin · given to console\.log\(…\) from src\/main\.js:2:13/;

const withReplace = [false, true].map((sourcemap) =>
  told('rollup', `a value of @rollup/plugin-replace, ${sourcemap ? 'with' : 'without'} maps`, BY_PLUGIN, {
    sourcemap,
    plugins: (project) => [replace({ preventAssignment: true, values: values(project) })],
  }),
);

/** Of Rollup, whose plugin does it. */
export const rollupReplaced: readonly BuildCase[] = withReplace;

/** Of Rolldown, which does it by a setting and by a plugin of its own. */
export const rolldownReplaced: readonly BuildCase[] = [
  told(
    'rolldown',
    'a literal of transform.define, by its name there',
    /put in for API_KEY by define · given to console\.log\(…\) from src\/main\.js:2:13/,
    { input: (project) => ({ transform: { define: values(project) } }) },
  ),
  told('rolldown', "a value of Rolldown's own plugin", BY_PLUGIN, {
    plugins: (project) => [replacePlugin(values(project))],
  }),
];
